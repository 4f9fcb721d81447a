/**
 * Repeats staff steps on a meeting in the order of meeting's `staff-command.ts`: conflict of interest,
 * policy, then the step's own rule with the content of its row. Another journal says whether an appointment time was
 * free, so this is taken from the row's fact.
 */

import { gateOf } from "../../functions/meeting/access/conflict.ts";
import { gate as policyGate } from "../../functions/meeting/access/meeting-policy.ts";
import type { AnyStep } from "../../functions/meeting/commands/frame/meeting-step.ts";
import { staffSteps } from "../../functions/meeting/commands/frame/staff-steps.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import type { MeetingDecision } from "../../functions/meeting/rules/machine.ts";
import { addressesOf } from "../../shared/documents/command-words.ts";
import type { Because } from "./because.ts";
import { forbidden, nothing, staffOf } from "./case-moment.ts";
import type { DecidedAgain } from "./chapter.ts";
import {
  conflictsOf,
  type MeetingMoment,
  meetingPolicy,
  refusedAgain,
  standingOf,
} from "./meeting-moment.ts";

const steps: ReadonlyMap<string, AnyStep> = new Map(
  staffSteps.map(({ contract, take }) => [contract.id, take] as const),
);

/** @returns undefined when this release does not know the step */
export function decideMeetingStepAgain(moment: MeetingMoment): DecidedAgain | undefined {
  const { before, row, facts } = moment;
  const step = steps.get(row.command);
  if (!step) return undefined;
  const [staff, at, snapshot] = [staffOf(moment), new Date(row.at), moment.snapshot()];
  if (!staff) return forbidden;
  const conflicts = conflictsOf(snapshot, before, at, [staff.username]);
  if (conflicts.length > 0) return refusedAgain("not-found", conflicts);
  const may = meetingPolicy(step.action, staff, standingOf(moment, staff));
  const refused = policyGate(snapshot, staff, before, step.action, at);
  if (refused) return { decision: { refused }, because: [may] };
  const stage: Because = { rule: "stage", stage: before.stage, version: before.personVersion };
  const [fact] = facts;
  // The row's fact belongs to another step, so this step cannot have written the row.
  if (!fact || ![step.fact].flat().includes(fact.type))
    return { decision: nothing.decision, because: [may, stage] };
  const about = {
    ...{ snapshot, at, staff, gate: gateOf(snapshot, before, at) },
    // We assume that the user had seen this version. The row stores the version that the user named only as a hash.
    seen: { personVersion: before.personVersion },
    document: addressesOf("meeting", row.id, row),
  };
  const decision = step.decide(before, (step.saidIn?.(fact as never) ?? fact) as never, about);
  return { decision: asOfThen(fact, decision), because: [may, stage] };
}

/**
 * Returns the decision without deadlines that the row's release did not compute: some meetings ended before minutes had
 * a deadline, and some deadlines were set before warnings existed.
 */
function asOfThen(fact: MeetingFact, decision: MeetingDecision): MeetingDecision {
  if (fact.type !== "finished" || fact.running || "refused" in decision) return decision;
  const [decided] = decision.facts;
  if (decided?.type !== "finished") return decision;
  const { minutesDue } = decided;
  const due = fact.minutesDue !== undefined && minutesDue !== undefined && { minutesDue };
  return { facts: [{ type: "finished", ...due }] };
}
