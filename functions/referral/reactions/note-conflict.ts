import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { looksId, monthOf, type RefusedConflict } from "../journals/journal-looks.ts";

/**
 * Keeps in the case that a conflict of interest was refused (R2): somebody in conflict tried something, or somebody in
 * conflict was named. Once per person, attempt and hour: trying again and again writes no more rows.
 *
 * @param directory the version it was refused under.
 */
export async function noteConflict(
  { looks, now }: Pick<ReferralDeps, "looks" | "now">,
  code: string,
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
    correlation: requestOf(code),
  };
  const outcome = await looks.decide(looksId(code, monthOf(at)), command, () => ({
    facts: [{ type: "refused", ...conflict, at }],
  }));
  if (!outcome.accepted) throw new Error(`noting a conflict was refused: ${outcome.refusal.code}`);
}
