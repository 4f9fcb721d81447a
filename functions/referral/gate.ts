/** Who may do what with this case: the policy table asked about how a person stands to it (R15, P1). */

import { headOf, type StaffMember, standsInFor } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { tehranDay } from "../../shared/domain/tehran-time.ts";
import { type Action, mayI, type Relation } from "../../shared/handler/policy.ts";
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

/** How a person stands to a case on a day: all that policy may look at. */
export function relationTo(state: CaseState, member: StaffMember, snapshot: Snapshot, at: Date): Relation {
  const unit = holder(state);
  const head = headOf(snapshot, unit)?.username;
  const standsIn = standsInFor(snapshot, member.username, tehranDay(at));
  return {
    ofUnit: member.unit === unit,
    head: head !== undefined && (member.username === head || standsIn.includes(head)),
    assignee: member.unit === unit && state.expert === member.username,
    author: state.draft?.by === member.username,
  };
}

export const maySee = (state: CaseState, member: StaffMember, snapshot: Snapshot, at: Date): boolean =>
  mayI("see-case", member, relationTo(state, member, snapshot, at));

/** A foreign case looks absent; one that may be seen says what is not yours to do. Nothing when it may be done. */
export function gate(
  state: CaseState,
  member: StaffMember,
  action: StepAction,
  snapshot: Snapshot,
  at: Date,
): Refusal | undefined {
  if (state.stage === "unknown" || !maySee(state, member, snapshot, at)) return { code: "not-found" };
  const allowed = mayI(action, member, relationTo(state, member, snapshot, at));
  return allowed ? undefined : { code: "not-yours-to-do" };
}

/** What this person may do with the case at the stage it is at. */
export function stepsOpenTo(
  state: CaseState,
  member: StaffMember,
  snapshot: Snapshot,
  at: Date,
): readonly StepAction[] {
  const relation = relationTo(state, member, snapshot, at);
  return (Object.keys(steps) as StepAction[]).filter((action) => {
    const stages: readonly CaseState["stage"][] = startsFrom[steps[action]];
    return stages.includes(state.stage) && mayI(action, member, relation);
  });
}
