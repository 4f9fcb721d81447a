/**
 * The standing code of an hour. When the limit of SMS to a mobile is reached, all further SMS of that hour have this one
 * code. The code can be used once; an SMS sent after its use has another code (ADR 0032).
 */

import type { Limits } from "../../../shared/limits/limits.ts";
import { beginOf, windowOf } from "../../../shared/limits/window.ts";
import type { Issued } from "./journal.ts";
import { subjectOf } from "./subject.ts";

export const hourSeconds = 3_600;

/** The number of the hour of Tehran that contains `at`. All SMS with a standing code in this hour have the same code. */
export const hourOf = (at: Date): number => windowOf("", hourSeconds, at).index;

export const beginOfHour = (hour: number): Date => new Date(beginOf(hour, hourSeconds) * 1_000);

export const standingUses = (issued: Parameters<typeof subjectOf>[0]): string =>
  `standing-used/${subjectOf(issued)}`;

/**
 * Counts that an attempt used a right code.
 * @returns false when another attempt used the same standing code; true for every other code
 */
export async function isFirstUse(limits: Limits, issued: Issued, once: string): Promise<boolean> {
  const { standing } = issued;
  if (!standing) return true;
  const at = beginOfHour(standing.hour);
  const used = await limits.takeOnce(standingUses(issued), once, standing.used + 1, hourSeconds, at);
  return used !== "full";
}
