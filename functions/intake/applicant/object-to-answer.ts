import { decideObjectToAnswer } from "../rules/rules-follow-up.ts";
import {
  type ApplicantsStep,
  type Ask,
  applicantsStep,
  type Noted,
  type StepDeps,
} from "./applicant-command.ts";

/**
 * The applicant objects to the answer, once, within the days to respond; another person then decides again (R13).
 *
 * Refused: `not-found`, `not-answered`, `objected-already`, `too-late`, `request-ended`, `key-reused`.
 */
export function objectToAnswer(deps: StepDeps, ask: Ask, words: string): Promise<Noted> {
  const step: ApplicantsStep = {
    name: "object-to-answer",
    byHolder: true,
    words,
    decide: decideObjectToAnswer,
    notedAt: ({ objection }) => objection?.at,
  };
  return applicantsStep(deps, ask, step);
}
