/** When a one-time code counts (C2). Figures from `defaults.md`, after NIST SP 800-63B section 5.1.3. Pure. */

import type { Decision } from "../../shared/journal/journal.ts";
import type { ChallengeFact, ChallengeState, Issued } from "./journal.ts";

/** Wrong tries one code survives. */
const triesPerCode = 5;
/** Minutes a code lives. */
const minutesToLive = 10;
/** Wrong tries a person's codes see within `failureWindowDays`, all codes together; then a clerk must help. */
export const failuresInAll = 50;
export const failureWindowDays = 30;
/** Codes made for one request within an hour: each is an SMS that somebody pays for and somebody receives. */
export const codesPerHour = 5;
/**
 * Codes sent to everybody, within an hour and within a day (C17): where pumping SMS stops. A proposal: some three times
 * what the busiest days that the system is made for ask for.
 */
export const codesForAll = { hour: 3_000, day: 20_000 };

type ChallengeDecision = Decision<ChallengeFact>;

/** A challenge is issued once; its id comes from the key, so asking again with the same key makes no second one. */
export function issueChallenge(state: ChallengeState, issued: Issued): ChallengeDecision {
  return state.issued ? { facts: [] } : { facts: [{ type: "issued", ...issued }] };
}

/** What becomes of a code that somebody gives back. `right` was found by comparing in constant time. */
export function answerChallenge(state: ChallengeState, right: boolean, at: Date): ChallengeDecision {
  if (!state.issued || state.confirmedAt) return { refused: { code: "code-expired" } };
  if (at >= new Date(state.issued.expiresAt)) return { refused: { code: "code-expired" } };
  if (state.tries >= triesPerCode) return { refused: { code: "too-many-tries" } };
  return { facts: [{ type: right ? "confirmed" : "refused" }] };
}

/** A fresh challenge, from now. */
export function challengeFor(about: Omit<Issued, "expiresAt">, at: Date): Issued {
  return { ...about, expiresAt: new Date(at.getTime() + minutesToLive * 60_000).toISOString() };
}
