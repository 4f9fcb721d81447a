import { decideWithdrawRequest } from "../rules/rules-follow-up.ts";
import { type Ask, applicantsStep, type Noted, type StepDeps } from "./applicant-command.ts";

/**
 * The applicant withdraws a request that is not answered yet (C14). Refused: `not-found`, `code-needed`,
 * `request-ended`, `already-answered`, `key-reused`.
 */
export const withdrawRequest = (deps: StepDeps, ask: Ask): Promise<Noted> =>
  applicantsStep(deps, ask, {
    name: "withdraw-request",
    byRepresented: true,
    decide: (state, _, now) => decideWithdrawRequest(state, now),
    notedAt: ({ withdrawn }) => withdrawn?.at,
  });
