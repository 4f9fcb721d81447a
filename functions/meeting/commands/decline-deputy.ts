import type { NotedMeeting, OnMeeting } from "../../../shared/meetings/for-intake.ts";
import { decideDeclineDeputy } from "../rules/arranging.ts";
import { applicantsStep, type StepDeps } from "./frame/applicant-command.ts";

/**
 * The applicant declines to meet the official's deputy (M10). The place is free again, and the meeting gets priority
 * for the next free places. Refuses with `not-found`, `wrong-stage`, `no-deputy`, `key-reused`.
 */
export const declineDeputy = (deps: StepDeps, ask: OnMeeting): Promise<NotedMeeting> =>
  applicantsStep(deps, ask, { name: "decline-deputy", decide: decideDeclineDeputy });
