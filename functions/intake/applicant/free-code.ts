/**
 * The tracking code of a new request, derived from the applicant and their idempotency key, so a retry finds its own
 * request (ADR 0002).
 */

/**
 * The number of codes tried at most. At five million requests, one code in 20,000 is already taken, so eight taken
 * codes in a row can only come from an error in the program.
 */
const mostAttempts = 8;

/**
 * Returns the result of `claim` for the first free code.
 *
 * @param claim returns undefined when the code is taken; then the next code is tried.
 */
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
