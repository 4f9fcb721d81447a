/**
 * The facts of a meeting's time slot, called its place (M5): booked, with a reminder (M13), and cancelled by the
 * applicant or the organisation (M8).
 */

import { meetingBooked } from "../../../events/meeting/meeting-booked.v1.ts";
import { meetingCancelled } from "../../../events/meeting/meeting-cancelled.v1.ts";
import { meetingWithdrawn } from "../../../events/meeting/meeting-withdrawn.v1.ts";
import { reminderDue } from "../../../events/meeting/reminder-due.v1.ts";
import type { Changes, Folds } from "../../../shared/aggregate/subject.ts";
import { languageInEvent } from "../../../shared/contracts/fields/event-language.ts";
import { defined } from "../../../shared/defined.ts";
import type { DayCancelledBecause } from "../journals/journal-days.ts";
import { inOrder, type Place } from "../journals/place-id.ts";
import type { WithAsked } from "./asking.ts";
import { decided, type WithClocks } from "./clocks.ts";
import { type MeetingCore, movedTo, type Side } from "./core.ts";
import { chosen, type WithOffer } from "./offering.ts";
import { type Announces, ahead, type Transitions } from "./subject.ts";

/** The meeting's time slot (place). After the meeting lost it, `had`, `priority` and `dayLost` tell of the loss. */
export interface WithPlace {
  readonly place?: Place;
  /** When to remind the applicant of the time (M13); ISO 8601 in UTC. */
  readonly remindAt?: string;
  /** How often the applicant has changed the time (M8). */
  readonly changes?: number;
  /**
   * The visitor came without an appointment; `place` holds the visitor's number and the latest time to be received
   * (M9).
   */
  readonly walkIn?: true;
  /** When the applicant arrived; ISO 8601 in UTC (M9). */
  readonly arrivedAt?: string;
  /** The deputy who receives the applicant for the official (M10). */
  readonly deputy?: string;
  /**
   * The lost place, until the meeting has a new one, so that the applicant's calendar invitation can be cancelled (M13).
   */
  readonly had?: Place;
  /**
   * The meeting lost its earlier place because of the organisation, or because the applicant declined a deputy, so it
   * gets the next free places first (M7, M8, M10).
   */
  readonly priority?: true;
  /** Why the public day of the lost place was cancelled; kept until the meeting has a new place (D3, M16). */
  readonly dayLost?: DayCancelledBecause;
}

type State = MeetingCore & WithAsked & WithOffer & WithPlace & WithClocks;

export type BookingFact =
  /** The meeting gets a place. `instead`: the earlier place, which becomes free. */
  | {
      readonly type: "booked";
      readonly place: Place;
      readonly by: Side;
      readonly instead?: Place;
      /** When to remind the applicant; ISO 8601 in UTC. Absent when the booking was made after that moment (M13). */
      readonly remindAt?: string;
    }
  /** The reminder of a meeting's time is due, once (M13). `tooLate`: it was found so late that no message is sent. */
  | { readonly type: "reminder-due"; readonly place: Place; readonly tooLate?: true }
  /** The meeting's time slot (place) was cancelled and is free again (M8). */
  | {
      readonly type: "cancelled";
      readonly place: Place;
      readonly by: Side;
      readonly because?: DayCancelledBecause;
    }
  | { readonly type: "withdrawn"; readonly place?: Place };

export const transitions = {
  choose: { by: "applicant", from: ["offered"], fact: "booked", to: ["booked"] },
  /** The applicant exchanges the booked time for a free one (M8). */
  change: { by: "applicant", from: ["booked"], fact: "booked", to: ["booked"] },
  book: {
    by: "staff",
    action: "book-place",
    from: ["approved", "offered", "booked"],
    fact: "booked",
    to: ["booked"],
  },
  remind: { by: "system", from: ["booked"], fact: "reminder-due", to: ["booked"] },
  cancel: {
    by: "either",
    action: "cancel-meeting-place",
    from: ["booked"],
    fact: "cancelled",
    to: ["approved"],
  },
  withdraw: { by: "applicant", from: ahead, fact: "withdrawn", to: ["withdrawn"] },
} as const satisfies Transitions<BookingFact>;

/** How the state changes when a meeting loses its place: the deputy and the reminder are removed, too. */
export const placeless = ({ place }: Pick<WithPlace, "place">): Changes<WithPlace> => ({
  place: undefined,
  deputy: undefined,
  remindAt: undefined,
  walkIn: undefined,
  arrivedAt: undefined,
  ...defined({ had: place }),
});

/** How the state changes when a meeting gets a place: the lost place and its priority are removed. */
export const placed = (place: Place): Changes<WithPlace> => ({
  place,
  deputy: undefined,
  remindAt: undefined,
  walkIn: undefined,
  arrivedAt: undefined,
  had: undefined,
  priority: undefined,
  dayLost: undefined,
});

export const folds: Folds<BookingFact, State> = {
  booked: ({ changes = 0 }, { place, remindAt, by, instead }, row) => ({
    ...movedTo("booked", row),
    ...chosen,
    unanswered: undefined,
    ...placed(place),
    changes: by === "applicant" && instead ? changes + 1 : undefined,
    ...defined({ remindAt }),
  }),
  "reminder-due": () => ({ remindAt: undefined }),
  cancelled: (state, { by, because }, row) => ({
    ...movedTo("approved", row),
    ...placeless(state),
    ...defined({ dayLost: because }),
    ...(by === "organisation" && { priority: true }),
  }),
  withdrawn: (state, _, row) => ({
    ...movedTo("withdrawn", row),
    ...decided,
    ...chosen,
    ...placeless(state),
  }),
};

export const announces: Announces<BookingFact, State> = {
  booked: ({ place, by, instead }, { base }) => [
    meetingBooked.of({ ...base, place: inOrder(place), by, ...(instead && { instead: inOrder(instead) }) }),
  ],
  "reminder-due": ({ place, tooLate }, { base }, { asked }) => {
    if (!asked) throw new Error("A meeting without a request has no reminder");
    const { person, language } = asked;
    return [
      reminderDue.of({
        ...base,
        person,
        ...languageInEvent(language),
        place: inOrder(place),
        ...defined({ tooLate }),
      }),
    ];
  },
  cancelled: ({ place, by, because }, { base }) => [
    meetingCancelled.of({ ...base, place: inOrder(place), by, ...defined({ because }) }),
  ],
  withdrawn: ({ place }, { base }) => [
    meetingWithdrawn.of({ ...base, ...(place && { place: inOrder(place) }) }),
  ],
};
