import type { NotedMeeting, OnMeeting } from "../../../shared/meetings/for-intake.ts";
import { decideCancelPlace } from "../rules/arranging.ts";
import { applicantsStep, type StepDeps } from "./frame/applicant-command.ts";

/**
 * Cancels the place of the applicant's meeting (M8). The place is free again, and the meeting waits for another place.
 * Refuses with `not-found`, `wrong-stage`, `place-past`, `key-reused`.
 */
export const cancelPlace = (deps: StepDeps, ask: OnMeeting): Promise<NotedMeeting> =>
  applicantsStep(deps, ask, {
    name: "cancel-place",
    decide: (state, at) => decideCancelPlace(state, "applicant", at),
  });
