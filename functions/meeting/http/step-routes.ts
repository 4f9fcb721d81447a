/** The HTTP routes of the staff's steps on a meeting, made from the table of commands. */

import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { StaffDeps } from "../adapters/deps.ts";
import { type StaffStep, staffSteps } from "../commands/frame/staff-steps.ts";
import { answered, askOf, type StepRequest } from "./command-response.ts";

export const stepRoutes = (deps: StaffDeps): readonly Route[] =>
  staffSteps.map((step) =>
    route(step.contract, (request) => taken(deps, step, request as unknown as StaffRequest)),
  );

interface StaffRequest extends StepRequest {
  readonly body: object | undefined;
}

async function taken(deps: StaffDeps, { take }: StaffStep, request: StaffRequest) {
  const input = (request.body ?? {}) as never;
  const outcome = await take(deps, askOf(request), input);
  return answered(deps, request, outcome, take.wanted?.(input));
}
