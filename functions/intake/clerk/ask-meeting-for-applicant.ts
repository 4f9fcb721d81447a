import type * as z from "zod/mini";
import type { askMeetingForApplicant as contract } from "../../../shared/contracts/staff/desk-acts.ts";
import type { MeetingsForIntake, NotedMeeting } from "../../../shared/meetings/for-intake.ts";
import { knownAtDesk } from "../access/known-at-desk.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { By } from "./clerk-command.ts";

export interface AskMeetingDeps extends Pick<ClerkDeps, "requests" | "directory" | "passes" | "now"> {
  readonly meetings: Pick<MeetingsForIntake, "askMeeting">;
}

/**
 * A clerk asks for a meeting with an official, for an applicant whom the clerk identified within the last ten minutes
 * (S2, M1), as the applicant could on their page. The meeting service decides, and records the clerk. Refused: the
 * refusals of `knownAtDesk` and of the meeting service.
 */
export async function askMeetingForApplicant(
  deps: AskMeetingDeps,
  { request, pass, with: who, words, needs, despiteConflict }: z.output<(typeof contract)["body"]>,
  { clerk, key }: By,
): Promise<NotedMeeting> {
  const known = await knownAtDesk(deps, { request, pass }, clerk);
  if ("refused" in known) return known;
  return deps.meetings.askMeeting({
    ...{ ...known.about, with: who, needs, words, by: clerk, key },
    ...(despiteConflict && { despiteConflict: true as const }),
  });
}
