/** How the facts of a case fold. Folding never decides again. */

import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { CaseFact, DeskActTold } from "./case-facts.ts";
import {
  type CaseState,
  type Commitment,
  type Draft,
  type Hop,
  handsIn,
  holder,
  type Mark,
  openQuestion,
  pointsStand,
} from "./case-state.ts";
import { type ClockFact, isClockFact } from "./clock-facts.ts";
import { foldClock } from "./clock-state.ts";
import { contactFolds } from "./fold-contacts.ts";
import { linkFolds } from "./fold-links.ts";
import { resultFolds, withResult } from "./fold-results.ts";

/** `staff:m.karimi` → `m.karimi`. */
export const staffOf = (row: Pick<RowHead, "actor">): string => row.actor.slice(row.actor.indexOf(":") + 1);

const isByStaff = (row: Pick<RowHead, "actor">): boolean => row.actor.startsWith("staff:");

const mark = (row: RowHead): Mark => ({ at: row.at, by: staffOf(row) });

type FactOf<Type extends CaseFact["type"]> = Extract<CaseFact, { readonly type: Type }>;
type Folds = {
  readonly [Type in Exclude<CaseFact["type"], ClockFact["type"]>]: (
    state: CaseState,
    fact: FactOf<Type>,
    row: RowHead,
  ) => CaseState;
};

function onLastHop(state: CaseState, change: Partial<Hop>): readonly Hop[] {
  const last = state.hops.at(-1);
  return last === undefined ? state.hops : [...state.hops.slice(0, -1), { ...last, ...change }];
}

/** R13: this person has it in hand, or wrote a draft of it. */
const withHand = (state: CaseState, by: string, change: Partial<Hop> = {}): readonly Hop[] =>
  onLastHop(state, { ...change, hands: [...new Set([...handsIn(state), by])] });

/** A case that moves leaves expert, draft and mostly points behind: the next unit starts afresh. */
function moved(state: CaseState, hop: Omit<Hop, "from">): CaseState {
  const { expert: _, points, draft: __, ...stays } = state;
  return {
    ...stays,
    stage: "waiting",
    ...(points && pointsStand(state) && { points }),
    hops: [...state.hops, { ...hop, from: holder(state) }],
  };
}

/** R13: everybody who had a hand in the answer of the first stage, parts included. */
function firstStageOf(
  state: CaseState,
  { peopleOnly }: FactOf<"published">,
  row: RowHead,
): CaseState["firstStage"] {
  const { units, people } = state.firstStage ?? noParties;
  const decided = isByStaff(row) ? [staffOf(row)] : [];
  return {
    units: peopleOnly ? units : [...new Set([...units, holder(state)])],
    people: [...new Set([...people, ...handsIn(state), ...decided])],
  };
}

const promised = ({ commitments, answer }: Draft, since: string): readonly Commitment[] =>
  commitments.map((each, place) => ({ ...each, answer, place, since }));

/** R13: there is a second stage, unless this was it, the outside authority decided, or nobody can object (C3). */
function published(state: CaseState, fact: FactOf<"published">, row: RowHead): CaseState {
  const { final, accepted } = fact;
  const answered = mark(row);
  const known = state.commitments.filter((one) => !("answer" in one) || one.answer !== state.draft?.answer);
  const made = state.draft ? promised(state.draft, row.at) : [];
  return {
    ...state,
    ...(state.round === 1 && { stage: "answered", firstStage: firstStageOf(state, fact, row) ?? noParties }),
    ...(accepted && { stage: "ended", ended: { at: row.at, how: "accepted" } }),
    ...(final && {
      stage: "ended",
      ended: { at: row.at, how: state.request?.withoutIdentity ? "without-identity" : "outside" },
    }),
    ...(state.round === 2 && { stage: "ended", ended: { at: row.at, how: "second-stage" } }),
    answered,
    commitments: [...known, ...made],
    hops: onLastHop(state, { answered }),
  };
}

const onCommitment = (state: CaseState, number: number, change: Partial<Commitment>): CaseState => ({
  ...state,
  commitments: state.commitments.map((each, at) => (at === number - 1 ? { ...each, ...change } : each)),
});

/** New evidence waits to be judged anew. */
function evidenced(state: CaseState, { commitment, words }: FactOf<"evidenced">, row: RowHead): CaseState {
  const change = { evidence: { ...mark(row), words } };
  const commitments = state.commitments.map((each, at) => {
    if (at !== commitment - 1) return each;
    const { judged: _, ...unjudged } = each;
    return { ...unjudged, ...change };
  });
  return { ...state, commitments };
}

