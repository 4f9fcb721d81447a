/**
 * Repeats the decisions on a case: first conflicts of interest (R2) and permissions, both by the directory of
 * that time, then the rules. Two inputs are not stored, and are assumed: that the user gave a text, and that
 * they had seen the version that they changed. The row's fingerprint covers both.
 */

import { maySee } from "../../functions/referral/access/case-policy.ts";
import { gateOf } from "../../functions/referral/access/conflict.ts";
import { openQuestion } from "../../functions/referral/case/asking.ts";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import type { CaseState } from "../../functions/referral/case/case-state.ts";
import { isSame } from "../../functions/referral/case/clocks.ts";
import { holder } from "../../functions/referral/case/core.ts";
import { dueIn } from "../../functions/referral/clock/act-on-due/act-on-due.ts";
import { withClocks } from "../../functions/referral/commands/frame/with-clocks.ts";
import { secondUnit, together } from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import { placeOfImported } from "../../functions/referral/reactions/open-case/import-case.ts";
import { placeOf, withLimit } from "../../functions/referral/reactions/open-case/open-case.ts";
import { conflictFound } from "../../functions/referral/reactions/take-away/conflict-found.ts";
import {
  hearAttachment,
  hearAuthority,
  hearConsent,
  hearDeskAct,
  hearErasure,
  hearHold,
  hearInformation,
  hearMember,
  hearObjection,
  hearRating,
  hearReply,
  hearTold,
  hearWithdrawal,
} from "../../functions/referral/rules/applicant.ts";
import { hearContact } from "../../functions/referral/rules/calling.ts";
import { timesOf } from "../../functions/referral/rules/clock-times.ts";
import { hearSimilar } from "../../functions/referral/rules/linking.ts";
import type { CaseDecision } from "../../functions/referral/rules/machine.ts";
import { accept } from "../../functions/referral/rules/machine.ts";
import {
  decideImportCase,
  decideOpenCase,
  decideSeeCase,
  takeAway,
} from "../../functions/referral/rules/moving.ts";
import { keepNarrowed } from "../../functions/referral/rules/narrowing.ts";
import { decideAnswerOutside, decideOpenOutside } from "../../functions/referral/rules/outside.ts";
import { takeUpOrders } from "../../functions/referral/rules/owing.ts";
import { keepBelonged } from "../../functions/referral/rules/parties.ts";
import { recountClocks } from "../../functions/referral/rules/recounting.ts";
import { takeResult } from "../../functions/referral/rules/results.ts";
import { importedRule } from "../../shared/directory/imported-place.ts";
import { routingRule } from "../../shared/directory/lookups.ts";
import { noParties } from "../../shared/domain/cases/conflict-of-interest.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import type { Because } from "./because.ts";
import { asKept, type CaseMoment, forbidden, inConflict, nothing, policy, staffOf } from "./case-moment.ts";
import type { DecideAgain, DecidedAgain } from "./chapter.ts";
import { decideStepAgain } from "./decide-again-step.ts";
import { decideTogetherAgain } from "./decide-again-together.ts";

export const decideCaseAgain: DecideAgain<CaseState, CaseFact> = (moment) => {
  const { command } = moment.row;
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  const said = known ? known(moment) : (decideTogetherAgain(moment) ?? decideStepAgain(moment));
  return said && untimed.includes(command) ? said : said && withItsLimit(moment, withItsClocks(moment, said));
};

/** Adds the end of the time that the law allows for the answer, unless the case was opened before events contained it. */
const withItsLimit = ({ facts: [fact] }: CaseMoment, said: DecidedAgain): DecidedAgain =>
  (fact?.type === "opened" || fact?.type === "imported") && fact.limit !== undefined
    ? { ...said, decision: withLimit(said.decision as CaseDecision) }
    : said;

/**
 * Commands for which no deadlines are computed here: reading a case changes no deadline (D6), and the rule of
 * `act-on-due` computes the deadlines itself.
 */
const untimed = ["see-case", "act-on-due"];

/**
 * Adds the changes of deadlines, by the calendar of that time. A row without a directory version was written before
 * directories existed, and gets no changes.
 */
function withItsClocks({ row, before, snapshot }: CaseMoment, said: DecidedAgain): DecidedAgain {
  if (row.directory === 0) return said;
  const decision = said.decision as CaseDecision;
  return { ...said, decision: withClocks(snapshot(), { state: before }, row, decision) };
}

