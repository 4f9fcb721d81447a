/** Extends the deadline of an answer, once, with a reason (D5). */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { CaseState } from "../case/case-state.ts";
import { type ClockState, isRunning, keyOf, type Timed } from "../case/clocks.ts";
import { accept, type CaseDecision, hindrance } from "./machine.ts";

/** The running clock for whose date the applicant waits: that of the answer or of the second stage. */
export const promisedClock = ({ clocks }: Pick<CaseState, "clocks">): ClockState | undefined =>
  clocks.find((each) => isRunning(each) && (each.clock === "answer" || each.clock === "second-stage"));

/** Whether the clock counts working days. A clock that counts hours cannot be extended. */
export const countsDays = ({ span }: Pick<ClockState, "span">): boolean =>
  "duration" in span && span.duration.in === "working-days";

export interface ExtensionTimes {
  /** The time of the decision, ISO 8601 in UTC. */
  readonly now: string;
  /** The most working days that the directory allows; 0 when it allows no extension. */
  readonly most: number;
  /** The due date and warnings with this number of working days added. */
  extend(clock: ClockState, days: number): Timed;
}

/**
 * Extends the deadline once, before it passes; the applicant gets a notice. Refuses with `stale`, `wrong-stage`,
 * `no-deadline`, `extended-already`, `deadline-passed`, `extension-too-long` (with `most`).
 *
 * @param asked `days`: working days, at least 1.
 */
export function decideExtendDeadline(
  state: CaseState,
  asked: { readonly days: number; readonly reason: DocumentId },
  times: ExtensionTimes,
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "extend", seen);
  if (hindered) return { refused: hindered };
  const clock = promisedClock(state);
  if (clock === undefined || times.most === 0 || !countsDays(clock)) return refuse("no-deadline");
  if (clock.extended) return refuse("extended-already");
  if (clock.due <= times.now) return refuse("deadline-passed");
  if (asked.days > times.most) return refuse("extension-too-long", { most: times.most });
  return accept({ type: "extended", ...keyOf(clock), ...asked, ...times.extend(clock, asked.days) });
}
