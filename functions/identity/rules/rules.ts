/** The limits of one-time codes (C2). Figures after NIST SP 800-63B section 5.1.3. Pure. */

import type { Decision } from "../../../shared/journal/journal.ts";
import type { ChallengeFact, ChallengeState, Issued } from "../challenge/journal.ts";

/** Wrong attempts that end a code. */
const triesPerCode = 5;
/** The lifetime of a code, in minutes. */
const minutesToLive = 10;
/**
 * Attempts at a person's six-digit codes within a window, without right ones: from one network, and in all.
 * After that the network, or everybody, gets codes of sixteen digits for this person (ADR 0032).
 */
export const shortCodeTries = { fromNetwork: 10, inAll: 36, seconds: 30 * 86_400 };
/**
 * SMS with separate codes for one request, or one mobile of one person; after that its standing code is sent.
 */
export const codesSent = { hour: 5, day: 10 };
/** SMS with the same standing code: one may be lost. */
export const standingSms = 2;
/**
 * Codes sent to everybody, within an hour and within a day (C17): bounds SMS pumping. A proposal: about three
 * times the demand of the busiest days that the system is made for.
 */
export const codesForAll = { hour: 3_000, day: 20_000 };
/**
 * The part of it for networks that already asked for a code in the same hour; the rest is a reserve for the
 * others.
 */
export const codesForAllOpen = { hour: 2_000, day: 14_000 };

type ChallengeDecision = Decision<ChallengeFact>;

/**
 * A challenge is issued once; its id derives from the key, so a retry with the same key makes no second one.
 */
export function issueChallenge(state: ChallengeState, issued: Issued): ChallengeDecision {
  return state.issued ? { facts: [] } : { facts: [{ type: "issued", ...issued }] };
}

/** The outcome of an entered code. `right` must come from a comparison in constant time. */
export function answerChallenge(state: ChallengeState, right: boolean, at: Date): ChallengeDecision {
  if (!state.issued || state.confirmedAt) return { refused: { code: "code-expired" } };
  if (at >= new Date(state.issued.expiresAt)) return { refused: { code: "code-expired" } };
  if (state.tries >= triesPerCode) return { refused: { code: "too-many-tries" } };
  return { facts: [{ type: right ? "confirmed" : "refused" }] };
}

/** A new challenge, valid from now. */
export function challengeFor(about: Omit<Issued, "expiresAt">, at: Date): Issued {
  return { ...about, expiresAt: new Date(at.getTime() + minutesToLive * 60_000).toISOString() };
}
