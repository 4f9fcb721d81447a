/** Who may do what with this case: the policy table asked about how a person stands to it (R15, P1). */

import type { Action } from "../../shared/contracts/actions.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { tehranDay } from "../../shared/domain/tehran-time.ts";
import { mayI, policy, type Relation, relationsTo, type Staff } from "../../shared/handler/policy.ts";
import { staffIn } from "../../shared/handler/staff.ts";
import type { Refusal } from "../../shared/journal/journal.ts";
import { type CaseState, holder } from "./journal.ts";
import { type Step, startsFrom } from "./rules.ts";

/** The steps by their names in the policy table and the API, with the rule that draws their stages. */
const steps = {
  "refer-case": "refer",
  "return-case": "return",
  "accept-case": "accept",
  "draft-answer": "draft",
  "send-back-answer": "send-back",
  "approve-answer": "approve",
} as const satisfies Partial<Record<Action, Step>>;

export type StepAction = keyof typeof steps;

/** The person as the directory in force has them at this moment; nothing for strangers. */
export const staffAt = (snapshot: Snapshot, username: string, at: Date): Staff | undefined =>
  staffIn(snapshot, username, tehranDay(at));

/** How a person stands to a case: all that policy looks at. */
export const relationsOf = (state: CaseState, staff: Staff): readonly Relation[] =>
  relationsTo(staff, {
    unit: holder(state),
    expert: state.expert,
    draftedBy: state.draft?.by,
    formerUnits: state.hops.slice(0, -1).map(({ unit }) => unit),
  });

export const maySee = (state: CaseState, staff: Staff): boolean =>
  mayI(policy, "see-case", staff, relationsOf(state, staff)) === "yes";

/** Why this person may not take this step; nothing when they may. A foreign case looks absent. */
export function gate(state: CaseState, staff: Staff, action: StepAction): Refusal | undefined {
  if (state.stage === "unknown") return { code: "not-found" };
  const answer = mayI(policy, action, staff, relationsOf(state, staff));
  return answer === "yes" ? undefined : { code: answer };
}

/** What this person may do with the case at the stage it is at. */
export function stepsOpenTo(state: CaseState, staff: Staff): readonly StepAction[] {
  return (Object.keys(steps) as StepAction[]).filter((action) => {
    const stages: readonly CaseState["stage"][] = startsFrom[steps[action]];
    return stages.includes(state.stage) && gate(state, staff, action) === undefined;
  });
}
