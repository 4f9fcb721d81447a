/** Whether there is a meeting, and with whom (M1–M3). Pure. */

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

/** M1. Refused: `wrong-stage`, when that meeting was asked for before. */
export function askMeeting(state: MeetingState, asked: Asked): MeetingDecision {
  const hindered = hindrance(state, "ask");
  return hindered ? { refused: hindered } : accept({ type: "asked", ...asked });
}

/** Who is complained of in a case, as it said at that version of its journal; without one it is what the request knew. */
export type Known = Pick<MeetingState, "parties" | "partiesAt">;

/** R2: what the case said last counts, whoever heard it: intake, or an earlier meeting of the request. */
export function lastSaid(asked: Known, heard: readonly Known[]): Known {
  const { parties, partiesAt } = [asked, ...heard].reduce((last, one) =>
    (one.partiesAt ?? 0) > (last.partiesAt ?? 0) ? one : last,
  );
  return { parties, ...defined({ partiesAt }) };
}

/**
 * R2: news of the case; older news, and what is over, change nothing. Minutes may still be corrected, and not by just anybody.
 * One that nobody asked for yet keeps them for who asks.
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

/** With whom it is to be: somebody without conflict, or somebody complained of in the presence of an inspector (M3). */
export type With = { readonly host: Cleared } | { readonly accused: string; readonly attends: Cleared };

/** M2, M3. Refused besides `hindrance`'s: `not-insisted`: the applicant did not ask for somebody complained of. */
export function decideApproveMeeting(state: MeetingState, who: With, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "approve", seen);
  if (hindered) return { refused: hindered };
  const insisted = state.asked?.despiteConflict === true && "accused" in who && who.accused === state.host;
  if ("accused" in who && !insisted) return refuse("not-insisted");
  return accept({ type: "approved", ...who });
}

/** M2. */
export function decideRefuseMeeting(
  state: MeetingState,
  { because, reason }: { readonly because: RefusalReason; readonly reason?: DocumentId },
  seen: Seen,
): MeetingDecision {
  const hindered = hindrance(state, "refuse", seen);
  return hindered ? { refused: hindered } : accept({ type: "refused", because, ...defined({ reason }) });
}

/** M2. */
export function decideAnswerInWriting(state: MeetingState, answer: DocumentId, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "answer-in-writing", seen);
  return hindered ? { refused: hindered } : accept({ type: "answered-in-writing", answer });
}

/** M2: another official decides anew. Refused besides `hindrance`'s: `same-host`. */
export function decideSendOn(
  state: MeetingState,
  to: { readonly host: Cleared; readonly reason: DocumentId; readonly due: string },
  seen: Seen,
): MeetingDecision {
  const hindered = hindrance(state, "send-on", seen);
  if (hindered) return { refused: hindered };
  return to.host === state.host ? refuse("same-host") : accept({ type: "sent-on", ...to });
}
