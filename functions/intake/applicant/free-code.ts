/** The tracking code of something new: derived from who asks and their key, so that a repeat finds its own (ADR 0002). */

/** More codes in a row being somebody else's than this does not happen: one in 10¹¹ each, at five million requests. */
const mostAttempts = 8;

/** @param claim nothing when the code is somebody else's: then the next one is tried. */
export async function firstFreeCode<Claimed>(
  codeAt: (attempt: number) => string,
  claim: (code: string) => Promise<Claimed | undefined>,
): Promise<Claimed> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const claimed = await claim(codeAt(attempt));
    if (claimed) return claimed;
  }
  throw new Error(`No free tracking code in ${mostAttempts} attempts`);
}
