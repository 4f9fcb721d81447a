/** Applies the policy table to a member of staff's relations to one case (R15, P1), after the conflict of interest (R2). */

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

/** The person's relations to the case: all that the policy looks at. */
export const relationsOf = (state: CaseState, staff: Staff): readonly Relation[] =>
  relationsTo(staff, {
    unit: holder(state),
    expert: state.expert,
    draftedBy: state.draft?.by,
    formerUnits: formerUnits(state),
    owes: owes(state, staff),
    escalatedTo: escalatedTo(state.clocks),
  });

/** False for anyone in conflict with the case (R2, R15). */
export const maySee = (state: CaseState, staff: Staff, snapshot: Snapshot, at: Date): boolean =>
  mayI("see-case", staff, relationsOf(state, staff)) === "yes" &&
  gateOf(snapshot, state, at).conflictOf(staff.username) === undefined;

/** The policy's refusal of this action, or undefined when it is allowed. A case of another unit is `not-found`. */
export function gate(state: CaseState, staff: Staff, action: CaseAction): Refusal | undefined {
  if (state.stage === "unknown") return { code: "not-found" };
  const answer = mayI(action, staff, relationsOf(state, staff));
  return answer === "yes" ? undefined : { code: answer };
}

/** Only the assignee, or their deputy, accepts an assigned case. */
export const givenToAnother = (state: CaseState, staff: Staff): boolean =>
  state.expert !== undefined && !relationsOf(state, staff).includes("assignee");

const startsNow = (action: CaseAction, { stage }: CaseState): boolean => {
  if (!(action in steps)) return true;
  const stages = startsFrom(steps[action as StepAction]);
  return stages.includes(stage);
};

/** The actions open to this person, who may already see the case, at its present stage. */
export function openTo(state: CaseState, staff: Staff): readonly CaseAction[] {
  // These actions belong to lists, not to the page of the case.
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

/** The only steps open to the accused: to show that a commitment was kept, and to explain what inspection asks (R2). */
export const mayOwe = (action: StepAction): boolean =>
  action === "give-evidence" || action === "give-explanation";
