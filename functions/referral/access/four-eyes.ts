/**
 * Four-eyes approval (R10). One person may strengthen it, and nobody weakens it alone: the kinds and outcomes that the
 * case ever had decide, so neither a correction nor a second draft takes the approver away (ADR 0078).
 */

import { needsApproval } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Past } from "../case/correcting.ts";

type Remembered = Pick<CaseState, "request" | "corrections" | "before" | "outcomesDrafted">;

/** The kinds that the case has and had, each once, with those that the whole case had before it was split (D4, R6). */
export const kindsInForce = ({ request, corrections = [], before }: Remembered): readonly string[] => [
  ...new Set([
    ...(before?.kinds ?? []),
    ...corrections.map(({ was }) => was.kind),
    ...(request ? [request.kind] : []),
  ]),
];

/** The outcomes of all drafts, each once, also of those that were sent back, and of drafts before the split (R6). */
export const outcomesInForce = ({ outcomesDrafted = [], before }: Remembered): readonly string[] => [
  ...new Set([...(before?.outcomes ?? []), ...outcomesDrafted]),
];

/** The past of this case, for a part that is split off. */
export const pastOf = (state: Remembered): Past => ({
  kinds: kindsInForce(state),
  outcomes: outcomesInForce(state),
});

/** Whether a second person must approve an answer with this outcome, by any kind or outcome that the case ever had. */
export const demandsApproval = (snapshot: Snapshot, state: Remembered, outcome: string): boolean => {
  const kinds = kindsInForce(state);
  const outcomes = [...outcomesInForce(state), outcome];
  return (
    kinds.length === 0 || kinds.some((kind) => outcomes.some((each) => needsApproval(snapshot, kind, each)))
  );
};

/**
 * Whether every answer to this case needs a second person only because of its past: its present kind alone would let
 * one person grant it.
 */
export const needsSecondPersonByPast = (snapshot: Snapshot, state: Remembered): boolean => {
  const present = state.request?.kind;
  const granting = snapshot.outcomes.filter(({ refusal }) => !refusal).map(({ key }) => key);
  return granting.some(
    (outcome) =>
      present !== undefined &&
      !needsApproval(snapshot, present, outcome) &&
      demandsApproval(snapshot, state, outcome),
  );
};
