import type { MeetingsForIntake, NumberedMeeting } from "../../../shared/meetings/for-intake.ts";
import { knownAtDesk } from "../access/known-at-desk.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { By, Opened } from "./clerk-command.ts";

export interface WalkInDeps extends Pick<ClerkDeps, "requests" | "directory" | "passes" | "now"> {
  readonly meetings: Pick<MeetingsForIntake, "walkIn">;
}

interface WalksIn extends Opened {
  readonly official: string;
  readonly words: string;
}

/**
 * Gives a number in today's queue for an official to an applicant without an appointment, whom this clerk identified
 * within the last ten minutes (M9). The meeting service decides. Refused: the refusals of `knownAtDesk` and of the
 * meeting service.
 */
export async function takeWalkIn(
  deps: WalkInDeps,
  { official, words, ...opened }: WalksIn,
  { clerk, key }: By,
): Promise<NumberedMeeting> {
  const known = await knownAtDesk(deps, opened, clerk);
  if ("refused" in known) return known;
  return deps.meetings.walkIn({ ...known.about, official, words, by: clerk, key });
}
