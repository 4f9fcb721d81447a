/** Decides whether a one-time code may go to a messenger, or must go by SMS (N9). */

import type { Limits } from "../../../../shared/limits/limits.ts";

/**
 * The length of a window, in seconds. After a code by messenger, further codes go by SMS for at least half of this time
 * and at most all of it.
 */
const seconds = 1_800;

/**
 * Counts a code by messenger, one in a window. A person who asks again within fifteen minutes gets `false`, so the code
 * comes by SMS: the first code may have been lost, or is on a telephone that the person no longer has.
 *
 * Two series of windows, half a window apart, are counted: whichever quarter of an hour two codes are in, one of the
 * series has both in one window.
 * @param who names the person and the mobile, without personal data
 * @param once the id of the code's event; an event that comes again gets the same result
 */
export async function isFirstCode(limits: Limits, who: string, once: string, at: Date): Promise<boolean> {
  const half = new Date(at.getTime() + (seconds / 2) * 1_000);
  const first = await limits.takeOnce(`messenger-code/${who}`, once, 1, seconds, at);
  const second = await limits.takeOnce(`messenger-code-half/${who}`, once, 1, seconds, half);
  return first !== "full" && second !== "full";
}