const commands: Readonly<Record<string, (moment: CaseMoment) => DecidedAgain>> = {
  "open-case": opened,
  "import-case": imported,
  "see-case": seen,
  "take-away": takenAway,
  "act-on-due": ({ row, before, snapshot }) => ({
    decision: dueIn(before, snapshot(), new Date(row.at)),
    because: [],
  }),
  recount: ({ row, facts, before, snapshot }) => ({
    // The changed days of the calendar are taken from the row; their effects on deadlines are computed again.
    decision: accept(
      ...recountClocks(before, timesOf(snapshot(), new Date(row.at)), (clock) =>
        facts.flatMap((fact) => (fact.type === "clock-moved" && isSame(fact, clock) ? fact.what : [])),
      ),
    ),
    because: [],
  }),
  "hear-information": heard("informed", ({ before }, { type: _, ...said }) => hearInformation(before, said)),
  "hear-attachment": heard("attachment-told", ({ before }, { type: _, ...told }) =>
    hearAttachment(before, told),
  ),
  "hear-reply": replied,
  "hear-withdrawal": heard("withdrawn", ({ before }, { type: _, ...told }) => hearWithdrawal(before, told)),
  "hear-objection": objected,
  "hear-contact": contacted,
  "hear-taken": heard("result-taken", ({ before }, { result }) => takeResult(before, result)),
  "hear-minutes": minuted,
  "note-belonged": heard("belonged-noted", ({ before }, { parties }) => keepBelonged(before, parties)),
  "note-narrowing": heard("conflict-narrowed", ({ before }, { number, ...narrowed }) =>
    keepNarrowed(before, number, narrowed),
  ),
  "hear-hold": heard("hold-heard", ({ before }, { type: _, ...hold }) => hearHold(before, hold)),
  "hear-consent": heard("consent-heard", ({ before }, { type: _, ...consent }) =>
    hearConsent(before, consent),
  ),
  "hear-erasure": heard("publication-withdrawn", ({ before }) => hearErasure(before)),
  "open-outside": heard("outside-opened", ({ row, before, snapshot }, { number }) => {
    const at = new Date(row.at);
    return decideOpenOutside(before, { number, serial: serialIn(row) }, gateOf(snapshot(), before, at), at);
  }),
  "answer-outside": heard("outside-answered", ({ row, before, snapshot }, { number, words }) => {
    const at = new Date(row.at);
    const answer = { number, words, serial: serialIn(row) };
    return decideAnswerOutside(before, answer, gateOf(snapshot(), before, at), at);
  }),
  "hear-authority": heard("authority-heard", ({ before }, { by }) => hearAuthority(before, by)),
  "hear-desk-act": heard("desk-act-heard", ({ before }, { type: _, ...told }) => hearDeskAct(before, told)),
  "hear-member": heard("member-heard", ({ before }, { type: _, ...told }) => hearMember(before, told)),
  "hear-similar": similar,
  "hear-rating": heard("rated", ({ before }, { type: _, ...rating }) => hearRating(before, rating)),
};

function opened({ row, facts: [fact], before, snapshot }: CaseMoment): DecidedAgain {
  if (fact?.type !== "opened") return nothing;
  const [parties, at] = [fact.parties ?? noParties, new Date(row.at)];
  const hidden = fact.hidden !== undefined;
  const found = placeOf(
    snapshot(),
    fact.request,
    { named: parties, hidden, undecidedName: fact.undecidedName },
    at,
  );
  const place = { ...found, ...(found.parties && { parties: asKept(parties, found.parties) }) };
  const rule = routingRule(snapshot(), place.rule);
  const silent = place.unanswered;
  const because: Because[] = [
    ...(silent ? [{ rule: "unanswered", unit: silent.unit, key: silent.rule } as const] : []),
    ...(rule
      ? [
          { rule: "routing", key: rule.key, unit: rule.unit, why: rule.why, when: rule.when } as const,
          ...inConflict(snapshot(), { parties, round: 1 }, at, { units: [rule.unit] }),
        ]
      : []),
    ...(hidden ? [{ rule: "hidden", unit: place.unit } as const] : []),
    ...(fact.undecidedName ? [{ rule: "name-undecided", unit: place.unit } as const] : []),
  ];
  return { decision: decideOpenCase(before, fact.request, place), because };
}

