import { decideRateAnswer } from "../rules/rules-follow-up.ts";
import { type Ask, applicantsStep, type Noted, type StepDeps } from "./applicant-command.ts";

/**
 * The applicant rates the handling and the outcome, once, within the days to respond to the answer (R12).
 *
 * Refused: `not-found`, `code-needed`, `not-answered`, `rated-already`, `too-late`, `key-reused`.
 */
export const rateAnswer = (
  deps: StepDeps,
  ask: Ask,
  { process, outcome }: { readonly process: boolean; readonly outcome: boolean },
): Promise<Noted> =>
  applicantsStep(deps, ask, {
    name: "rate-answer",
    input: { process, outcome },
    decide: (state, _, now) => decideRateAnswer(state, { process, outcome }, now),
    notedAt: ({ rating }) => rating?.at,
  });
