/** When a one-time code counts (C2). Figures from `defaults.md`, after NIST SP 800-63B section 5.1.3. Pure. */

import type { Decision } from "../../../shared/journal/journal.ts";
import type { ChallengeFact, ChallengeState, Issued } from "../challenge/journal.ts";

/** Wrong tries one code survives. */
const triesPerCode = 5;
/** Minutes a code lives. */
const minutesToLive = 10;
/**
 * Tries at a person's six-digit codes within a window, the right ones not counted: from one network, and in all. After them this
 * network, or everybody, gets codes of sixteen digits for this person (ADR 0032).
 */
export const shortCodeTries = { fromNetwork: 10, inAll: 36, seconds: 30 * 86_400 };
/** SMS with a code of its own for one request, or one mobile of one person; after them its standing code is sent. */
export const codesSent = { hour: 5, day: 10 };
/** SMS with the same standing code: one may be lost. */
export const standingSms = 2;
/**
 * Codes sent to everybody, within an hour and within a day (C17): where pumping SMS stops. A proposal: some three times
 * what the busiest days that the system is made for ask for.
 */
export const codesForAll = { hour: 3_000, day: 20_000 };
/** Of these, what networks may take that asked for a code before in the same hour; the rest is a reserve for the others. */
export const codesForAllOpen = { hour: 2_000, day: 14_000 };

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
