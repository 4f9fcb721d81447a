import type { ReferralDeps } from "../adapters/deps.ts";
import { askApplicant as decide } from "../rules/applicant.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * R8: asks the applicant for something, `authority`: for the authority document (C11); the case waits for the reply. Besides
 * `act`'s: `stale`, `wrong-stage`, `not-by-proxy`.
 */
export const askApplicant = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly question: string; readonly authority?: true | undefined },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "ask-applicant",
    input,
    words: () => ({ question: input.question }),
    decide: (state, { document }) => decide(state, document("question"), ask.seen, input),
  });
