import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { requestOfMeeting } from "../../meeting/meeting-id.ts";
import { actOnTime } from "../../rules/due.ts";
import { timesOf } from "./whom.ts";

/**
 * Does whatever is due in one meeting: ends an unanswered offer (M6), reminds the applicant (M13), warns (D7) and
 * escalates late decisions and minutes (M2, M12, D8). Appends at most one row, and none when a concurrent run appended
 * first; after a concurrent step it decides again.
 */
export async function actOnDue(
  { meetings, directory, now }: Pick<MeetingDeps, "meetings" | "directory" | "now">,
  id: string,
): Promise<void> {
  const known = await meetings.standing(id);
  const { number, snapshot } = await directory.current();
  const at = now();
  const command = {
    name: "act-on-due",
    actor: "clock",
    // Only one decision is taken on each version of the meeting, so a retry changes nothing.
    key: `due/${known.version}`,
    fingerprint: fingerprintOf({ meeting: id, version: known.version }),
    at,
    directory: number,
    correlation: requestOfMeeting(id),
  };
  const decide = ({ state }: { readonly state: typeof known.state }) =>
    actOnTime(state, timesOf(snapshot, state, at));
  const outcome = await meetings.decide(id, command, decide, known);
  if (!outcome.accepted) throw new Error(`acting on a due meeting was refused: ${outcome.refusal.code}`);
}
