import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { requestOfMeeting } from "../../meeting/meeting-id.ts";
import { actOnTime } from "../../rules/due.ts";
import { timesOf } from "./whom.ts";

/**
 * Does to a meeting what is due by now: an offer that nobody answered in time ends (M6), and what is late goes up (M2, M12,
 * D8). Decided in its journal, so that two sweepers, and whoever chooses or decides in the same moment, compete for one row.
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
    // What is decided at one version is decided once.
    key: `due/${known.version}`,
    fingerprint: fingerprintOf({ meeting: id, version: known.version }),
    at,
    directory: number,
    correlation: requestOfMeeting(id),
  };
  const decide = ({ state }: { readonly state: typeof known.state }) =>
    actOnTime(state, timesOf(snapshot, state, at));
  const outcome = await meetings.decide(id, command, decide, known);
  if (!outcome.accepted) throw new Error(`what is due in a meeting was refused: ${outcome.refusal.code}`);
}
