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
 * Gives an applicant without an appointment a number in today's queue for an official (M9). This clerk must have
 * identified the applicant within the last ten minutes. The meeting service assigns the number. Refuses with the codes of
 * `knownAtDesk` and of the meeting service.
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
