/** When a delivery is made, made again, and given up (N6). Pure. */

import { type WebhookBody, webhookTest } from "../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../shared/defined.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { DeliveryAbout, DeliveryFact, DeliveryState, Result } from "./journal-deliveries.ts";
import { againAt, behind } from "./schedule.ts";

type DeliveryDecision = Decision<DeliveryFact>;

/** What was called due and never tried: its message was lost, or put aside. */
const lostAfterMinutes = 60;

const nothing: DeliveryDecision = { facts: [] };

export const begin = (state: DeliveryState, about: DeliveryAbout, byHand?: true): DeliveryDecision =>
  state.stage === "new" ? { facts: [{ type: "due", ...about, ...defined({ byHand }) }] } : nothing;

/** One text of one content, in whichever order a table gave its fields back. */
export const textOf = ({ type, timestamp, data }: WebhookBody): string =>
  `{"type":"${type}","timestamp":"${timestamp}","data":${canonicalJson(data)}}`;

/** When the clock has something to do about it: ISO 8601 in UTC. It may lie in the past. */
export function nextDue({ stage, until, dueAt }: DeliveryState): string | undefined {
  if (stage === "waiting") return until;
  if (stage !== "due" || dueAt === undefined) return undefined;
  return new Date(Date.parse(dueAt) + lostAfterMinutes * 60_000).toISOString();
}

/** What the clock does. */
export function callAgain(state: DeliveryState, at: Date): DeliveryDecision {
  const moment = nextDue(state);
  return moment !== undefined && moment <= at.toISOString() ? { facts: [{ type: "due-again" }] } : nothing;
}

/** What a person asks for; of what is due already, the first of the two that is tried counts. */
export const replayByHand: DeliveryDecision = { facts: [{ type: "due-again", byHand: true }] };

/** With all others that were given up. */
export const replay = ({ stage }: DeliveryState): DeliveryDecision =>
  stage === "given-up" || stage === "cancelled" ? { facts: [{ type: "due-again" }] } : nothing;

/** Whether an event that calls it due is the newest that does, and nobody acted on it. */
export const isTurn = ({ stage, turn }: DeliveryState, called: number): boolean =>
  stage === "due" && turn === called;

export const wait = (until: string, delivery: string): DeliveryFact => ({
  type: "waits",
  until: behind(until, delivery).toISOString(),
});

const isTaken = (result: Result): result is number =>
  typeof result === "number" && result >= 200 && result < 300;

/** The address is no more, and asks not to be tried again. */
export const isGone = (result: Result): boolean => result === 410;

/**
 * What an attempt comes to. A test is tried once: whoever sent it looks at what came of it.
 *
 * @param retryAfter seconds.
 */
export function attempted(
  state: DeliveryState,
  delivery: string,
  { result, retryAfter }: { readonly result: Result; readonly retryAfter?: number },
  at: Date,
): DeliveryFact {
  if (isTaken(result)) return { type: "delivered", result };
  const isTest = state.about?.body.type === webhookTest;
  const again = isTest || isGone(result) ? undefined : againAt(state.failed + 1, delivery, at, retryAfter);
  return again ? { type: "not-taken", result, until: again.toISOString() } : { type: "given-up", result };
}
