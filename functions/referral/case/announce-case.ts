/** What the facts of a case announce (law 1), seen from the state after them. */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { answerDrafted } from "../../../events/referral/answer-drafted.v1.ts";
import { answerPublished } from "../../../events/referral/answer-published.v1.ts";
import { answerSentBack } from "../../../events/referral/answer-sent-back.v1.ts";
import { applicantAsked } from "../../../events/referral/applicant-asked.v1.ts";
import { attachmentHeard } from "../../../events/referral/attachment-heard.v1.ts";
import { authorityHeard } from "../../../events/referral/authority-heard.v1.ts";
import { belongedNoted } from "../../../events/referral/belonged-noted.v1.ts";
import { callCancelled } from "../../../events/referral/call-cancelled.v1.ts";
import { callPromised } from "../../../events/referral/call-promised.v1.ts";
import { caseAccepted } from "../../../events/referral/case-accepted.v1.ts";
import { caseAssigned } from "../../../events/referral/case-assigned.v1.ts";
import { caseCorrected } from "../../../events/referral/case-corrected.v1.ts";
import { caseEnded } from "../../../events/referral/case-ended.v2.ts";
import { caseLinked } from "../../../events/referral/case-linked.v1.ts";
import { caseOpened } from "../../../events/referral/case-opened.v1.ts";
import { caseRated } from "../../../events/referral/case-rated.v1.ts";
import { caseReferred } from "../../../events/referral/case-referred.v1.ts";
import { caseReturned } from "../../../events/referral/case-returned.v1.ts";
import { caseSeen } from "../../../events/referral/case-seen.v1.ts";
import { caseSplit } from "../../../events/referral/case-split.v1.ts";
import { caseTakenAway } from "../../../events/referral/case-taken-away.v1.ts";
import { caseUnlinked } from "../../../events/referral/case-unlinked.v1.ts";
import { checkedOnSpot } from "../../../events/referral/checked-on-spot.v1.ts";
import { closedNoOpinion } from "../../../events/referral/closed-no-opinion.v1.ts";
import { commitmentEvidenced } from "../../../events/referral/commitment-evidenced.v1.ts";
import { commitmentJudged } from "../../../events/referral/commitment-judged.v1.ts";
import { conflictNarrowed } from "../../../events/referral/conflict-narrowed.v1.ts";
import { consentHeard } from "../../../events/referral/consent-heard.v1.ts";
import { contactNoted } from "../../../events/referral/contact-noted.v1.ts";
import { deadlineExtended } from "../../../events/referral/deadline-extended.v1.ts";
import { deadlinePassed } from "../../../events/referral/deadline-passed.v1.ts";
import { deadlineWarned } from "../../../events/referral/deadline-warned.v1.ts";
import { deskActHeard } from "../../../events/referral/desk-act-heard.v1.ts";
import { escalationEnded } from "../../../events/referral/escalation-ended.v1.ts";
import { explanationAsked } from "../../../events/referral/explanation-asked.v1.ts";
import { explanationGiven } from "../../../events/referral/explanation-given.v1.ts";
import { holdHeard } from "../../../events/referral/hold-heard.v1.ts";
import { informationReceived } from "../../../events/referral/information-received.v1.ts";
import { letterIssued } from "../../../events/referral/letter-issued.v1.ts";
import { meetingOrdered } from "../../../events/referral/meeting-ordered.v1.ts";
import { memberHeard } from "../../../events/referral/member-heard.v1.ts";
import { partAnswered } from "../../../events/referral/part-answered.v1.ts";
import { partiesNamed } from "../../../events/referral/parties-named.v1.ts";
import { questionTold } from "../../../events/referral/question-told.v1.ts";
import { remedyOrdered } from "../../../events/referral/remedy-ordered.v1.ts";
import { replyReceived } from "../../../events/referral/reply-received.v1.ts";
import { resultEntered } from "../../../events/referral/result-entered.v1.ts";
import { resultTaken } from "../../../events/referral/result-taken.v1.ts";
import { secondStageOpened } from "../../../events/referral/second-stage-opened.v1.ts";
import { similarAnswered } from "../../../events/referral/similar-answered.v1.ts";
import { copyOf, type Parties, toldReason } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { beginning, goingOn, moving, respanning, toldKey } from "./announce-clocks.ts";
import { isOfLetter, ofLetter } from "./announce-letter.ts";
import { dueAtPartner } from "./announce-results.ts";
import type { CaseFact } from "./case-facts.ts";
import { type CaseState, holder, isOrdered, meetingOf, numberOfKind } from "./case-state.ts";
import { clockIn } from "./clock-state.ts";
import { staffOf } from "./fold-case.ts";

