import type { Answer } from "../../../../shared/contracts/fields/answer.ts";
import { defined } from "../../../../shared/defined.ts";
import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { readPoints } from "../../access/words.ts";
import type { Reused } from "../../case/answering.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { Owner } from "../../case/commitments.ts";
import { decideDraftAnswer, type Proposed, pointsLeft } from "../../rules/answering.ts";
import type { FactOf, Row } from "../frame/case-step.ts";
import { step } from "../frame/step.ts";
import { wholeHears } from "../split-case/whole-hears.ts";
import { demandsOf } from "./demands.ts";
import { earlierOf } from "./earlier.ts";
import { namedOf, unfilledOf, unsourcedOf } from "./sources.ts";

/**
 * The expert's answer: its outcome, one text for each point that this case has to answer, in order, and the reasons.
 */
export interface DraftInput {
  readonly outcome: string;
  readonly answers: readonly string[];
  readonly reasoning: string;
  /** The name of the organisation to which the matter was transferred (R5). */
  readonly transferredTo?: string | undefined;
  /** The tracking code of an earlier request that already has an answer (R14). */
  readonly earlier?: string | undefined;
  /** Commitments to the applicant (R11). `due`: the last day, ISO, Tehran. */
  readonly commitments?:
    | readonly { readonly what: string; readonly due: string; readonly owner: Owner }[]
    | undefined;
  /** The prepared texts and cases from which the text was taken (R21). */
  readonly reused?: Reused | undefined;
}

/**
 * Writes the answer (R10) and sends it for approval. Where the directory requires no second person, the answer is
 * published immediately, and the answer of one part of a divided case is recorded in the whole case (R6).
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-outcome`, `points-unanswered`,
 * `transfer-unnamed` (R5), `earlier-none`, `earlier-unknown`, `earlier-unanswered` (R14), `commitment-unknown-owner`,
 * `commitment-past-day` (R11), `places-unfilled`, `unknown-block`, `unknown-precedent` (R21), `parts-open` (R6), `stale`, `wrong-stage`. For the outcome that the authority document
 * is missing (C11): `not-by-proxy`, `authority-of-whole`, `authority-there`, `authority-not-asked`.
 */
export const draftAnswer = step({
  action: "draft-answer",
  fact: "drafted",
  find: async (deps, { username }, input: DraftInput, before) => {
    const [raised, earlier, unsourced] = await Promise.all([
      readPoints(deps.documents, before.state),
      earlierOf(deps, before, input.earlier, username),
      unsourcedOf(deps, before.id, input.reused, username),
    ]);
    return { raised, earlier, unsourced: unfilledOf(input) ?? unsourced };
  },
  words: (input, state, { raised }) => ({ answer: answerOf(raised, state, input) }),
  say: (input, { document }, found) => proposedOf(input, found, document("answer")),
  decide: (state, proposed, { snapshot, at, seen }) =>
    decideDraftAnswer(state, proposed, demandsOf(snapshot, state, proposed, at), seen),
  saidIn,
  others: (state, { case: code, snapshot, at, staff }, { said }) => {
    const published = isPart(code) && !demandsOf(snapshot, state, said, at).approval;
    return published ? [wholeHears(code, state, staff.username)] : [];
  },
});

/**
 * Rebuilds the proposed answer from its stored row. The text, the transfer and the earlier request are only in the
 * answer's document, which is not read; all count as valid, as do the sources.
 */
function saidIn({ outcome, answer, commitments = [], reused }: FactOf<"drafted">, row: Row): Proposed {
  const { repeated } = demandsOf(row.snapshot, row.state, { outcome, commitments }, row.at);
  return {
    ...{ outcome, answer, commitments, answered: pointsLeft(row.state).length },
    ...defined({ reused }),
    transferred: true,
    earlier: repeated ? "answered" : "none",
  };
}

const proposedOf = (
  { outcome, answers, transferredTo, commitments = [], reused }: DraftInput,
  { earlier, unsourced }: Pick<Proposed, "earlier" | "unsourced">,
  answer: Proposed["answer"],
): Proposed => ({
  outcome,
  answer,
  answered: answers.length,
  commitments: commitments.map(({ owner, due }) => ({ owner, due })),
  transferred: transferredTo !== undefined,
  earlier,
  ...defined({ reused: namedOf(reused), unsourced }),
});

function answerOf(raised: readonly string[], state: CaseState, input: DraftInput): Answer {
  const { outcome, answers, reasoning, transferredTo, earlier, commitments = [] } = input;
  return {
    outcome,
    points: pointsLeft(state).map((point, at) => ({
      raised: raised[point] ?? "",
      answer: answers[at] ?? "",
    })),
    reasoning,
    ...defined({ transferredTo, earlier }),
    ...(commitments.length > 0 && { commitments: [...commitments] }),
  };
}
