/** Simulates the administrator who adds webhooks and uses every command on them (N6). */

import { allWebhooks } from "../../../functions/notification/webhooks/hear-event/hear-event.ts";
import {
  replayDelivery,
  testWebhook,
} from "../../../functions/notification/webhooks/keep-delivery/keep-delivery.ts";
import * as keep from "../../../functions/notification/webhooks/keep-webhook/keep-webhook.ts";
import {
  listDeliveries,
  readDelivery,
  readWebhook,
} from "../../../functions/notification/webhooks/read-webhooks.ts";
import {
  requestResult,
  type WebhookEventType,
  webhookEventTypes,
} from "../../../shared/contracts/partner/webhook-events.ts";
import type { Refused } from "../../../shared/handler/http/reply.ts";
import { isDead } from "../core/receiver.ts";
import type { WebhookDeps } from "../services/webhooks.ts";
import type { Cast } from "./cast.ts";

const username = "v.sadeghi";

/**
 * Adds one to three webhooks, then sends a command about a webhook every few minutes. In some runs one of the webhooks does
 * not answer.
 */
export async function keepsWebhooks(cast: Cast): Promise<void> {
  const { run, notification } = cast.world;
  if (!notification.webhooks.has) return;
  const random = run.random.fork("webhook-keeper");
  const kept: string[] = [];
  await run.scheduler.sleep(random.between(0, 60_000));
  for (let n = 0; n < random.pick([1, 2, 2, 3]); n += 1) {
    const webhook = await add(cast, n, random.chance(0.3));
    if (webhook !== undefined) kept.push(webhook);
  }
  for (let round = 0; round < 6 && kept.length > 0; round += 1) {
    await run.scheduler.sleep(random.between(20_000, 300_000));
    const step = random.pick([change, rotate, turn, turn, test, replay, replay, replayOne]);
    await step(cast, random.pick(kept), `webhook-${round}`);
  }
}

/** Turns on each webhook that was turned off during the faults; the webhook then gets the events that it missed. */
export async function turnsOnWhatIsOff(cast: Cast): Promise<void> {
  for (const [n, { webhook }] of cast.webhooks.entries()) {
    const seen = await read(cast, webhook);
    if (!seen || isDead(new URL(seen.webhook.url).hostname)) continue;
    if (seen.webhook.state === "off") await turnTo(cast, webhook, `on-again-${n}`, seen.version, "on");
    await replay(cast, webhook, `missed-${n}`);
  }
}

type Reply = object | Refused;

/**
 * Sends a command about a webhook until it is answered.
 * @param value returns the part of the reply that every retry must repeat
 */
async function command<Told extends Reply>(
  { world, client }: Cast,
  name: string,
  key: string,
  send: (deps: WebhookDeps, body: "own" | "other") => Promise<Told>,
  value: (told: Exclude<Told, Refused>) => unknown,
  bodiless = false,
): Promise<Told> {
  return client.command<Told>({
    ...{ name, who: username, key: `${name}/${key}` },
    ...(bodiless && { bodiless: true as const }),
    send: (body) => world.notification.webhooks.api.invoke((deps) => send(deps, body)),
    read: (told) =>
      "refused" in told
        ? { accepted: false, code: told.refused.code }
        : { accepted: true, value: value(told as Exclude<Told, Refused>) },
  });
}

async function add(cast: Cast, n: number, dead: boolean): Promise<string | undefined> {
  const key = `add-${n}`;
  const events: readonly WebhookEventType[] =
    n === 1 ? [requestResult] : webhookEventTypes.filter((type) => type !== requestResult);
  const about = (body: string) => ({
    ...{ name: `system ${n} ${body}`, url: `https://${dead ? "dead" : "alive"}${n}.peygir.ir/in` },
    events: [...events],
    ...(n === 1 && { partner: "samad" }),
    ...(n === 2 && { units: ["price-control"] }),
  });
  const added = await command(
    cast,
    "add-webhook",
    key,
    (deps, body) => keep.addWebhook(deps, { username, key }, about(body)),
    ({ webhook, secret }) => ({ webhook: webhook.webhook, secret }),
  );
  if ("refused" in added) return undefined;
  const { webhook } = added.webhook;
  await listed(cast, webhook);
  cast.webhooks.push({ webhook, since: cast.world.run.scheduler.now() });
  return webhook;
}

