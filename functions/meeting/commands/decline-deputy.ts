import type { NotedMeeting, OnMeeting } from "../../../shared/meetings/for-intake.ts";
import { decideDeclineDeputy } from "../rules/arranging.ts";
import { applicantsStep, type StepDeps } from "./frame/applicant-command.ts";

/**
 * Declines to meet the deputy (M10): the place is free again, and the applicant gets priority. Refused: `not-found`,
 * `wrong-stage`, `no-deputy`, `key-reused`.
 */
export const declineDeputy = (deps: StepDeps, ask: OnMeeting): Promise<NotedMeeting> =>
  applicantsStep(deps, ask, { name: "decline-deputy", decide: decideDeclineDeputy });
