/**
 * The answer to a request: drafted, perhaps sent back, then published (R10); and the people who decided the first stage
 * (R13).
 */

import { answerDrafted } from "../../../events/referral/answer-drafted.v1.ts";
import { answerPublished } from "../../../events/referral/answer-published.v1.ts";
import { answerSentBack } from "../../../events/referral/answer-sent-back.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Changes, type Folds, mark, type OfType } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { isByStaff, staffOf } from "../../../shared/journal/actors.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { Commitment, Promised, WithCommitments } from "./commitments.ts";
import { type CaseCore, handsIn, holder, onLastHop, withHand } from "./core.ts";
import { endedOf, type WithEnd } from "./ending.ts";
import { dueAtPartner, type WithResults, withResult } from "./results.ts";
import type { Announces, Transitions } from "./subject.ts";

/**
 * The sources from which a draft was written (R21): prepared texts, each with the version of the directory that had the
 * text, and cases with a published answer.
 */
export interface Reused {
  readonly blocks: readonly { readonly key: string; readonly directory: number }[];
  readonly precedents: readonly string[];
}

export interface Draft extends Mark {
  readonly outcome: string;
  readonly answer: DocumentId;
  readonly commitments: readonly Promised[];
  readonly reused?: Reused;
  /** Set when the approver sent the draft back. */
  readonly sentBack?: Mark & { readonly reason: DocumentId };
}

export interface WithAnswer {
  readonly draft?: Draft;
  /** The outcomes of all drafts so far, each once; absent before the first draft (R10). */
  readonly outcomesDrafted?: readonly string[];
  /** Set when a deputy wrote a version of the draft for the assignee. */
  readonly otherAuthor?: true;
  /** When the latest answer was published, and by whom. The case may end later, and commitments are fulfilled later. */
  readonly answered?: Mark;
  /** Everyone who decided the first stage. Set when an answer is first published (R13). */
  readonly firstStage?: Parties;
}

type State = CaseCore & WithAnswer & WithCommitments & WithEnd & WithResults;

export type AnswerFact =
  | {
      readonly type: "drafted";
      readonly outcome: string;
      readonly answer: DocumentId;
      readonly commitments?: readonly Promised[];
      readonly reused?: Reused;
    }
  | { readonly type: "sent-back"; readonly reason: DocumentId }
  /**
   * `final`: no second stage can follow, because the outside authority decided (R13) or there is no applicant to object
   * (C3). The other fields are set only in an emergency (S3). `peopleOnly`: the deciders, but not their unit, are barred
   * from a second stage. `remedied`: the answer says that the emergency is remedied. `accepted`: the applicant said
   * before the answer that they are satisfied.
   */
  | {
      readonly type: "published";
      readonly final?: true;
      readonly peopleOnly?: true;
      readonly remedied?: true;
      readonly accepted?: true;
    };

type Published = OfType<AnswerFact, "published">;

export const transitions = {
  draft: {
    by: "staff",
    action: "draft-answer",
    from: ["in-hand"],
    fact: "drafted",
    to: ["for-approval", "answered", "ended"],
  },
  "send-back": {
    by: "staff",
    action: "send-back-answer",
    from: ["for-approval"],
    fact: "sent-back",
    to: ["in-hand"],
  },
  approve: {
    by: "staff",
    action: "approve-answer",
    from: ["for-approval"],
    fact: "published",
    to: ["answered", "ended"],
  },
} as const satisfies Transitions<AnswerFact>;

export const folds: Folds<AnswerFact, State> = {
  drafted: (state, { outcome, answer, commitments = [], reused }, row) => ({
    stage: "for-approval",
    draft: { outcome, answer, commitments, ...defined({ reused }), ...mark(row) },
    outcomesDrafted: [...new Set([...(state.outcomesDrafted ?? []), outcome])],
    hops: withHand(state, staffOf(row)),
    ...(staffOf(row) !== state.expert && { otherAuthor: true }),
  }),
  "sent-back": ({ draft }, { reason }, row) => ({
    stage: "in-hand",
    ...(draft && { draft: { ...draft, sentBack: { ...mark(row), reason } } }),
  }),
  published: (state, fact, row) => ({
    ...stageAfter(state, fact, row),
    ...(state.round === 1 && { firstStage: firstStageOf(state, fact, row) }),
    answered: mark(row),
    commitments: [...knownBefore(state), ...madeIn(state, row.at)],
    hops: onLastHop(state, { answered: mark(row) }),
    ...withResult(state, row, {
      what: fact.final || state.round === 2 ? "final" : "answered",
      ...(state.draft && { answer: state.draft.answer, outcome: state.draft.outcome }),
    }),
  }),
};

export const announces: Announces<AnswerFact, State> = {
  drafted: ({ outcome }, about) => [answerDrafted.of({ ...about, outcome })],
  "sent-back": (_, about) => [answerSentBack.of(about)],
  published: ({ final = false, remedied }, about, state) => {
    const { outcome = "", answer = "", commitments = [] } = state.draft ?? {};
    const more = {
      ...((final || state.round === 2) && { final: true }),
      ...(commitments.length > 0 && { commitments: commitments.length }),
      ...(remedied && { remedied }),
    };
    const how = state.ended?.how;
    const ended = how && how !== "no-opinion" && how !== "imported" ? [endedOf(about, how)] : [];
    return [
      answerPublished.of({ ...about, outcome, answer, ...more }),
      ...ended,
      ...dueAtPartner(about, state),
    ];
  },
};

/**
 * The stage after a publication: `ended` after the second stage, after a final answer, and when the applicant already
 * accepted the outcome; otherwise `answered`, in which the applicant may object (R13).
 */
function stageAfter(
  { round, request }: State,
  { final, accepted }: Published,
  { at }: RowHead,
): Changes<State> {
  if (round === 2) return { stage: "ended", ended: { at, how: "second-stage" } };
  if (final)
    return { stage: "ended", ended: { at, how: request?.withoutIdentity ? "without-identity" : "outside" } };
  return accepted ? { stage: "ended", ended: { at, how: "accepted" } } : { stage: "answered" };
}

/**
 * The unit and people who decided the first stage, with those who answered the parts of the case, when it was divided
 * among units (R13).
 */
function firstStageOf(state: State, { peopleOnly }: Published, row: RowHead): Parties {
  const { units, people } = state.firstStage ?? noParties;
  const decided = isByStaff(row) ? [staffOf(row)] : [];
  return {
    units: peopleOnly ? units : [...new Set([...units, holder(state)])],
    people: [...new Set([...people, ...handsIn(state), ...decided])],
  };
}

/** The commitments that the case has besides those of the present draft. */
const knownBefore = ({ commitments, draft }: State): readonly Commitment[] =>
  commitments.filter((one) => !("answer" in one) || one.answer !== draft?.answer);

const madeIn = ({ draft }: State, since: string): readonly Commitment[] =>
  draft ? draft.commitments.map((each, place) => ({ ...each, answer: draft.answer, place, since })) : [];