/** Waits until the webhook is in the list from which the service sends. Earlier events need not be sent to the webhook. */
async function listed({ world: { run, stores } }: Cast, webhook: string): Promise<void> {
  const isThere = async () => (await allWebhooks(stores.told)).some((row) => row.webhook === webhook);
  for (let looks = 0; looks < 300 && !(await isThere()); looks += 1) await run.scheduler.sleep(5_000);
}

const read = async (cast: Cast, webhook: string) => {
  const seen = await cast.client.read("read-webhook", username, () =>
    cast.world.notification.webhooks.api.invoke((deps) => readWebhook(deps, webhook)),
  );
  return "refused" in seen ? undefined : seen;
};

async function change(cast: Cast, webhook: string, key: string): Promise<void> {
  const seen = await read(cast, webhook);
  if (!seen) return;
  const { url, events, units } = seen.webhook;
  const of = units && { units: units.map(({ key }) => key) };
  await command(
    cast,
    "change-webhook",
    `${webhook}/${key}`,
    (deps, body) =>
      keep.changeWebhook(
        deps,
        { username, key, webhook, version: seen.version },
        { name: `${key} ${body}`, url, events, ...of },
      ),
    ({ version }) => version,
  );
}

async function rotate(cast: Cast, webhook: string, key: string): Promise<void> {
  const seen = await read(cast, webhook);
  if (!seen) return;
  const { version } = seen;
  await command(
    cast,
    "rotate-webhook-secret",
    `${webhook}/${key}`,
    (deps) => keep.rotateSecret(deps, { username, key, webhook, version }),
    ({ secret }) => secret,
    true,
  );
}

async function turn(cast: Cast, webhook: string, key: string): Promise<void> {
  const seen = await read(cast, webhook);
  if (seen) await turnTo(cast, webhook, key, seen.version, seen.webhook.state === "off" ? "on" : "off");
}

async function turnTo(
  cast: Cast,
  webhook: string,
  key: string,
  version: number,
  to: "on" | "off",
): Promise<void> {
  await command(
    cast,
    "turn-webhook",
    `${webhook}/${key}`,
    (deps) => keep.turnWebhook(deps, { username, key, webhook, version }, to),
    ({ webhook: told }) => told.webhook,
    true,
  );
}

async function test(cast: Cast, webhook: string, key: string): Promise<void> {
  const seen = await read(cast, webhook);
  if (!seen) return;
  const { version } = seen;
  await command(
    cast,
    "test-webhook",
    `${webhook}/${key}`,
    (deps) => testWebhook(deps, { username, key, webhook, version }),
    (told) => told,
    true,
  );
}

async function replay(cast: Cast, webhook: string, key: string): Promise<void> {
  const since = { own: "2026-11-24T00:00:00.000Z", other: "2026-11-24T00:00:01.000Z" };
  await command(
    cast,
    "replay-failed-deliveries",
    `${webhook}/${key}`,
    (deps, body) => keep.replayFailed(deps, { username, key, webhook }, since[body]),
    ({ webhook: told }) => told.replayingSince,
  );
}

async function replayOne(cast: Cast, webhook: string, key: string): Promise<void> {
  const { client, world } = cast;
  const listed = await client.read("list-deliveries", username, () =>
    world.notification.webhooks.api.invoke((deps) => listDeliveries(deps, webhook, undefined)),
  );
  if ("refused" in listed || listed.deliveries.length === 0) return;
  const { delivery } = world.run.random.pick(listed.deliveries);
  const seen = await client.read("read-delivery", username, () =>
    world.notification.webhooks.api.invoke((deps) => readDelivery(deps, delivery)),
  );
  if ("refused" in seen) return;
  const { version } = seen;
  await command(
    cast,
    "replay-delivery",
    `${delivery}/${key}`,
    (deps) => replayDelivery(deps, { username, key, delivery, version }),
    (told) => told.delivery,
    true,
  );
}