/** P8: the row says whether the earlier system's unit was taken; the rules and conflicts of interest are applied again. */
function imported({ row, facts: [fact], before, snapshot }: CaseMoment): DecidedAgain {
  if (fact?.type !== "imported") return nothing;
  const { request, closed } = fact;
  const [parties, at] = [fact.parties ?? noParties, new Date(row.at)];
  const wanted = fact.rule === importedRule ? fact.unit : undefined;
  const given = {
    complainedOf: parties,
    ...(fact.hidden && { hidden: true as const }),
    undecidedName: fact.undecidedName,
    unit: wanted,
  };
  const found = placeOfImported(snapshot(), { request, ...given }, at);
  const place = { ...found, ...(found.parties && { parties: asKept(parties, found.parties) }) };
  const rule = routingRule(snapshot(), place.rule);
  const because: Because[] = [
    ...(rule
      ? [{ rule: "routing", key: rule.key, unit: rule.unit, why: rule.why, when: rule.when } as const]
      : []),
    ...inConflict(snapshot(), { parties, round: 1 }, at, { units: [fact.unit] }),
    ...(fact.hidden ? [{ rule: "hidden", unit: place.unit } as const] : []),
    ...(fact.undecidedName ? [{ rule: "name-undecided", unit: place.unit } as const] : []),
  ];
  const again = { request, ...place, ...(closed && { closed }) };
  return { decision: decideImportCase(before, again), because };
}

function seen(moment: CaseMoment): DecidedAgain {
  const staff = staffOf(moment);
  const { row, before, snapshot } = moment;
  if (!staff || !maySee(before, staff, snapshot(), new Date(row.at)) || staff.unit !== holder(before))
    return forbidden;
  const by = { unit: staff.unit, inConflict: false };
  return { decision: decideSeeCase(before, by), because: [policy("see-case", before, staff)] };
}

function takenAway({ row, before, snapshot }: CaseMoment): DecidedAgain {
  const at = new Date(row.at);
  const people = [before.expert, before.draft?.by].filter((one) => one !== undefined);
  return {
    decision: takeAway(before, conflictFound(before, snapshot(), at)),
    because: inConflict(snapshot(), before, at, { units: [holder(before)], people }),
  };
}

type FactOf<Type extends CaseFact["type"]> = Extract<CaseFact, { readonly type: Type }>;

/**
 * Repeats the effect of an applicant's act. The content of the act is taken from the row's fact, and the rule computes
 * the act's consequences.
 */
function heard<Type extends CaseFact["type"]>(
  type: Type,
  decide: (moment: CaseMoment, fact: FactOf<Type>) => DecidedAgain["decision"],
) {
  return (moment: CaseMoment): DecidedAgain => {
    const [fact] = moment.facts;
    return fact?.type === type ? { decision: decide(moment, fact as FactOf<Type>), because: [] } : nothing;
  };
}

/**
 * Repeats the effect of an applicant's reply to a question. A late reply counts as added information. Only the request's
 * journal has the time of the reply. For a late reply, this function assumes a time before the open question.
 */
function replied({ row, facts: [fact], before }: CaseMoment): DecidedAgain {
  if (fact?.type !== "replied" && fact?.type !== "informed") return nothing;
  const { type, ...said } = fact;
  const at = type === "replied" ? row.at : "";
  return { decision: hearReply(before, { ...said, at }), because: [] };
}

/** The number of the link of an outside body, which is the last part of the row's key (R7). */
const serialIn = ({ key }: Pick<StoredRow, "key">): number => Number(key.slice(key.lastIndexOf("/") + 1));

/** Repeats that this case heard of answers to its linked cases. Their journals are not read: the row says which were answered. */
function similar({ facts, before }: CaseMoment): DecidedAgain {
  const answered = facts.flatMap((fact) => (fact.type === "similar-answered" ? [fact.of] : []));
  return { decision: hearSimilar(before, answered), because: [] };
}

function minuted({ facts }: CaseMoment): DecidedAgain {
  const orders = facts.flatMap((fact) => (fact.type === "minuted" ? [fact] : []));
  return { decision: takeUpOrders(orders[0]?.meeting ?? "", orders), because: [] };
}

/** Repeats a clerk's contact with the applicant. The clerk may have told the applicant the case's open question (C18). */
function contacted({ facts, before }: CaseMoment): DecidedAgain {
  const contact = facts.find((fact) => fact.type === "contacted");
  const promised = facts.find((fact) => fact.type === "call-promised");
  const told = facts.find((fact) => fact.type === "question-told");
  const asked = openQuestion(before)?.at ?? "";
  return {
    decision: together(
      ...(contact ? [hearContact(contact, promised)] : []),
      ...(told ? [hearTold(before, { asked, at: told.at })] : []),
    ),
    because: [],
  };
}

function objected({ row, facts: [fact], before, snapshot }: CaseMoment): DecidedAgain {
  if (fact?.type !== "objected") return nothing;
  const { type: _, unit: __, ...said } = fact;
  const unit = secondUnit(snapshot(), before, new Date(row.at));
  const because: Because = { rule: "second-stage", from: holder(before), to: unit };
  return { decision: hearObjection(before, said, unit), because: [because] };
}
