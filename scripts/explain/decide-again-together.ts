/**
 * Repeats the rows that a decision on one case wrote into other cases of the same request (R6): the part that
 * a split opens, the news of a part's answer, newly accused parties, a correction (D4), and a link to another
 * case (R14).
 */

import { gateOf } from "../../functions/referral/access/conflict.ts";
import { namedNow, withTakeAway } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { hearCorrection } from "../../functions/referral/rules/correcting.ts";
import { decideLinkCase, decideUnlinkCase } from "../../functions/referral/rules/linking.ts";
import { decideOpenCase } from "../../functions/referral/rules/moving.ts";
import { hearParties } from "../../functions/referral/rules/parties.ts";
import { hearPart } from "../../functions/referral/rules/splitting.ts";
import { isPart, requestOf } from "../../shared/domain/cases/case-id.ts";
import { noParties } from "../../shared/domain/cases/conflict-of-interest.ts";
import { asKept, type CaseMoment, correctedAgain } from "./case-moment.ts";
import type { DecidedAgain } from "./chapter.ts";

/** @returns undefined when the decision was on the row's own case */
export function decideTogetherAgain(moment: CaseMoment): DecidedAgain | undefined {
  const { row } = moment;
  if (row.command === "split-case" && isPart(row.id)) return partOpened(moment);
  if (row.command === "draft-answer" || row.command === "approve-answer") return partAnswered(moment);
  if (row.command === "link-case" || row.command === "unlink-case") return linked(moment);
  if (row.command === "correct-case" && isPart(row.id)) return correctionHeard(moment);
  return row.command === "name-parties" ? partiesHeard(moment) : undefined;
}

/**
 * Returns the decision with its reason: it was taken on another case, whose tracking code is `other`.
 */
const together = (other: string, decision: DecidedAgain["decision"]): DecidedAgain => ({
  decision,
  because: [{ rule: "together", case: other }],
});

function partOpened({ row, facts: [fact], before, snapshot }: CaseMoment): DecidedAgain | undefined {
  if (fact?.type !== "opened") return undefined;
  const { type: _, request, ...routed } = fact;
  const parties = fact.parties ?? noParties;
  const clearance = gateOf(snapshot(), { parties, round: 1 }, new Date(row.at)).unit(fact.unit);
  if ("refused" in clearance) return together(requestOf(row.id), clearance);
  return together(requestOf(row.id), decideOpenCase(before, request, { ...routed, unit: clearance.cleared }));
}

/**
 * Repeats the row in a divided case which says that a part was answered. The row's own actor is not used, because the
 * part's journal records the author of the answer.
 */
function partAnswered({ facts: [fact], before }: CaseMoment): DecidedAgain | undefined {
  if (fact?.type !== "part-answered") return undefined;
  const { type: _, part, by, ...answered } = fact;
  return together(part, hearPart(before, part, { ...answered, people: by }));
}

/**
 * R14: staff linked two cases, or removed the link, by a step on one of them. Repeats the row that this wrote into the
 * second case. The address of the reason's text contains the code of the case on which staff took the step.
 */
function linked({ row, facts: [fact], before }: CaseMoment): DecidedAgain | undefined {
  if (fact?.type !== "linked" && fact?.type !== "unlinked") return undefined;
  const [, named = ""] = fact.reason.split("/");
  if (named === row.id) return undefined;
  const said = { other: { case: fact.to, known: true }, reason: fact.reason };
  return together(
    named,
    fact.type === "linked" ? decideLinkCase(before, row.id, said) : decideUnlinkCase(before, said),
  );
}

/**
 * Repeats the row about accused parties that staff named on another case of the request. The address of the reason's
 * text contains the code of that case.
 */
function partiesHeard({ row, facts: [fact], before, snapshot }: CaseMoment): DecidedAgain | undefined {
  if (fact?.type !== "parties-named") return undefined;
  const [, named = ""] = fact.reason.split("/");
  if (named === row.id) return undefined;
  const about = { snapshot: snapshot(), at: new Date(row.at) };
  const parties = asKept(fact.parties, namedNow(before.parties, fact.parties, about));
  const heard = hearParties(before, parties, fact.reason);
  return together(named, withTakeAway(before, heard, about));
}

/** Repeats the row in a part about a correction of kind or subject, which staff make only on the request's whole case. */
function correctionHeard({ row, facts, before, snapshot }: CaseMoment): DecidedAgain | undefined {
  const [fact] = facts;
  if (fact?.type !== "corrected") return undefined;
  const about = { snapshot: snapshot(), at: new Date(row.at), facts };
  const heard = hearCorrection(before, correctedAgain(before, fact, about, fact.reason));
  return together(requestOf(row.id), withTakeAway(before, heard, about));
}