function corrected(
  state: CaseState,
  { kind, subject, unanswered, reason }: FactOf<"corrected">,
  row: RowHead,
): CaseState {
  const { request, corrections = [] } = state;
  if (!request) return state;
  const was = { kind: request.kind, subject: request.subject };
  return {
    ...state,
    request: { ...request, kind, subject },
    corrections: [...corrections, { ...mark(row), was, is: { kind, subject }, reason }],
    ...(unanswered && { unanswered }),
  };
}

/** A receipt lists the acts before it. The receipt itself stays: it was perhaps handed to another person. */
const withoutReceipt = (
  acts: readonly DeskActTold[],
  { act, sequence }: DeskActTold,
): readonly DeskActTold[] => (act.endsWith("printed") ? acts.filter((one) => one.sequence > sequence) : acts);

const folds: Folds = {
  opened: (state, { request, unit, rule, because, parties, unanswered, points, hidden }, row) => ({
    ...state,
    stage: "waiting",
    request,
    ...(parties && { parties, contested: true }),
    ...(unanswered && { unanswered }),
    ...(points && { points, pointsGiven: true }),
    ...(hidden && { hidden }),
    hops: [{ unit, by: { rule }, kind: "opened", receivedAt: row.at, ...(because && { why: because }) }],
  }),
  referred: (state, { unit, reason, final }, row) =>
    moved(state, {
      unit,
      by: { staff: staffOf(row) },
      kind: "referred",
      reason,
      receivedAt: row.at,
      ...(final && { final }),
    }),
  returned: (state, { unit, reason }, row) =>
    moved(
      { ...state, returns: state.returns + 1, hops: onLastHop(state, { returned: mark(row) }) },
      { unit, by: { staff: staffOf(row) }, kind: "returned", reason, receivedAt: row.at },
    ),
  "taken-away": (state, { unit, why }, row) =>
    moved(state, { unit, by: { cause: "conflict" }, kind: "taken-away", why, receivedAt: row.at }),
  seen: (state, _, row) => ({ ...state, hops: onLastHop(state, { seen: mark(row) }) }),
  assigned: (state, { to }, row) => ({
    ...state,
    expert: to,
    hops: withHand(state, to, { assigned: { ...mark(row), to } }),
  }),
  accepted: (state, { points, count }, row) => ({
    ...state,
    stage: "in-hand",
    expert: staffOf(row),
    points: { document: points, count },
    hops: withHand(state, staffOf(row), { accepted: mark(row) }),
  }),
  drafted: (state, { outcome, answer, commitments = [] }, row) => ({
    ...state,
    stage: "for-approval",
    draft: { outcome, answer, commitments, ...mark(row) },
    hops: withHand(state, staffOf(row)),
    ...(staffOf(row) !== state.expert && { otherAuthor: true }),
  }),
  "sent-back": (state, { reason }, row) => ({
    ...state,
    stage: "in-hand",
    ...(state.draft && { draft: { ...state.draft, sentBack: { ...mark(row), reason } } }),
  }),
  published: (state, fact, row) =>
    withResult(published(state, fact, row), row, {
      what: fact.final || state.round === 2 ? "final" : "answered",
      ...(state.draft && { answer: state.draft.answer, outcome: state.draft.outcome }),
    }),
  "parties-named": (state, { parties }) => ({ ...state, parties, contested: true }),
  "belonged-noted": (state, { parties }) => ({ ...state, parties }),
  "conflict-narrowed": ({ narrowings = [], ...state }, { type: _, ...narrowing }, { at }) => ({
    ...state,
    narrowings: [...narrowings, { ...narrowing, at }],
  }),
  corrected,
  split: (state, { parts }) => ({ ...state, parts }),
  "part-answered": (state, { part, unit, by }, row) => ({
    ...state,
    parts: state.parts.map((each) => (each.case === part ? { ...each, answeredAt: row.at } : each)),
    firstStage: {
      units: [...new Set([...(state.firstStage?.units ?? []), unit])],
      people: [...new Set([...(state.firstStage?.people ?? []), ...by])],
    },
  }),
  asked: (state, { question, authority }, row) => ({
    ...state,
    stage: "asked",
    questions: [
      ...state.questions,
      { ...mark(row), question, ...(authority && { authority }), unit: holder(state) },
    ],
  }),
  "question-told": (state, { at }) => ({
    ...state,
    questions: state.questions.map((each) => (each === openQuestion(state) ? { ...each, toldAt: at } : each)),
  }),
  replied: (state, { type: _, ...said }, row) => ({
    ...state,
    ...(state.stage === "asked" && { stage: "in-hand" as const }),
    questions: state.questions.map((each) =>
      each.reply
        ? each
        : { ...each, reply: { at: row.at, ...said, ...(isByStaff(row) && { by: staffOf(row) }) } },
    ),
  }),
  informed: (state, { type: _, ...said }, row) => ({
    ...state,
    informed: [...state.informed, { at: row.at, ...said }],
  }),
  "attachment-told": (state, { type: _, ...told }) => ({
    ...state,
    attachments: [...state.attachments.filter((one) => one.attachment !== told.attachment), told].sort(
      (a, b) => a.attachment - b.attachment,
    ),
  }),
  objected: ({ ended: _, ...state }, { type: __, unit, ...said }, row) => ({
    ...moved(
      { ...state, round: 2 },
      { unit, by: { cause: "objection" }, kind: "objected", receivedAt: row.at },
    ),
    contested: true,
    objection: { at: row.at, ...said },
    ...(state.draft && { firstAnswer: state.draft }),
  }),
  withdrawn: (state, { type: _, byPartner, ...entered }, row) =>
    withResult({ ...state, stage: "ended", ended: { at: row.at, how: "withdrawn", ...entered } }, row, {
      what: "withdrawn",
      ...(byPartner && { known: row.at }),
    }),
  "authority-heard": (state, { by }, row) => ({ ...state, authoritySeen: { at: row.at, by } }),
  "hold-heard": (state, hold, row) => ({ ...state, hold: { ...hold, at: row.at } }),
  "member-heard": ({ members = [], ...state }, told, row) => ({
    ...state,
    members: [...members.filter(({ person }) => person !== told.person), { ...told, at: row.at }],
  }),
  "consent-heard": (state, { type: _, ...hidden }) => ({ ...state, hidden }),
  rated: (state, { type: _, ...rating }, row) => ({
    ...state,
    rating: { at: row.at, ...rating },
    ...(rating.outcome &&
      state.stage === "answered" && { stage: "ended", ended: { at: row.at, how: "accepted" } }),
  }),
  "explanation-asked": (state, { of, due, words }, row) => ({
    ...state,
    explanations: [...state.explanations, { ...mark(row), of, due, words }],
  }),
  explained: (state, { explanation, words }, row) => ({
    ...state,
    explanations: state.explanations.map((each, at) =>
      at === explanation - 1 ? { ...each, given: { ...mark(row), words } } : each,
    ),
  }),
  "checked-on-spot": (state, { words }, row) => ({
    ...state,
    checks: [...(state.checks ?? []), { ...mark(row), words }],
  }),
  "closed-no-opinion": (state, { reason }, row) => ({
    ...state,
    stage: "ended",
    ended: { at: row.at, how: "no-opinion", reason },
  }),
  "desk-act-heard": ({ deskActs = [], ...state }, { type: _, ...told }) => ({
    ...state,
    deskActs: [...withoutReceipt(deskActs, told), told].sort((a, b) => a.sequence - b.sequence),
  }),
  "letter-issued": ({ letters = [], deskActs: acts, ...state }, { type: _, ...letter }, row) => ({
    ...state,
    letters: [
      ...letters,
      { ...letter, ...mark(row), ...(state.answered && { signed: state.answered }), ...(acts && { acts }) },
    ],
  }),
  ordered: (state, { owner, due, words }, row) => ({
    ...state,
    commitments: [...state.commitments, { owner, due, order: { ...mark(row), words } }],
  }),
  minuted: (state, { owner, due, meeting, words }, row) => ({
    ...state,
    commitments: [...state.commitments, { owner, due, minutes: { at: row.at, meeting, words } }],
  }),
  evidenced,
  judged: (state, { commitment, kept, reason }, row) =>
    onCommitment(state, commitment, { judged: { ...mark(row), kept, reason } }),
  ...contactFolds,
  ...linkFolds,
  ...resultFolds,
};

