import { isByInspection, outcome, staffMember, unit } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { demandsApproval } from "../../access/four-eyes.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { Owner, Promised } from "../../case/commitments.ts";
import { holder } from "../../case/core.ts";
import type { Demands } from "../../rules/answering.ts";

/** The conditions that the directory sets for an answer with this outcome and these commitments. */
export function demandsOf(
  snapshot: Snapshot,
  state: CaseState,
  proposed: { readonly outcome: string; readonly commitments?: readonly Promised[] | undefined },
  at: Date,
): Demands {
  const chosen = outcome(snapshot, proposed.outcome);
  return {
    outcomeKnown: chosen !== undefined,
    approval: demandsApproval(snapshot, state, proposed.outcome),
    final: isFinal(snapshot, state),
    ...emergencyIn(snapshot, state, proposed.outcome),
    transfer: chosen?.transfer === true,
    repeated: chosen?.repeated === true,
    incomplete: chosen?.incomplete === true,
    authority: chosen?.authority === true,
    commitments: promisesOf(snapshot, proposed.commitments ?? [], tehranDay(at)),
  };
}

/**
 * The condition for an answer in an emergency; empty for other cases. `remedied`: the outcome says that the emergency is
 * remedied (S3).
 */
export const emergencyIn = (
  snapshot: Snapshot,
  { request }: CaseState,
  key: string,
): Pick<Demands, "emergency"> =>
  isByInspection(snapshot, request?.kind)
    ? { emergency: { remedied: outcome(snapshot, key)?.remedied === true } }
    : {};

/** Whether the answer is final: the outside authority holds the case, so no second stage can follow (R13). */
export const isFinal = (snapshot: Snapshot, state: CaseState): boolean =>
  unit(snapshot, holder(state))?.outside === true;

function promisesOf(
  snapshot: Snapshot,
  promised: readonly Promised[],
  today: string,
): Demands["commitments"] {
  if (promised.some(({ owner }) => !mayOweSomething(snapshot, owner))) return "unknown-owner";
  return promised.some(({ due }) => due < today) ? "past-day" : "fine";
}

/** Whether the directory has the unit or person who is to own a commitment. */
export const mayOweSomething = (snapshot: Snapshot, owner: Owner): boolean =>
  ("unit" in owner ? unit(snapshot, owner.unit) : staffMember(snapshot, owner.person)) !== undefined;
