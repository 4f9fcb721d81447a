/** Who may do what with this case: the policy table asked about how a person stands to it (R15, P1), and R2 before it. */

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

/** How a person stands to a case: all that policy looks at. */
export const relationsOf = (state: CaseState, staff: Staff): readonly Relation[] =>
  relationsTo(staff, {
    unit: holder(state),
    expert: state.expert,
    draftedBy: state.draft?.by,
    formerUnits: formerUnits(state),
    owes: owes(state, staff),
    escalatedTo: escalatedTo(state.clocks),
  });

/** R15, and R2: whoever is in conflict sees nothing of it. */
export const maySee = (state: CaseState, staff: Staff, snapshot: Snapshot, at: Date): boolean =>
  mayI("see-case", staff, relationsOf(state, staff)) === "yes" &&
  gateOf(snapshot, state, at).conflictOf(staff.username) === undefined;

/** Why policy does not let this person do this with the case; nothing when it does. A foreign case looks absent. */
export function gate(state: CaseState, staff: Staff, action: CaseAction): Refusal | undefined {
  if (state.stage === "unknown") return { code: "not-found" };
  const answer = mayI(action, staff, relationsOf(state, staff));
  return answer === "yes" ? undefined : { code: answer };
}

/** What was given to one of the unit is accepted by them, or by who stands in for them. */
export const givenToAnother = (state: CaseState, staff: Staff): boolean =>
  state.expert !== undefined && !relationsOf(state, staff).includes("assignee");

const startsNow = (action: CaseAction, { stage }: CaseState): boolean => {
  if (!(action in steps)) return true;
  const stages = startsFrom(steps[action as StepAction]);
  return stages.includes(stage);
};

/** What this person, who may see the case, may do with it at the stage it is at. */
export function openTo(state: CaseState, staff: Staff): readonly CaseAction[] {
  // Late commitments and first words are seen in lists, whatever is open in the case.
  const seen: readonly CaseAction[] = ["see-case", "see-late-commitment", "see-first-words"];
  const shut = givenToAnother(state, staff) ? [...seen, "accept-case"] : seen;
  return caseActions.filter(
    (action) =>
      !shut.includes(action) && startsNow(action, state) && gate(state, staff, action) === undefined,
  );
}

/** Whether this person could have a case of this unit in hand. */
export const takesCasesOf = (unit: string, staff: Staff | undefined): boolean =>
  staff?.unit === unit && mayI("draft-answer", staff, ["assignee"]) === "yes";

/** R2: people complained of may show that they kept a commitment, and explain what inspection asks; nothing else. */
export const mayOwe = (action: StepAction): boolean =>
  action === "give-evidence" || action === "give-explanation";
