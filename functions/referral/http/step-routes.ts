/** The routes of all steps of staff on a case, made from the table of commands. */

import { giveEvidence, giveExplanation } from "../../../shared/contracts/staff/casework.ts";
import { enterResult } from "../../../shared/contracts/staff/results.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { StaffStep } from "../commands/frame/staff-step.ts";
import { staffSteps } from "../commands/frame/staff-steps.ts";
import { answered, answeredOrLost, askOf, type StepRequest } from "./command-response.ts";

/**
 * Steps that have separate routes, because the reply is a commitment, an explanation or a result in place of the case.
 */
const answeredOtherwise: readonly object[] = [giveEvidence, giveExplanation, enterResult];

export const stepRoutes = (deps: ReferralDeps): readonly Route[] =>
  staffSteps
    .filter(({ contract }) => !answeredOtherwise.includes(contract))
    .map((step) => route(step.contract, (request) => taken(deps, step, request as unknown as StaffRequest)));

interface StaffRequest extends StepRequest {
  readonly params: { readonly case: string; readonly number?: string };
  readonly body: object | undefined;
}

async function taken(deps: ReferralDeps, { take }: StaffStep, request: StaffRequest) {
  const { number } = request.params;
  const input = { ...request.body, ...(number !== undefined && { number: Number(number) }) };
  const outcome = await take(deps, askOf(request), input as never);
  return (take.mayLose ? answeredOrLost : answered)(deps, request, outcome);
}
