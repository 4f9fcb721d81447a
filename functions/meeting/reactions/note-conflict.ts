import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { conflictsId, type RefusedConflict } from "../journals/journal-conflicts.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";

/**
 * Keeps that a conflict of interest was refused at a meeting (R2): once per person, attempt and hour, so that trying again and
 * again writes no more rows.
 *
 * @param directory the version it was refused under.
 */
export async function noteConflict(
  { conflicts, now }: Pick<MeetingDeps, "conflicts" | "now">,
  meeting: string,
  conflict: Omit<RefusedConflict, "at">,
  directory: number,
): Promise<void> {
  const at = now().toISOString();
  const attempt = { ...conflict, hour: at.slice(0, 13) };
  const command = {
    name: "note-conflict",
    actor: `staff:${conflict.by}`,
    key: `${conflict.by}/conflict/${fingerprintOf(attempt)}`,
    fingerprint: fingerprintOf(attempt),
    at: new Date(at),
    directory,
    correlation: requestOfMeeting(meeting),
  };
  const outcome = await conflicts.decide(conflictsId(meeting), command, () => ({
    facts: [{ type: "conflict-refused", ...conflict, at }],
  }));
  if (!outcome.accepted) throw new Error(`noting a conflict was refused: ${outcome.refusal.code}`);
}
