/**
 * Repeats staff steps on a case in the order of referral's `staff-command.ts`: conflict of interest, policy,
 * then the step's own rule with the content of its row.
 */

import { mayOwe, gate as policyGate } from "../../functions/referral/access/case-policy.ts";
import { gateOf } from "../../functions/referral/access/conflict.ts";
import { kindsInForce, outcomesInForce } from "../../functions/referral/access/four-eyes.ts";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import { demandsOf } from "../../functions/referral/commands/draft-answer/demands.ts";
import type { AnyStep } from "../../functions/referral/commands/frame/case-step.ts";
import { staffSteps } from "../../functions/referral/commands/frame/staff-steps.ts";
import { waitsForName } from "../../functions/referral/rules/matching/waits-for-name.ts";
import { lacksApplicant } from "../../functions/referral/rules/without-identity.ts";
import { addressesOf } from "../../shared/documents/command-words.ts";
import type { Because } from "./because.ts";
import { type CaseMoment, forbidden, inConflict, nothing, policy, staffOf } from "./case-moment.ts";
import type { DecidedAgain } from "./chapter.ts";

const steps: ReadonlyMap<string, AnyStep> = new Map(
  staffSteps.map(({ contract, take }) => [contract.id, take] as const),
);

/** @returns undefined when this release does not know the step */
export function decideStepAgain(moment: CaseMoment): DecidedAgain | undefined {
  const { before, row, facts, snapshot } = moment;
  const step = steps.get(row.command);
  if (!step) return undefined;
  const staff = staffOf(moment);
  if (!staff) return forbidden;
  const at = new Date(row.at);
  const conflicts = inConflict(snapshot(), before, at, { people: [staff.username] });
  if (conflicts.length > 0 && !mayOwe(step.action))
    return { decision: { refused: { code: "not-found" } }, because: conflicts };
  const because = [policy(step.action, before, staff)];
  const refused = policyGate(before, staff, step.action);
  if (refused) return { decision: { refused }, because };
  if (waitsForName(before, step.action))
    return { decision: { refused: { code: "name-undecided" } }, because };
  if (lacksApplicant(before, step.action))
    return { decision: { refused: { code: "without-identity" } }, because };
  const [fact] = facts;
  const stage: Because = { rule: "stage", stage: before.stage, version: before.personVersion };
  // The row's fact belongs to another step, so this step cannot have written the row.
  if (fact?.type !== step.fact) return { decision: nothing.decision, because: [...because, stage] };
  const said = step.saidIn
    ? step.saidIn(fact as never, { facts, state: before, snapshot: snapshot(), at })
    : fact;
  const about = {
    ...{ case: row.id, snapshot: snapshot(), at, staff, gate: gateOf(snapshot(), before, at) },
    // We assume that the user had seen this version. The row stores the version that the user named only as a hash.
    seen: { personVersion: before.personVersion },
    document: addressesOf("referral", row.id, row),
  };
  const decision = step.decide(before, said as never, about);
  return { decision, because: [...because, stage, ...fourEyes(moment, fact)] };
}

/** R10: returns whether the directory demanded approval by a second person. */
function fourEyes({ before, row, snapshot }: CaseMoment, fact: CaseFact): readonly Because[] {
  if (fact.type !== "drafted") return [];
  const { outcome } = fact;
  const { approval } = demandsOf(snapshot(), before, { outcome }, new Date(row.at));
  const kind = kindsInForce(before).join("+");
  const all = [...new Set([...outcomesInForce(before), outcome])].join("+");
  return [{ rule: "four-eyes", kind, outcome: all, demanded: approval }];
}
