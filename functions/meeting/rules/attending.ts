/** The day itself, and what is written of it (M9, M11, M12). Pure. */

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

/** What is noted on the day, one after the other; none is decided on a version: whoever sits nearest taps. */
const attendances = { arrive: "arrived", call: "called", begin: "begun", finish: "finished" } as const;
export type Attendance = keyof typeof attendances;

const isToday = ({ place }: MeetingState, at: string): boolean => place?.day === tehranDay(new Date(at));

/** M9. Refused: `wrong-stage`, `not-today`. @param minutes by when those of a meeting are due that is finished now. */
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
 * M9: somebody who comes without a time, with a meeting that nobody asked for yet, or one that waits for its time with the same
 * official. No decision comes before it: the official's day receives so many. Refused: `walk-in-open` (another one is under way, or
 * it has its time), `absent-twice`.
 */
export function decideWalkIn(state: MeetingState, asked: Asked, place: Place): MeetingDecision {
  if (state.stage === "unknown") return accept({ type: "asked", ...asked }, { type: "walked-in", place });
  if (!fits(state, "walk-in") || state.host !== asked.host) return refuse("walk-in-open");
  return mayRebook(state) ? accept({ type: "walked-in", place }) : refuse("absent-twice");
}

/**
 * M8, M9. Refused: `wrong-stage`, `not-yet` (its time has not come), `has-arrived` (who stands in front of the door did come).
 * Then it waits for another time; of an applicant who stayed away a second time somebody decides first.
 */
export function decideNoteAbsence(state: MeetingState, side: Side, at: string): MeetingDecision {
  const hindered = hindrance(state, "note-absence");
  if (hindered || !state.place) return { refused: hindered ?? { code: "wrong-stage" } };
  // Of who came without a time the place says by when they are received: they wait already.
  if (isAhead(state.place, at) && !state.walkIn) return refuse("not-yet");
  if (side === "applicant" && state.stage !== "booked") return refuse("has-arrived");
  return accept({ type: "absent", side, place: state.place });
}

/** M11: as often as somebody writes, until they are confirmed. Refused: `stale`, `wrong-stage`. */
export function decideWriteMinutes(state: MeetingState, minutes: Minutes, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "write", seen);
  return hindered ? { refused: hindered } : accept({ type: "written", ...minutes });
}

/** M11: the applicant's own words, before they leave. Refused: `wrong-stage`, `no-minutes`. */
export function decideAddRemark(state: MeetingState, remark: DocumentId): MeetingDecision {
  const hindered = hindrance(state, "remark");
  if (hindered) return { refused: hindered };
  return state.minutes ? accept({ type: "remarked", remark }) : refuse("no-minutes");
}

/** M11: final. Refused: `stale`, `wrong-stage`, `no-minutes`. */
export function decideConfirmMinutes(state: MeetingState, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "confirm", seen);
  if (hindered) return { refused: hindered };
  return state.minutes ? accept({ type: "confirmed" }) : refuse("no-minutes");
}

/** M12: what was ordered there is done; told of once more, or of a meeting without minutes, it changes nothing. */
export const hearOrder = (state: MeetingState, commitment: number): MeetingDecision =>
  fits(state, "hear-order") && !state.kept.includes(commitment)
    ? accept({ type: "order-kept", commitment })
    : accept();

/** So many versions that whoever reads them can still tell what happened. */
const mostCorrections = 9;

/** M11: a new version, which the applicant reads with its reason. Refused: `stale`, `wrong-stage`, `corrections-full`. */
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
