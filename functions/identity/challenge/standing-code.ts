/** The standing code of an hour can be used once: after that the next SMS has another (ADR 0032). */

import type { Limits } from "../../../shared/limits/limits.ts";
import type { Issued } from "./journal.ts";
import { subjectOf } from "./subject.ts";

export const hourSeconds = 3_600;

export const standingUses = (issued: Parameters<typeof subjectOf>[0]): string =>
  `standing-used/${subjectOf(issued)}`;

/**
 * Counts the use of a right code by one attempt.
 * @returns false when another attempt used the standing code; true for every other code
 */
export async function isFirstUse(limits: Limits, issued: Issued, once: string): Promise<boolean> {
  const { standing } = issued;
  if (!standing) return true;
  const at = new Date(standing.hour * hourSeconds * 1_000);
  const used = await limits.takeOnce(standingUses(issued), once, standing.used + 1, hourSeconds, at);
  return used !== "full";
}
