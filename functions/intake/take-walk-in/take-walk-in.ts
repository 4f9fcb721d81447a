import { channels } from "../../../shared/directory/snapshot.ts";
import type { MeetingsForIntake, NumberedMeeting } from "../../../shared/meetings/for-intake.ts";
import type { ClerkDeps } from "../clerk-deps.ts";
import { mayKnow } from "../may-know.ts";
import { isWithdrawn, partiesKnown } from "../standing.ts";

export interface WalkInDeps extends Pick<ClerkDeps, "requests" | "directory" | "passes" | "now"> {
  readonly meetings: Pick<MeetingsForIntake, "walkIn">;
}

interface WalksIn {
  readonly request: string;
  readonly pass: string;
  readonly official: string;
  readonly words: string;
}

/**
 * A number for today with an official, for somebody whom this clerk identified within the last ten minutes and who has no time
 * (M9); meeting decides. Refused: `pass-expired` (also another clerk's pass), `not-found` (also another person's request, and one
 * in which the clerk is in conflict: R2), and what meeting says.
 */
export async function takeWalkIn(
  { requests, directory, passes, meetings, now }: WalkInDeps,
  { request, pass, official, words }: WalksIn,
  { clerk, key }: { readonly clerk: string; readonly key: string },
): Promise<NumberedMeeting> {
  const opened = await passes.open(pass, now());
  if (opened?.clerk !== clerk) return { refused: { code: "pass-expired" } };
  const { state } = await requests.load(request);
  const { snapshot } = await directory.current();
  const { registration } = state;
  const known = partiesKnown(request, state);
  if (registration?.person !== opened.person || !mayKnow(snapshot, known.parties, clerk, now()))
    return { refused: { code: "not-found" } };
  const { person, language, kind, channel, byCall } = registration;
  return meetings.walkIn({
    ...{ request, person, language, kind, official, words, by: clerk, key },
    channel: channels.find((one) => one === channel) ?? "web",
    ...known,
    ...(isWithdrawn(state) && { ended: true as const }),
    ...(byCall && { byCall }),
  });
}
