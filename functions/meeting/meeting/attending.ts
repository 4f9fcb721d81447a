/** The facts of the day on which a meeting takes place: arrival, call, begin, end and absences (M8, M9). */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { absenceNoted } from "../../../events/meeting/absence-noted.v1.ts";
import { attendanceNoted } from "../../../events/meeting/attendance-noted.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import { inOrder, type Place } from "../journals/place-id.ts";
import { placed, placeless, type WithPlace } from "./booking.ts";
import { decided, type Running, runs, type WithClocks } from "./clocks.ts";
import { type MeetingCore, movedTo, type Side } from "./core.ts";
import { chosen, type WithOffer } from "./offering.ts";
import type { About, Announces, Transitions } from "./subject.ts";

export interface WithAttendance {
  /** How often the applicant, and how often the organisation, did not come (M8, M9). */
  readonly absences: Readonly<Record<Side, number>>;
  /** Each absence: which side did not come, and to which time slot (place). */
  readonly missed: readonly { readonly side: Side; readonly place: Place }[];
}

export const begins: WithAttendance = { absences: { applicant: 0, organisation: 0 }, missed: [] };

type State = MeetingCore & WithOffer & WithPlace & WithClocks & WithAttendance;

export type AttendanceFact =
  /** A visitor without an appointment came, got a number of the day, and waits (M9). */
  | { readonly type: "walked-in"; readonly place: Place }
  | { readonly type: "arrived" }
  | { readonly type: "called" }
  | { readonly type: "begun" }
  | { readonly type: "absent"; readonly side: Side; readonly place: Place }
  /** `minutesDue`: the deadline by which the minutes must be final; ISO 8601 in UTC (M12). */
  | { readonly type: "finished"; readonly minutesDue?: string; readonly running?: Running };

export const transitions = {
  /**
   * A visitor without an appointment gets a number of the official's day (M9). If the meeting was not asked for yet,
   * the same row also records the request for a meeting.
   */
  "walk-in": { by: "staff", from: ["asked", "approved", "offered"], fact: "walked-in", to: ["arrived"] },
  arrive: { by: "staff", action: "note-attendance", from: ["booked"], fact: "arrived", to: ["arrived"] },
  call: { by: "staff", action: "note-attendance", from: ["arrived"], fact: "called", to: ["called"] },
  begin: {
    by: "staff",
    action: "note-attendance",
    from: ["arrived", "called"],
    fact: "begun",
    to: ["in-session"],
  },
  finish: {
    by: "staff",
    action: "note-attendance",
    from: ["in-session"],
    fact: "finished",
    to: ["finished"],
  },
  "note-absence": {
    by: "staff",
    action: "note-absence",
    from: ["booked", "arrived", "called"],
    fact: "absent",
    to: ["approved"],
  },
} as const satisfies Transitions<AttendanceFact>;

export const folds: Folds<AttendanceFact, State> = {
  "walked-in": (_, { place }, row) => ({
    ...movedTo("arrived", row),
    ...decided,
    ...chosen,
    ...placed(place),
    walkIn: true,
    arrivedAt: row.at,
  }),
  arrived: (_, __, row) => ({ ...movedTo("arrived", row), arrivedAt: row.at }),
  called: (_, __, row) => movedTo("called", row),
  begun: (_, __, row) => movedTo("in-session", row),
  absent: (state, { side, place }, row) => ({
    ...movedTo("approved", row),
    ...placeless(state),
    absences: { ...state.absences, [side]: state.absences[side] + 1 },
    missed: [...state.missed, { side, place }],
    ...(side === "organisation" && { priority: true }),
  }),
  finished: (_, { minutesDue, running }, row) => ({
    ...movedTo("finished", row),
    ...defined({ minutesDue }),
    ...runs(running, row),
  }),
};

/** Announces an arrival, call, begin or end on the meeting's day. @throws Error when the meeting has no time slot. */
const attended =
  (what: "arrived" | "called" | "begun" | "finished") =>
  (_: unknown, { base, by }: About, { place }: WithPlace): readonly AnnouncedEvent[] => {
    if (!place) throw new Error(`A meeting without a place cannot be ${what}`);
    return [attendanceNoted.of({ ...base, what, place: inOrder(place), by })];
  };

export const announces: Announces<AttendanceFact, State> = {
  "walked-in": attended("arrived"),
  arrived: attended("arrived"),
  called: attended("called"),
  begun: attended("begun"),
  finished: attended("finished"),
  absent: ({ side, place }, { base, by }) => [absenceNoted.of({ ...base, side, place: inOrder(place), by })],
};
