/** Applies the policy table to one case (R15, P1). `gate` does not check conflicts of interest (R2); its callers do. */

import { type CaseAction, caseActions, type Relation } from "../../../shared/contracts/policy.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import { relationsTo } from "../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { CaseState } from "../case/case-state.ts";
import { escalatedTo } from "../case/clocks.ts";
import { formerUnits, holder } from "../case/core.ts";
import { owes } from "../case/inspection.ts";
import { type StepAction, startsFrom, steps } from "../rules/machine.ts";
import { gateOf } from "./conflict.ts";

/**
 * How this person relates to the case: as a member of its unit, its assignee, the author of its draft, and so on. The
 * policy table decides only by these relations.
 */
export const relationsOf = (state: CaseState, staff: Staff): readonly Relation[] =>
  relationsTo(staff, {
    unit: holder(state),
    expert: state.expert,
    draftedBy: state.draft?.by,
    formerUnits: formerUnits(state),
    owes: owes(state, staff),
    // A head above may be the one whom the applicant means, so an escalation lets no head read the case yet (R2).
    escalatedTo: state.undecidedName ? [] : escalatedTo(state.clocks),
  });

/**
 * False for a person in conflict of interest with the case, and for a person whom the policy does not allow (R2, R15).
 */
export const maySee = (state: CaseState, staff: Staff, snapshot: Snapshot, at: Date): boolean =>
  mayI("see-case", staff, relationsOf(state, staff)) === "yes" &&
  gateOf(snapshot, state, at).conflictOf(staff.username) === undefined;

/**
 * Returns the policy's refusal of this action by this person, or undefined when the policy allows the action. Another
 * unit's case is refused as `not-found`.
 */
export function gate(state: CaseState, staff: Staff, action: CaseAction): Refusal | undefined {
  if (state.stage === "unknown") return { code: "not-found" };
  const answer = mayI(action, staff, relationsOf(state, staff));
  return answer === "yes" ? undefined : { code: answer };
}

/**
 * True when the case is assigned and this person is neither the assignee nor the assignee's deputy. No other person may
 * accept an assigned case.
 */
export const givenToAnother = (state: CaseState, staff: Staff): boolean =>
  state.expert !== undefined && !relationsOf(state, staff).includes("assignee");

const startsNow = (action: CaseAction, { stage }: CaseState): boolean => {
  if (!(action in steps)) return true;
  const stages = startsFrom(steps[action as StepAction]);
  return stages.includes(stage);
};

/**
 * The actions that the policy and the case's stage allow this person. The caller has already checked that the person
 * may see the case.
 */
export function openTo(state: CaseState, staff: Staff): readonly CaseAction[] {
  // The lists offer these three actions; the page of a case does not.
  const seen: readonly CaseAction[] = ["see-case", "see-late-commitment", "see-first-words"];
  const shut = givenToAnother(state, staff) ? [...seen, "accept-case"] : seen;
  return caseActions.filter(
    (action) =>
      !shut.includes(action) && startsNow(action, state) && gate(state, staff, action) === undefined,
  );
}

/** Whether this person could be the assignee of a case of this unit. */
export const takesCasesOf = (unit: string, staff: Staff | undefined): boolean =>
  staff?.unit === unit && mayI("draft-answer", staff, ["assignee"]) === "yes";

/**
 * Whether an accused person may take this step: they may only give evidence for a commitment, or an explanation to
 * inspection (R2).
 */
export const mayOwe = (action: StepAction): boolean =>
  action === "give-evidence" || action === "give-explanation";
