/** The place of a meeting (M5): booked, reminded of (M13), cancelled by either side (M8). */

import { meetingBooked } from "../../../events/meeting/meeting-booked.v1.ts";
import { meetingCancelled } from "../../../events/meeting/meeting-cancelled.v1.ts";
import { meetingWithdrawn } from "../../../events/meeting/meeting-withdrawn.v1.ts";
import { reminderDue } from "../../../events/meeting/reminder-due.v1.ts";
import type { Changes, Folds } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { DayCancelledBecause } from "../journals/journal-days.ts";
import { inOrder, type Place } from "../journals/place-id.ts";
import type { WithAsked } from "./asking.ts";
import { decided, type WithClocks } from "./clocks.ts";
import { type MeetingCore, movedTo, type Side } from "./core.ts";
import { chosen, type WithOffer } from "./offering.ts";
import { type Announces, ahead, type Transitions } from "./subject.ts";

/** The place with its circumstances, and what a meeting keeps of a lost place. */
export interface WithPlace {
  readonly place?: Place;
  /** When the applicant is to be reminded (M13). */
  readonly remindAt?: string;
  /** The number of times that the applicant changed it (M8). */
  readonly changes?: number;
  /** The visitor came without a time; the place holds their number and latest time (M9). */
  readonly walkIn?: true;
  /** When the applicant arrived; ISO 8601 in UTC (M9). */
  readonly arrivedAt?: string;
  /** The official's deputy (M10). */
  readonly deputy?: string;
  /** The lost place, while there is none, so that its invitation can be cancelled (M13). */
  readonly had?: Place;
  /** The organisation cancelled an earlier place, so the meeting comes first (M7). */
  readonly priority?: true;
  /** Why the public day of its place was cancelled, until it has another place (D3, M16). */
  readonly dayLost?: DayCancelledBecause;
}

type State = MeetingCore & WithAsked & WithOffer & WithPlace & WithClocks;

export type BookingFact =
  /** `instead`: the earlier place, which is free again. */
  | {
      readonly type: "booked";
      readonly place: Place;
      readonly by: Side;
      readonly instead?: Place;
      /** When to remind the applicant, ISO 8601 in UTC. Absent when it was booked later than that (M13). */
      readonly remindAt?: string;
    }
  /** Once for each place (M13). `tooLate`: found so late that no one is told. */
  | { readonly type: "reminder-due"; readonly place: Place; readonly tooLate?: true }
  /** The place is free again (M8). */
  | {
      readonly type: "cancelled";
      readonly place: Place;
      readonly by: Side;
      readonly because?: DayCancelledBecause;
    }
  | { readonly type: "withdrawn"; readonly place?: Place };

export const transitions = {
  choose: { by: "applicant", from: ["offered"], fact: "booked", to: ["booked"] },
  /** The applicant takes a free time in place of the present one (M8). */
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

/** The changes when a meeting loses its place: no deputy, no reminder. */
export const placeless = ({ place }: Pick<WithPlace, "place">): Changes<WithPlace> => ({
  place: undefined,
  deputy: undefined,
  remindAt: undefined,
  walkIn: undefined,
  arrivedAt: undefined,
  ...defined({ had: place }),
});

/** The changes when a meeting gets a place: it forgets a lost place and the priority for it. */
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
    return [reminderDue.of({ ...base, person, language, place: inOrder(place), ...defined({ tooLate }) })];
  },
  cancelled: ({ place, by, because }, { base }) => [
    meetingCancelled.of({ ...base, place: inOrder(place), by, ...defined({ because }) }),
  ],
  withdrawn: ({ place }, { base }) => [
    meetingWithdrawn.of({ ...base, ...(place && { place: inOrder(place) }) }),
  ],
};
