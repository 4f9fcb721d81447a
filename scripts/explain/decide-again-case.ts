/**
 * A case's decisions, decided again: who may, by the directory of then, and what the rules say. What the row does not hold
 * is taken as given: that words were there, and that the person had looked at the version they acted on (its fingerprint
 * covers both).
 */

import type { CaseFact } from "../../functions/referral/case-facts.ts";
import { type CaseState, holder } from "../../functions/referral/case-state.ts";
import { demandsOf } from "../../functions/referral/draft-answer/draft-answer.ts";
import {
  gate,
  givenToAnother,
  maySee,
  relationsOf,
  type StepAction,
  staffAt,
  takesCasesOf,
} from "../../functions/referral/gate.ts";
import * as rules from "../../functions/referral/rules.ts";
import { routingRule, triageUnit, unit } from "../../shared/directory/lookups.ts";
import { route } from "../../shared/directory/route.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Staff } from "../../shared/handler/policy.ts";
import type { Because } from "./because.ts";
import type { DecideAgain, DecidedAgain, Moment } from "./chapter.ts";

type CaseMoment = Moment<CaseState, CaseFact>;

export const decideCaseAgain: DecideAgain<CaseState, CaseFact> = (moment) => {
  if (moment.row.command === "open-case") return opened(moment);
  if (moment.row.command === "see-case") return seen(moment);
  return isStep(moment.row.command) ? stepped(moment, moment.row.command) : undefined;
};

function opened({ facts: [fact], before, snapshot }: CaseMoment): DecidedAgain | undefined {
  if (fact?.type !== "opened") return undefined;
  const routed = route(snapshot(), fact.request);
  const rule = routingRule(snapshot(), routed.rule);
  const because: Because[] = rule
    ? [{ rule: "routing", key: rule.key, unit: rule.unit, why: rule.why, when: rule.when }]
    : [];
  return { decision: rules.openCase(before, fact.request, routed), because };
}

const actorOf = ({ row }: CaseMoment): string => row.actor.replace(/^staff:/, "");
const staffOf = (moment: CaseMoment): Staff | undefined =>
  staffAt(moment.snapshot(), actorOf(moment), new Date(moment.row.at));

const forbidden = { decision: { refused: { code: "forbidden" } }, because: [] } as const;

const policy = (
  action: string,
  state: CaseState,
  { username, unit: of, roles }: Staff,
  staff: Staff,
): Because => ({
  rule: "policy",
  action,
  username,
  unit: of,
  roles,
  relations: relationsOf(state, staff),
});

function seen(moment: CaseMoment): DecidedAgain {
  const staff = staffOf(moment);
  const { before } = moment;
  if (!staff || !maySee(before, staff) || staff.unit !== holder(before)) return forbidden;
  return { decision: rules.seeCase(before), because: [policy("see-case", before, staff, staff)] };
}

function stepped(moment: CaseMoment, action: StepAction): DecidedAgain {
  const staff = staffOf(moment);
  const { before } = moment;
  if (!staff) return forbidden;
  const refused = gate(before, staff, action);
  if (refused) return { decision: { refused }, because: [policy(action, before, staff, staff)] };
  const { decision, because } = steps[action](moment, moment.snapshot());
  const stage: Because = { rule: "stage", stage: before.stage, version: before.personVersion };
  return { decision, because: [policy(action, before, staff, staff), stage, ...because] };
}

type Step = (moment: CaseMoment, snapshot: Snapshot) => DecidedAgain;

const nothing: DecidedAgain = { decision: { facts: [] }, because: [] };
const seenBy = ({ before }: CaseMoment): rules.Seen => ({ personVersion: before.personVersion });

const steps: Readonly<Record<StepAction, Step>> = {
  "refer-case": (moment, snapshot) => {
    const [fact] = moment.facts;
    if (fact?.type !== "referred") return nothing;
    const to = { unit: fact.unit, known: unit(snapshot, fact.unit) !== undefined, reason: fact.reason };
    return { decision: rules.referCase(moment.before, to, seenBy(moment)), because: [] };
  },
  "return-case": (moment, snapshot) => {
    const [fact] = moment.facts;
    if (fact?.type !== "returned") return nothing;
    const back = { reason: fact.reason, triage: triageUnit(snapshot) };
    return { decision: rules.returnCase(moment.before, back, seenBy(moment)), because: [] };
  },
  "assign-case": (moment, snapshot) => {
    const [fact] = moment.facts;
    if (fact?.type !== "assigned") return nothing;
    const { before, row } = moment;
    const fits = takesCasesOf(holder(before), staffAt(snapshot, fact.to, new Date(row.at)));
    return { decision: rules.assignCase(before, { expert: fact.to, fits }, seenBy(moment)), because: [] };
  },
  "accept-case": (moment) => {
    const [fact] = moment.facts;
    if (fact?.type !== "accepted") return nothing;
    const staff = staffOf(moment);
    const another = staff === undefined || givenToAnother(moment.before, staff);
    const points = { document: fact.points, count: fact.count, givenToAnother: another };
    return { decision: rules.acceptCase(moment.before, points, seenBy(moment)), because: [] };
  },
  "draft-answer": (moment, snapshot) => {
    const [fact] = moment.facts;
    if (fact?.type !== "drafted") return nothing;
    const { outcome, answer } = fact;
    const demands = demandsOf(snapshot, moment.before, outcome);
    const proposed = { outcome, answer, answered: moment.before.points?.count ?? 0 };
    const kind = moment.before.request?.kind ?? "";
    return {
      decision: rules.draftAnswer(moment.before, proposed, demands, seenBy(moment)),
      because: [{ rule: "four-eyes", kind, outcome, demanded: demands.approval }],
    };
  },
  "send-back-answer": (moment) => {
    const [fact] = moment.facts;
    if (fact?.type !== "sent-back") return nothing;
    return { decision: rules.sendBackAnswer(moment.before, fact.reason, seenBy(moment)), because: [] };
  },
  "approve-answer": (moment) => ({
    decision: rules.approveAnswer(moment.before, actorOf(moment), seenBy(moment)),
    because: [],
  }),
};

const isStep = (command: string): command is StepAction => Object.hasOwn(steps, command);
