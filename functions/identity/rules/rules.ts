/** The limits and rules of one-time codes (C2). Figures follow NIST SP 800-63B, section 5.1.3. Pure functions. */

import type { Decision } from "../../../shared/journal/journal.ts";
import type { ChallengeFact, ChallengeState, Issued } from "../challenge/journal.ts";

/** The number of wrong attempts that end a code. */
const triesPerCode = 5;
/** The lifetime of a code, in minutes. */
const minutesToLive = 10;
/**
 * The most wrong attempts at a person's six-digit codes within a window: from one network, and from all networks. Once
 * the limit is reached, that network, or every network, gets codes of sixteen digits for this person (ADR 0032).
 */
export const shortCodeTries = { fromNetwork: 10, inAll: 36, seconds: 30 * 86_400 };
/**
 * The most SMS with a new code each, for one request or one mobile of one person. After that, the standing code of the
 * hour is sent.
 */
export const codesSent = { hour: 5, day: 10 };
/** The most SMS with the same standing code; more than one, because an SMS may be lost. */
export const standingSms = 2;
/**
 * The most codes sent to all people in an hour and in a day (C17), so that attackers cannot cause unlimited SMS costs.
 * The figures are about three times the demand of the busiest days for which the system is designed.
 */
export const codesForAll = { hour: 3_000, day: 20_000 };
/**
 * The part of `codesForAll` that is open to networks which already asked for a code in the same hour. The rest is a
 * reserve for other networks.
 */
export const codesForAllOpen = { hour: 2_000, day: 14_000 };

type ChallengeDecision = Decision<ChallengeFact>;

/**
 * Issues a challenge, once. The challenge's id derives from the idempotency key, so a retry with the same key issues no
 * second challenge.
 */
export function issueChallenge(state: ChallengeState, issued: Issued): ChallengeDecision {
  return state.issued ? { facts: [] } : { facts: [{ type: "issued", ...issued }] };
}

/**
 * Decides on an entered code. Refuses with `code-expired` and `too-many-tries`.
 * @param right whether the code is right, by a comparison in constant time
 */
export function answerChallenge(state: ChallengeState, right: boolean, at: Date): ChallengeDecision {
  if (!state.issued || state.confirmedAt) return { refused: { code: "code-expired" } };
  if (at >= new Date(state.issued.expiresAt)) return { refused: { code: "code-expired" } };
  if (state.tries >= triesPerCode) return { refused: { code: "too-many-tries" } };
  return { facts: [{ type: right ? "confirmed" : "refused" }] };
}

/** Makes a new challenge, valid from now. */
export function challengeFor(about: Omit<Issued, "expiresAt">, at: Date): Issued {
  return { ...about, expiresAt: new Date(at.getTime() + minutesToLive * 60_000).toISOString() };
}
