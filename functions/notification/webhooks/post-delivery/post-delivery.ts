/**
 * Posts one delivery to its webhook and records the result (N6). After a crash between the post and the record, it
 * posts again with the same id, by which receivers recognise repeats. While a webhook fails, one delivery at a time
 * probes the webhook, and the other deliveries wait untried.
 */

import type { EventEnvelope } from "../../../../events/define-event.ts";
import { webhookTest } from "../../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../../shared/defined.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Decision, Standing } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { KeyRing } from "../../../../shared/secrets/key-ring.ts";
import { destinationOf, UnsafeDestination } from "../../../../shared/webhooks/destination.ts";
import { webhookKey } from "../../../../shared/webhooks/keys.ts";
import { signedHeaders } from "../../../../shared/webhooks/outgoing.ts";
import type { Posted } from "../../../../shared/webhooks/post.ts";
import { attempted, isGone, isTurn, textOf, wait } from "../delivery-rules.ts";
import type { PostingDeps } from "../deps.ts";
import { deliveryId, webhookId } from "../ids.ts";
import type { DeliveryFact, DeliveryState, Result } from "../journal-deliveries.ts";
import type { WebhookAbout, WebhookFact, WebhookState } from "../journal-webhooks.ts";
import { admission, falter, probe, recover, type SigningSecret, signing } from "../rules.ts";
import { withWords } from "./with-words.ts";

/** The event that announces that a delivery is due. */
export interface Called extends Pick<EventEnvelope, "id" | "correlationid"> {
  readonly data: { readonly delivery: string; readonly webhook: string; readonly turn: number };
}

interface Attempt {
  readonly result: Result;
  readonly retryAfter?: number;
}

export async function postDelivery(deps: PostingDeps, called: Called): Promise<void> {
  const { delivery, webhook, turn } = called.data;
  const known = await deps.deliveries.standing(deliveryId(delivery));
  if (!isTurn(known.state, turn)) return;
  const to = await deps.webhooks.standing(webhookId(webhook));
  const may = await mayTry(deps, called, known.state, to);
  if (may === "off") return settle(deps, called, known, { type: "cancelled" });
  if (typeof may === "object") return settle(deps, called, known, wait(may.until, delivery));
  const attempt = await post(deps, delivery, known.state, to.state, webhook);
  const fact = attempted(known.state, delivery, attempt, deps.now());
  await settle(deps, called, known, fact);
  if (known.state.about?.body.type !== webhookTest || fact.type === "delivered")
    await noteHealth(deps, called, fact, attempt);
}

/**
 * Whether the delivery may be tried now. A delivery that an administrator asked for is always tried, unless the webhook
 * is off.
 */
async function mayTry(
  deps: PostingDeps,
  called: Called,
  { byHand }: DeliveryState,
  to: Standing<WebhookState>,
): Promise<"now" | "off" | { readonly until: string }> {
  const { delivery, webhook, turn } = called.data;
  const first = admission(to.state, deps.now());
  if (first === "off") return "off";
  if (first === "free" || byHand) return "now";
  if (first !== "probe") return first;
  const at = deps.now();
  const command = commandOf(called, `probe/${delivery}/${turn}`, at);
  const claimed = await deps.webhooks.decide(to.id, command, ({ state }) => probe(state, webhook, at), to);
  if (!claimed.accepted) throw new Error(`a probe was refused: ${claimed.refusal.code}`);
  // This delivery is the probe when a row with the idempotency key of its claim exists, written now or by an earlier
  // process that died.
  if (claimed.replayed || (await deps.webhooks.seen(to.id, command.key))) return "now";
  const second = admission(claimed.loaded.state, at);
  if (second === "free") return "now";
  return second === "probe" ? { until: at.toISOString() } : second;
}

async function post(
  deps: PostingDeps,
  delivery: string,
  { about }: DeliveryState,
  webhook: WebhookState,
  id: string,
): Promise<Attempt> {
  if (!about || !webhook.about) throw new Error("A due delivery has a body and a webhook");
  const at = deps.now();
  const body = textOf(await withWords(deps.referral, about.body));
  const keys = await secretsOf(deps.webhookKeys, id, signing(webhook, at));
  // Nothing is posted unsigned. When the keys of the webhook's secrets were removed, the delivery waits until an
  // administrator replaces the secret (ADR 0052).
  if (keys.length === 0) return { result: "no-answer" };
  return answerOf(deps, webhook.about, signedHeaders(keys, deliveryId(delivery), at, body), body);
}

async function secretsOf(
  ring: KeyRing,
  webhook: string,
  secrets: readonly SigningSecret[],
): Promise<readonly string[]> {
  const derived = await Promise.all(
    secrets.map(async ({ number, from }) => {
      const key = await ring.find(from);
      return key && webhookKey(key.bytes, webhook, number);
    }),
  );
  return derived.filter((secret) => secret !== undefined);
}

async function answerOf(
  { destinations, post }: PostingDeps,
  { url }: WebhookAbout,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Attempt> {
  try {
    return resultOf(await post(await destinationOf(url, destinations), headers, body));
  } catch (error) {
    if (error instanceof UnsafeDestination) return { result: error.why };
    if (error instanceof Outage) return { result: "no-answer" };
    throw error;
  }
}

const resultOf = ({ status, retryAfter }: Posted): Attempt => ({
  result: status,
  ...defined({ retryAfter }),
});

/** Records one result for each turn: of two concurrent attempts, the first result counts. */
async function settle(
  { deliveries, now }: PostingDeps,
  called: Called,
  known: Standing<DeliveryState>,
  fact: DeliveryFact,
): Promise<void> {
  const { delivery, turn } = called.data;
  const command = commandOf(called, `tried/${delivery}/${turn}`, now());
  const outcome = await deliveries.decide(
    known.id,
    command,
    ({ state }) => ({ facts: isTurn(state, turn) ? [fact] : [] }),
    known,
  );
  if (!outcome.accepted) throw new Error(`what came of a delivery was refused: ${outcome.refusal.code}`);
}

/** Records in the webhook's journal whether the webhook works, because its other deliveries depend on that. */
async function noteHealth(
  { webhooks, now, turnedOff }: PostingDeps,
  called: Called,
  fact: DeliveryFact,
  { result, retryAfter }: Attempt,
): Promise<void> {
  const { delivery, webhook, turn } = called.data;
  const at = now();
  const after = { isGone: isGone(result), ...defined({ retryAfter }) };
  const decide = (state: WebhookState): Decision<WebhookFact> =>
    fact.type === "delivered" ? recover(state) : falter(state, webhook, after, at);
  const command = commandOf(called, `after/${delivery}/${turn}`, at);
  const outcome = await webhooks.decide(webhookId(webhook), command, ({ state }) => decide(state));
  if (!outcome.accepted) throw new Error(`how a webhook does was refused: ${outcome.refusal.code}`);
  const { state } = outcome.loaded;
  // No attempt is made while a webhook is off, so an off state here means that this result turned it off.
  if (state.off !== undefined && state.off !== "by-hand") turnedOff(webhookId(webhook));
}

const commandOf = ({ id, correlationid, data }: Called, key: string, at: Date): Command => ({
  ...{ name: "post-delivery", actor: `event:${id}`, key },
  // Two parallel attempts may end differently, so the result is not part of the fingerprint: the first one is stored.
  fingerprint: fingerprintOf(data),
  ...{ at, directory: 0, correlation: correlationid },
});
