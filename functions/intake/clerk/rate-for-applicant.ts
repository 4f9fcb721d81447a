import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicant-command.ts";
import { decideRateAnswer } from "../rules/rules-follow-up.ts";
import { type By, clerksStep, type Opened } from "./clerk-command.ts";

/** The applicant's rating. */
export interface Said extends Opened {
  readonly process: boolean;
  readonly outcome: boolean;
}

/**
 * A clerk records the rating of an applicant whom the clerk identified within the last ten minutes (R12). The request is
 * hidden from the accused and their deputies, so they never record ratings of it (R2).
 *
 * Refused: `pass-expired`, `not-found`, `not-answered`, `rated-already`, `too-late`, `key-reused`.
 */
export async function rateForApplicant(
  deps: ClerkDeps,
  { process, outcome, ...opened }: Said,
  by: By,
): Promise<Noted> {
  const stepped = await clerksStep(deps, opened, by, {
    name: "rate-for-applicant",
    input: { process, outcome },
    decide: (state, { now }) => decideRateAnswer(state, { process, outcome, by: by.clerk }, now),
  });
  return "refused" in stepped ? stepped : { at: stepped.state.rating?.at ?? stepped.at };
}
