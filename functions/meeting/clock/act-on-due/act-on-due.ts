import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { requestOfMeeting } from "../../meeting/meeting-id.ts";
import { actOnTime } from "../../rules/due.ts";
import { timesOf } from "./whom.ts";

/**
 * Acts on whatever is due in a meeting: ends an offer that was not answered in time (M6), sends reminders, warns, and
 * escalates what is late (M2, M12, D8). The decision competes for one row of the journal with concurrent sweeps and steps.
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
    // Each version has one due decision, so a retry is idempotent.
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
