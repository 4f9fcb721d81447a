/** When a delivery is made, repeated, and given up (N6). Pure. */

import { type WebhookBody, webhookTest } from "../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../shared/defined.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { DeliveryAbout, DeliveryFact, DeliveryState, Result } from "./journal-deliveries.ts";
import { againAt, behind } from "./schedule.ts";

type DeliveryDecision = Decision<DeliveryFact>;

/** A delivery that was called due and never tried: its message was lost or put aside. */
const lostAfterMinutes = 60;

const nothing: DeliveryDecision = { facts: [] };

export const begin = (state: DeliveryState, about: DeliveryAbout, byHand?: true): DeliveryDecision =>
  state.stage === "new" ? { facts: [{ type: "due", ...about, ...defined({ byHand }) }] } : nothing;

/** The same text for the same content, whatever order of fields a table returned. */
export const textOf = ({ type, timestamp, data }: WebhookBody): string =>
  `{"type":"${type}","timestamp":"${timestamp}","data":${canonicalJson(data)}}`;

/** When a delivery has work for the clock: ISO 8601 in UTC, possibly in the past. */
export function nextDue({ stage, until, dueAt }: DeliveryState): string | undefined {
  if (stage === "waiting") return until;
  if (stage !== "due" || dueAt === undefined) return undefined;
  return new Date(Date.parse(dueAt) + lostAfterMinutes * 60_000).toISOString();
}

/** The clock's decision. */
export function callAgain(state: DeliveryState, at: Date): DeliveryDecision {
  const moment = nextDue(state);
  return moment !== undefined && moment <= at.toISOString() ? { facts: [{ type: "due-again" }] } : nothing;
}

/** On a person's request; of a delivery that is already due, the first attempt counts. */
export const replayByHand: DeliveryDecision = { facts: [{ type: "due-again", byHand: true }] };

/** Together with all others that were given up. */
export const replay = ({ stage }: DeliveryState): DeliveryDecision =>
  stage === "given-up" || stage === "cancelled" ? { facts: [{ type: "due-again" }] } : nothing;

/** Whether this is the newest call of the delivery, and still unanswered. */
export const isTurn = ({ stage, turn }: DeliveryState, called: number): boolean =>
  stage === "due" && turn === called;

export const wait = (until: string, delivery: string): DeliveryFact => ({
  type: "waits",
  until: behind(until, delivery).toISOString(),
});

const isTaken = (result: Result): result is number =>
  typeof result === "number" && result >= 200 && result < 300;

/** The address is gone, and asks for no further attempts. */
export const isGone = (result: Result): boolean => result === 410;

/**
 * The facts after an attempt. A test is tried once, since its sender looks at the result.
 * @param retryAfter seconds
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
