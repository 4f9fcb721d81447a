import type { NotedMeeting, OnMeeting } from "../../../shared/meetings/for-intake.ts";
import { decideWithdrawMeeting } from "../rules/arranging.ts";
import { applicantsStep, type StepDeps } from "./frame/applicant-command.ts";

/**
 * Withdraws the applicant's meeting; its place is free again. Refuses with `not-found`, `wrong-stage`, `key-reused`.
 */
export const withdrawMeeting = (deps: StepDeps, ask: OnMeeting): Promise<NotedMeeting> =>
  applicantsStep(deps, ask, { name: "withdraw-meeting", decide: decideWithdrawMeeting });