/**
 * R16: that a case was seen, a part of it answered, the applicant called (R19), a link made or
 * undone (R14), its answer made a letter (C19) or entered at a partner (C8), or a clock begun is no reason to refuse what somebody typed meanwhile: none of it changes what they decide on.
 */
const quiet: readonly CaseFact["type"][] = [
  "seen",
  "part-answered",
  "contacted",
  "call-promised",
  "call-cancelled",
  "linked",
  "unlinked",
  "similar-answered",
  "letter-issued",
  "result-entered",
  "result-taken",
];

const movesPersonVersion = (fact: CaseFact, row: RowHead): boolean =>
  !quiet.includes(fact.type) && (fact.type === "extended" || !isClockFact(fact)) && isByStaff(row);

export function foldCase(state: CaseState, fact: CaseFact, row: RowHead): CaseState {
  const next = isClockFact(fact)
    ? { ...state, clocks: foldClock(state.clocks, fact, row) }
    : foldOther(state, fact, row);
  return movesPersonVersion(fact, row) ? { ...next, personVersion: row.version } : next;
}

function foldOther(state: CaseState, fact: Exclude<CaseFact, ClockFact>, row: RowHead): CaseState {
  const fold = folds[fact.type] as (state: CaseState, fact: CaseFact, row: RowHead) => CaseState;
  return fold(state, fact, row);
}
