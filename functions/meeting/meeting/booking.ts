/** A meeting has a place (M5): booked, told of the day before (M13), given up by either side (M8). */

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

/** What it has with its place, and what is left of one that it lost. */
export interface WithPlace {
  readonly place?: Place;
  /** When they are to be reminded of it (M13). */
  readonly remindAt?: string;
  /** How often the applicant changed the time that they chose or were given (M8). */
  readonly changes?: number;
  /** It came without a time: the place says its number and by when (M9). */
  readonly walkIn?: true;
  /** M9: when the applicant was here for it; ISO 8601 in UTC. */
  readonly arrivedAt?: string;
  /** M10: who stands in for the official. */
  readonly deputy?: string;
  /** The one it had, while it has none: of that its invitation is taken back (M13). */
  readonly had?: Place;
  /** M7: cancelled on by the organisation before; comes first. */
  readonly priority?: true;
  /** D3, M16: why the public day went on which it had a place, until it has another one. */
  readonly dayLost?: DayCancelledBecause;
}

type State = MeetingCore & WithAsked & WithOffer & WithPlace & WithClocks;

export type BookingFact =
  /** `instead`: the place it had, which is free again. */
  | {
      readonly type: "booked";
      readonly place: Place;
      readonly by: Side;
      readonly instead?: Place;
      /** When they are reminded of it; ISO 8601 in UTC. Absent when it was booked later than that (M13). */
      readonly remindAt?: string;
    }
  /** M13, once for each place. `tooLate`: it was found when nobody is told any more. */
  | { readonly type: "reminder-due"; readonly place: Place; readonly tooLate?: true }
  /** M8: its place is free again. */
  | {
      readonly type: "cancelled";
      readonly place: Place;
      readonly by: Side;
      readonly because?: DayCancelledBecause;
    }
  /** The applicant wants it no more. */
  | { readonly type: "withdrawn"; readonly place?: Place };

export const transitions = {
  choose: { by: "applicant", from: ["offered"], fact: "booked", to: ["booked"] },
  /** The applicant takes a free time in place of the current one (M8). */
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

/** It has no place any more, nobody stands in at it, and nobody is reminded of it. */
export const placeless = ({ place }: Pick<WithPlace, "place">): Changes<WithPlace> => ({
  place: undefined,
  deputy: undefined,
  remindAt: undefined,
  walkIn: undefined,
  arrivedAt: undefined,
  ...defined({ had: place }),
});

/** A place that it gets: what was left of one before is made good. */
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
    if (!asked) throw new Error("Somebody who was never asked for is reminded of nothing");
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
