/** The rules for the decision on a meeting: whether it takes place, and with which official (M1–M3). Pure functions. */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Asked } from "../meeting/asking.ts";
import { isOver } from "../meeting/core.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import type { RefusalReason } from "../meeting/reviewing.ts";
import { accept, hindrance, type MeetingDecision } from "./machine.ts";

/** Records that the meeting is asked for (M1). Refuses with `wrong-stage` when it was asked for before. */
export function askMeeting(state: MeetingState, asked: Asked): MeetingDecision {
  const hindered = hindrance(state, "ask");
  return hindered ? { refused: hindered } : accept({ type: "asked", ...asked });
}

/**
 * The accused of a case, and the version of the case's journal that named them. Without a version, they are the accused
 * that the request named.
 */
export type Known = Pick<MeetingState, "parties" | "partiesAt">;

/**
 * Returns the newest of these lists of accused: the list that intake passes, and the list that each of the request's
 * meetings stores (R2).
 */
export function lastSaid(asked: Known, heard: readonly Known[]): Known {
  const { parties, partiesAt } = [asked, ...heard].reduce((last, one) =>
    (one.partiesAt ?? 0) > (last.partiesAt ?? 0) ? one : last,
  );
  return { parties, ...defined({ partiesAt }) };
}

/**
 * Records the accused of the case (R2). An older list changes nothing, and neither does a list for a finished meeting.
 * The list is recorded for a meeting that is not asked for yet, and for one with minutes, because minutes may still be
 * corrected.
 */
export function hearParties(
  state: MeetingState,
  { parties, sequence }: { readonly parties: Parties; readonly sequence: number },
): MeetingDecision {
  const isOld = state.partiesAt !== undefined && state.partiesAt >= sequence;
  return isOld || (isOver(state) && state.stage !== "minuted")
    ? accept()
    : accept({ type: "parties-heard", parties, sequence });
}

/** The official whom the applicant meets: one without a conflict of interest, or an accused one with an inspector (M3). */
export type With = { readonly host: Cleared } | { readonly accused: string; readonly attends: Cleared };

/**
 * Approves a meeting (M2, M3). Refuses with `stale`, `wrong-stage`, and `not-insisted` when the official is accused and
 * the applicant did not confirm the choice.
 */
export function decideApproveMeeting(state: MeetingState, who: With, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "approve", seen);
  if (hindered) return { refused: hindered };
  const insisted = state.asked?.despiteConflict === true && "accused" in who && who.accused === state.host;
  if ("accused" in who && !insisted) return refuse("not-insisted");
  return accept({ type: "approved", ...who });
}

export function decideRefuseMeeting(
  state: MeetingState,
  { because, reason }: { readonly because: RefusalReason; readonly reason?: DocumentId },
  seen: Seen,
): MeetingDecision {
  const hindered = hindrance(state, "refuse", seen);
  return hindered ? { refused: hindered } : accept({ type: "refused", because, ...defined({ reason }) });
}

export function decideAnswerInWriting(state: MeetingState, answer: DocumentId, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "answer-in-writing", seen);
  return hindered ? { refused: hindered } : accept({ type: "answered-in-writing", answer });
}

/**
 * Sends the meeting on to another official, who makes the decision instead (M2). Refuses with `stale`, `wrong-stage`
 * and `same-host`.
 */
export function decideSendOn(
  state: MeetingState,
  to: { readonly host: Cleared; readonly reason: DocumentId; readonly due: string },
  seen: Seen,
): MeetingDecision {
  const hindered = hindrance(state, "send-on", seen);
  if (hindered) return { refused: hindered };
  return to.host === state.host ? refuse("same-host") : accept({ type: "sent-on", ...to });
}
