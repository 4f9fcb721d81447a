/** Decides when a delivery is made, repeated, and given up (N6). Pure functions. */

import { type WebhookBody, webhookTest } from "../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../shared/defined.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { DeliveryAbout, DeliveryFact, DeliveryState, Result } from "./journal-deliveries.ts";
import { againAt, behind } from "./schedule.ts";

type DeliveryDecision = Decision<DeliveryFact>;

/**
 * A delivery that became due and was not tried for this long is announced again, because the message about it was lost
 * or moved to the dead-letter queue.
 */
const lostAfterMinutes = 60;

const nothing: DeliveryDecision = { facts: [] };

export const begin = (state: DeliveryState, about: DeliveryAbout, byHand?: true): DeliveryDecision =>
  state.stage === "new" ? { facts: [{ type: "due", ...about, ...defined({ byHand }) }] } : nothing;

/** Writes the body. The same content gives the same text, in whatever order a table returned the fields. */
export const textOf = ({ type, timestamp, data }: WebhookBody): string =>
  `{"type":"${type}","timestamp":"${timestamp}","data":${canonicalJson(data)}}`;

/**
 * When the task that runs each minute retries a waiting delivery, or announces a lost one again: ISO 8601 in UTC,
 * possibly in the past. Undefined for other deliveries.
 */
export function nextDue({ stage, until, dueAt }: DeliveryState): string | undefined {
  if (stage === "waiting") return until;
  if (stage !== "due" || dueAt === undefined) return undefined;
  return new Date(Date.parse(dueAt) + lostAfterMinutes * 60_000).toISOString();
}

/** Decided each minute: makes the delivery due again when its moment has come. */
export function callAgain(state: DeliveryState, at: Date): DeliveryDecision {
  const moment = nextDue(state);
  return moment !== undefined && moment <= at.toISOString() ? { facts: [{ type: "due-again" }] } : nothing;
}

/**
 * An administrator asks for the delivery again. When the delivery was already due, the event that came first tries it,
 * and the other event changes nothing.
 */
export const replayByHand: DeliveryDecision = { facts: [{ type: "due-again", byHand: true }] };

/** Repeats a delivery that was given up or cancelled; others stay unchanged. */
export const replay = ({ stage }: DeliveryState): DeliveryDecision =>
  stage === "given-up" || stage === "cancelled" ? { facts: [{ type: "due-again" }] } : nothing;

/** A turn is one attempt to deliver. Whether `called` is the delivery's newest turn, and this turn has no result yet. */
export const isTurn = ({ stage, turn }: DeliveryState, called: number): boolean =>
  stage === "due" && turn === called;

export const wait = (until: string, delivery: string): DeliveryFact => ({
  type: "waits",
  until: behind(until, delivery).toISOString(),
});

const isTaken = (result: Result): result is number =>
  typeof result === "number" && result >= 200 && result < 300;

/** Whether the receiver responded that the address is gone, so that no further attempts are made. */
export const isGone = (result: Result): boolean => result === 410;

/**
 * The fact after an attempt. A test is tried only once, because its sender looks at the result.
 * @param retryAfter the seconds that the receiver asked to wait
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
