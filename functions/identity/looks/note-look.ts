import { defined } from "../../../shared/defined.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { type LookedFact, looksId } from "./journal.ts";

export type LookDeps = Pick<IdentityDeps, "looks" | "now">;

/** The hour of a moment: looks by one person at the same data within an hour count as one. */
export const hourOf = (at: Date): string => at.toISOString().slice(0, 13);

/**
 * Records a look at the data of a request's applicant, once per member of staff, kind of data, purpose and hour. Callers
 * wait for the record before they show data, so that an unrecorded look shows nothing (R15).
 */
export async function noteLook(
  { looks, now }: LookDeps,
  {
    request,
    by,
    what,
    for: purpose,
    directory,
  }: Omit<LookedFact, "type"> & {
    readonly request: string;
    readonly directory: number;
  },
): Promise<void> {
  const at = now();
  const command = {
    name: "note-look",
    actor: `staff:${by}`,
    key: [by, what, ...(purpose ? [purpose] : []), hourOf(at)].join("/"),
    fingerprint: fingerprintOf({ by, what, ...defined({ for: purpose }) }),
    at,
    directory,
    correlation: request,
  };
  const fact = { type: "looked", by, what, ...defined({ for: purpose }) } as const;
  const outcome = await looks.decide(looksId(request, at), command, () => ({ facts: [fact] }));
  if (!outcome.accepted) throw new Error(`noting a look was refused: ${outcome.refusal.code}`);
}
