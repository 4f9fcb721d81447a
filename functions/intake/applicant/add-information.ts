import { decideAddInformation } from "../rules/rules-follow-up.ts";
import {
  type ApplicantsStep,
  type Ask,
  applicantsStep,
  type Noted,
  type StepDeps,
} from "./applicant-command.ts";

/** The applicant adds information to their request (C14). Refused: `not-found`, `request-ended`, `enough-added`, `key-reused`. */
export function addInformation(deps: StepDeps, ask: Ask, words: string): Promise<Noted> {
  const step: ApplicantsStep = {
    name: "add-information",
    byHolder: true,
    words,
    decide: decideAddInformation,
    notedAt: ({ informed }) => informed.at(-1)?.at,
  };
  return applicantsStep(deps, ask, step);
}
