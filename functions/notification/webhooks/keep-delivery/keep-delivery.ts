/** An administrator's commands that post immediately (N6): a test, or an earlier delivery again, with the same id. */

import { webhookTest } from "../../../../shared/contracts/partner/webhook-events.ts";
import { type Refused, refuse } from "../../../../shared/handler/http/reply.ts";
import { byStaff } from "../../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../../shared/journal/journal.ts";
import { begin, replayByHand } from "../delivery-rules.ts";
import type { KeepingDeps } from "../deps.ts";
import { deliveryFor, deliveryId, webhookId } from "../ids.ts";
import type { DeliveryFact, DeliveryState } from "../journal-deliveries.ts";
import type { WebhookState } from "../journal-webhooks.ts";
import type { Ask, AskOn } from "../keep-webhook/keep-webhook.ts";
import { mayBeSent } from "../rules.ts";
import { deliveryShown, type ShownDelivery } from "../shown.ts";

/** Posts a test to the webhook. Refuses with `not-found`, `webhook-is-off`, `stale`, `key-reused`. */
export function testWebhook(deps: KeepingDeps, ask: AskOn) {
  const { webhook, username, key, version } = ask;
  const delivery = deliveryFor(webhook, `test/${username}/${key}`);
  const body = { type: webhookTest, timestamp: deps.now().toISOString(), data: {} } as const;
  return post(deps, ask, { name: "test-webhook", webhook, delivery, version }, (state, to) =>
    to.version === version ? begin(state, { webhook, body }, true) : stale,
  );
}

const stale = { refused: { code: "stale" } };

/** Posts an earlier delivery again. Refuses with `not-found`, `webhook-is-off`, `stale`, `key-reused`. */
export async function replayDelivery(
  deps: KeepingDeps,
  ask: Ask & { readonly delivery: string; readonly version: number },
) {
  const { delivery, version } = ask;
  const { state } = await deps.deliveries.load(deliveryId(delivery));
  if (!state.about) return refuse("not-found");
  const { webhook } = state.about;
  return post(deps, ask, { name: "replay-delivery", webhook, delivery, version }, (_, __, at) =>
    at === version ? replayByHand : stale,
  );
}

interface Step {
  readonly name: string;
  readonly webhook: string;
  readonly delivery: string;
  /** The version that the administrator saw: the webhook's for a test, the delivery's for a repetition. */
  readonly version: number;
}

async function post(
  { webhooks, deliveries, now }: KeepingDeps,
  { username, key }: Ask,
  { name, webhook, delivery, version }: Step,
  decide: (state: DeliveryState, to: WebhookState, version: number) => Decision<DeliveryFact>,
): Promise<ShownDelivery | Refused> {
  const id = deliveryId(delivery);
  const by = byStaff(username, key);
  const isRepeated = await deliveries.seen(id, by.key);
  const to = (await webhooks.load(webhookId(webhook))).state;
  const off = mayBeSent(to);
  if (off && !isRepeated) return refuse(off.code);
  const command = {
    ...{ name, ...by, fingerprint: fingerprintOf({ name, version }) },
    ...{ at: now(), directory: 0, correlation: webhook },
  };
  const outcome = await deliveries.decide(id, command, ({ state, version: at }) => decide(state, to, at));
  if (!outcome.accepted) return { refused: outcome.refusal };
  return deliveryShown(delivery, outcome.loaded.state);
}
