/** The rules for the day of a meeting and for its minutes (M9, M11, M12). Pure functions. */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Place } from "../journals/place-id.ts";
import type { Asked } from "../meeting/asking.ts";
import type { Side } from "../meeting/core.ts";
import type { ByWhen } from "../meeting/decision-deadline.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import type { Minutes } from "../meeting/minutes.ts";
import { isAhead, mayRebook } from "./arranging.ts";
import { accept, fits, hindrance, type MeetingDecision } from "./machine.ts";

/**
 * The steps on the day of the meeting, in their order, each with its fact. No step needs the meeting's version, because
 * any member of the desk may take it.
 */
const attendances = { arrive: "arrived", call: "called", begin: "begun", finish: "finished" } as const;
export type Attendance = keyof typeof attendances;

const isToday = ({ place }: MeetingState, at: string): boolean => place?.day === tehranDay(new Date(at));

/**
 * Records that the visitor arrived or was called in, or that the meeting began or ended (M9). Refuses with
 * `wrong-stage`, `not-today`.
 *
 * @param minutes the deadline of the minutes, for a meeting that ends now.
 */
export function attend(
  state: MeetingState,
  move: Attendance,
  at: string,
  { due: minutesDue, running }: ByWhen,
): MeetingDecision {
  const hindered = hindrance(state, move);
  if (hindered) return { refused: hindered };
  if (move === "arrive" && !isToday(state, at)) return refuse("not-today");
  return accept(move === "finish" ? { type: "finished", minutesDue, running } : { type: attendances[move] });
}

/**
 * Receives a visitor without an appointment (M9), for a new meeting or one that waits for a time with the same
 * official. No approval is needed, because the official's day has numbers for such visitors. Refuses with
 * `walk-in-open` (another meeting is open, or this meeting has a time), `absent-twice`.
 */
export function decideWalkIn(state: MeetingState, asked: Asked, place: Place): MeetingDecision {
  if (state.stage === "unknown") return accept({ type: "asked", ...asked }, { type: "walked-in", place });
  if (!fits(state, "walk-in") || state.host !== asked.host) return refuse("walk-in-open");
  return mayRebook(state) ? accept({ type: "walked-in", place }) : refuse("absent-twice");
}

/**
 * Records an absence (M8, M9), after which the meeting waits for another time; after the applicant's second absence,
 * staff must decide first. Refuses with `wrong-stage`, `not-yet` (the time has not come), `has-arrived` (the visitor
 * came).
 */
export function decideNoteAbsence(state: MeetingState, side: Side, at: string): MeetingDecision {
  const hindered = hindrance(state, "note-absence");
  if (hindered || !state.place) return { refused: hindered ?? { code: "wrong-stage" } };
  // A visitor without an appointment already waits, and the place's time is only the latest time to be received. So the
  // official's absence can be recorded before that time.
  if (isAhead(state.place, at) && !state.walkIn) return refuse("not-yet");
  if (side === "applicant" && state.stage !== "booked") return refuse("has-arrived");
  return accept({ type: "absent", side, place: state.place });
}

/** Writes the minutes, any number of times until they are confirmed (M11). Refuses with `stale`, `wrong-stage`. */
export function decideWriteMinutes(state: MeetingState, minutes: Minutes, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "write", seen);
  return hindered ? { refused: hindered } : accept({ type: "written", ...minutes });
}

/** Adds the applicant's remark to the minutes (M11). Refuses with `wrong-stage`, `no-minutes`. */
export function decideAddRemark(state: MeetingState, remark: DocumentId): MeetingDecision {
  const hindered = hindrance(state, "remark");
  if (hindered) return { refused: hindered };
  return state.minutes ? accept({ type: "remarked", remark }) : refuse("no-minutes");
}

/** Makes the minutes final (M11). Refuses with `stale`, `wrong-stage`, `no-minutes`. */
export function decideConfirmMinutes(state: MeetingState, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "confirm", seen);
  if (hindered) return { refused: hindered };
  return state.minutes ? accept({ type: "confirmed" }) : refuse("no-minutes");
}

/**
 * Records that an order was fulfilled (M12). Changes nothing when this is already recorded, or before the minutes are
 * final.
 */
export const hearOrder = (state: MeetingState, commitment: number): MeetingDecision =>
  fits(state, "hear-order") && !state.kept.includes(commitment)
    ? accept({ type: "order-kept", commitment })
    : accept();

/** The most corrections of minutes, so that their history stays readable. */
const mostCorrections = 9;

/**
 * Writes a new version of final minutes. The applicant reads the new version and the reason for the correction (M11).
 * Refuses with `stale`, `wrong-stage`, `corrections-full`.
 */
export function decideCorrectMinutes(
  state: MeetingState,
  correction: Minutes & { readonly reason: DocumentId },
  seen: Seen,
): MeetingDecision {
  const hindered = hindrance(state, "correct", seen);
  if (hindered) return { refused: hindered };
  if ((state.minutes?.earlier ?? []).length >= mostCorrections)
    return refuse("corrections-full", { most: mostCorrections });
  return accept({ type: "minutes-corrected", ...correction });
}
