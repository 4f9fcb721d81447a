import type { Answer } from "../../../shared/contracts/answer.ts";
import { needsApproval, outcome } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Ask, act, type StepOutcome, type StepSpec } from "../act.ts";
import type { CaseState } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { type Demands, draftAnswer as decide } from "../rules.ts";
import { readPoints } from "../words.ts";

/** What an expert writes: an outcome, an answer for each point in their order, and the reasons. */
export interface DraftInput {
  readonly outcome: string;
  readonly answers: readonly string[];
  readonly reasoning: string;
}

/**
 * Writes the answer (R10) and sends it for approval, or, where the directory demands no second person, gives it at
 * once. Besides `act`'s: `unknown-outcome`, `points-unanswered`, `stale`, `wrong-stage`.
 */
export async function draftAnswer(deps: ReferralDeps, ask: Ask, input: DraftInput): Promise<StepOutcome> {
  const before = await deps.cases.standing(ask.case);
  const raised = await readPoints(deps.documents, before.state);
  const step: StepSpec<DraftInput> = {
    action: "draft-answer",
    input,
    words: () => ({ answer: answerOf(raised, input) }),
    decide: (current, { snapshot, document }) => {
      const proposed = { ...input, answer: document("answer"), answered: input.answers.length };
      return decide(current, proposed, demandsOf(snapshot, current, input.outcome), ask.seen);
    },
  };
  return act(deps, ask, step, before);
}

const answerOf = (
  raised: readonly string[],
  { outcome: result, answers, reasoning }: DraftInput,
): Answer => ({
  outcome: result,
  points: raised.map((point, index) => ({ raised: point, answer: answers[index] ?? "" })),
  reasoning,
});

export const demandsOf = (snapshot: Snapshot, state: CaseState, chosen: string): Demands => ({
  outcomeKnown: outcome(snapshot, chosen) !== undefined,
  approval: needsApproval(snapshot, state.request?.kind ?? "", chosen),
});