type FactOf<Type extends CaseFact["type"]> = Extract<CaseFact, { readonly type: Type }>;
type About = { readonly case: string; readonly unit: string; readonly at: string; readonly by: string };
type Announces = {
  readonly [Type in CaseFact["type"]]: (
    fact: FactOf<Type>,
    about: About,
    state: CaseState,
  ) => readonly AnnouncedEvent[];
};

const complainedOf = (parties: Parties) => {
  const { belonged, ...named } = copyOf(parties);
  return { complainedOf: named, ...(belonged && { belonged }) };
};

const from = (state: CaseState): string => state.hops.at(-1)?.from ?? "";

const announces: Announces = {
  opened: ({ rule, parties, unanswered }, { by: _, ...about }) => [
    caseOpened.of({ ...about, rule, ...(unanswered && parties && complainedOf(parties)) }),
  ],
  referred: (_, about, state) => [caseReferred.of({ ...about, from: from(state) })],
  returned: (_, about, state) => [caseReturned.of({ ...about, from: from(state) })],
  "taken-away": ({ why }, { by: _, ...about }, state) => [
    caseTakenAway.of({ ...about, from: from(state), why: why === "gone" ? why : toldReason(why) }),
  ],
  seen: (_, about) => [caseSeen.of(about)],
  assigned: ({ to }, about) => [caseAssigned.of({ ...about, expert: to })],
  accepted: (_, { by, ...about }) => [caseAccepted.of({ ...about, expert: by })],
  drafted: ({ outcome }, about) => [answerDrafted.of({ ...about, outcome })],
  "sent-back": (_, about) => [answerSentBack.of(about)],
  published: ({ final = false, remedied }, about, state) => {
    const { outcome = "", answer = "", commitments = [] } = state.draft ?? {};
    const more = {
      ...((final || state.round === 2) && { final: true }),
      ...(commitments.length > 0 && { commitments: commitments.length }),
      ...(remedied && { remedied }),
    };
    const ended = state.ended && state.ended.how !== "no-opinion" ? [endedOf(about, state.ended.how)] : [];
    return [
      answerPublished.of({ ...about, outcome, answer, ...more }),
      ...ended,
      ...dueAtPartner(about, state),
    ];
  },
  "parties-named": ({ parties }, { unit: _, ...about }) => [
    partiesNamed.of({ ...about, ...copyOf(parties) }),
  ],
  "belonged-noted": ({ parties }, { case: code, at }) => [
    belongedNoted.of({ case: code, at, ...copyOf(parties) }),
  ],
  "conflict-narrowed": ({ number }, { case: code, at }) => [conflictNarrowed.of({ case: code, number, at })],
  corrected: ({ kind, subject }, { unit: _, ...about }) => [caseCorrected.of({ ...about, kind, subject })],
  split: ({ parts }, { unit: _, ...about }) => [
    caseSplit.of({ ...about, parts: parts.map((part) => ({ case: part.case, unit: part.unit })) }),
  ],
  "part-answered": ({ part }, { case: code, at }) => [partAnswered.of({ case: code, part, at })],
  asked: ({ question }, about) => [applicantAsked.of({ ...about, question })],
  "question-told": ({ at: toldAt }, { case: code, at }) => [questionTold.of({ case: code, toldAt, at })],
  replied: (_, { case: code, at }) => [replyReceived.of({ case: code, at })],
  informed: (_, { case: code, at }) => [informationReceived.of({ case: code, at })],
  "attachment-told": ({ attachment, stands, at }, { case: code }) => [
    attachmentHeard.of({ case: code, attachment, stands, at }),
  ],
  objected: (_, { by: __, ...about }, state) => [secondStageOpened.of({ ...about, from: from(state) })],
  withdrawn: (_, about, state) => [endedOf(about, "withdrawn"), ...dueAtPartner(about, state)],
  "authority-heard": (_, { case: code, at }) => [authorityHeard.of({ case: code, at })],
  "hold-heard": ({ on }, { case: code, at }) => [holdHeard.of({ case: code, on, at })],
  "desk-act-heard": (_, { case: code, at }) => [deskActHeard.of({ case: code, at })],
  "member-heard": (_, { case: code, at }) => [memberHeard.of({ case: code, at })],
  "consent-heard": ({ given }, { case: code, at }) => [consentHeard.of({ case: code, given, at })],
  rated: ({ process, outcome }, about, { ended }) => [
    caseRated.of({ case: about.case, process, outcome, at: about.at }),
    ...(ended?.how === "accepted" && ended.at === about.at ? [endedOf(about, "accepted")] : []),
  ],
  "explanation-asked": ({ of, due }, { unit: _, ...about }, { explanations }) => [
    explanationAsked.of({ ...about, explanation: explanations.length, of, due }),
  ],
  explained: ({ explanation }, { unit: _, ...about }) => [explanationGiven.of({ ...about, explanation })],
  ordered: ({ owner, due }, { unit: _, ...about }, state) => [
    remedyOrdered.of({ ...about, commitment: numberOfKind(state, state.commitments.length), owner, due }),
  ],
  minuted: ({ meeting, owner, due }, { unit: _, by: __, ...about }, state) => [
    meetingOrdered.of({
      ...{ ...about, meeting, owner, due },
      commitment: numberOfKind(state, state.commitments.length),
    }),
  ],
  evidenced: ({ commitment }, { unit: _, ...about }, state) => [
    commitmentEvidenced.of({ ...about, ...commitmentIn(state, commitment) }),
  ],
  judged: ({ commitment, kept, remedied }, about, state) => [
    commitmentJudged.of({
      ...{ ...about, ...commitmentIn(state, commitment), kept },
      ...(remedied && { remedied }),
    }),
  ],
  "checked-on-spot": (_, about) => [checkedOnSpot.of(about)],
  "closed-no-opinion": (_, about) => [closedNoOpinion.of(about)],
  "letter-issued": ({ number }, about) => [letterIssued.of({ ...about, number })],
  contacted: ({ with: whom, how, result, call, by, at }, { unit: _, ...about }) => [
    contactNoted.of({
      ...{ ...about, with: whom.type, how, result },
      ...(call !== undefined && { call }),
      ...(by !== undefined && { by }),
      ...(at !== undefined && { at }),
    }),
  ],
  "call-promised": ({ due, by, at }, about, { calls }) => [
    callPromised.of({
      ...{ ...about, call: calls.length, due },
      ...(by !== undefined && { by }),
      ...(at !== undefined && { at }),
    }),
  ],
  "call-cancelled": ({ call }, { unit: _, ...about }) => [callCancelled.of({ ...about, call })],
  "clock-started": (fact, about, state) => beginning(fact, about, state),
  "clock-paused": () => [],
  "clock-resumed": (fact, about, state) => [goingOn(fact, about, state)],
  "clock-stopped": () => [],
  extended: ({ due, reason, ...key }, about, { clocks }) => {
    const { clock } = toldKey(key);
    const { promised = due } = clockIn(clocks, { clock }) ?? {};
    return [deadlineExtended.of({ ...about, clock, due, promised, reason })];
  },
  "clock-moved": (fact, about, state) => [moving(fact, about, state)],
  "clock-respanned": (fact, about, state) => [respanning(fact, about, state)],
  warned: ({ share, to, ...key }, { by: _, ...about }) => [
    deadlineWarned.of({ ...about, ...toldKey(key), share, to: [...to] }),
  ],
  escalated: ({ level, unit, to, ...key }, { by: _, ...about }) => [
    deadlinePassed.of({ ...about, ...toldKey(key), level, above: unit, to: [...to] }),
  ],
  "escalation-ended": (key, { by: _, ...about }) => [escalationEnded.of({ ...about, ...toldKey(key) })],
  linked: (_, { case: code, at }) => [caseLinked.of({ case: code, at })],
  unlinked: (_, { case: code, at }) => [caseUnlinked.of({ case: code, at })],
  "similar-answered": (_, { case: code, at }) => [similarAnswered.of({ case: code, at })],
  "result-taken": ({ result }, { case: code, at }, { request }) =>
    request?.external ? [resultTaken.of({ case: code, partner: request.external.partner, result, at })] : [],
  "result-entered": ({ result }, { unit: _, ...about }, { request }) =>
    request?.external ? [resultEntered.of({ ...about, partner: request.external.partner, result })] : [],
};

/** Promises are counted apart from what inspection ordered, which the applicant does not know, and from what meetings did. */
function commitmentIn(state: CaseState, number: number) {
  const commitment = state.commitments[number - 1];
  const meeting = meetingOf(commitment);
  return {
    commitment: numberOfKind(state, number),
    ...(isOrdered(commitment) && { ordered: true }),
    ...(meeting !== undefined && { meeting }),
  };
}

type Ended = Exclude<NonNullable<CaseState["ended"]>["how"], "no-opinion">;

const endedOf = ({ case: code, at }: About, how: Ended) => caseEnded.of({ case: code, how, at });

export function announceCase(fact: CaseFact, state: CaseState, row: RowHead): readonly AnnouncedEvent[] {
  const announce = announces[fact.type] as (
    fact: CaseFact,
    about: About,
    state: CaseState,
  ) => readonly AnnouncedEvent[];
  const about = { case: row.id, unit: holder(state), at: row.at };
  if (isOfLetter(fact)) return ofLetter(fact, about);
  if (fact.type === "replied" && row.actor.startsWith("staff:"))
    return [replyReceived.of({ case: row.id, at: row.at, by: staffOf(row) })];
  return announce(fact, { ...about, by: staffOf(row) }, state);
}
