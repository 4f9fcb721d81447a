/** The commands about webhooks (N6), each with the commands that must run before. */

import {
  actOnDelivery,
  actOnWebhook,
} from "../../functions/notification/webhooks/act-on-due/act-on-webhooks.ts";
import { allWebhooks, hearEvent } from "../../functions/notification/webhooks/hear-event/hear-event.ts";
import { deliveryFor, deliveryId, webhookId } from "../../functions/notification/webhooks/ids.ts";
import {
  replayDelivery,
  testWebhook,
} from "../../functions/notification/webhooks/keep-delivery/keep-delivery.ts";
import * as keep from "../../functions/notification/webhooks/keep-webhook/keep-webhook.ts";
import { postDelivery } from "../../functions/notification/webhooks/post-delivery/post-delivery.ts";
import type { TriedCommand } from "./tried.ts";
import type { Running } from "./world.ts";

const username = "a.admin";
const code = "407155289363";
const event = { id: `referral/${code}/1/0`, time: "2026-11-24T08:00:00.000Z", correlationid: code };
const about = {
  ...{ name: "مکاتبات", url: "https://letters.peygir.ir/in" },
  events: ["case.opened" as const],
};

/** The id of the only webhook. */
async function theOne({ webhooks }: Running): Promise<string> {
  const [row] = await allWebhooks(webhooks.views);
  return row?.webhook ?? "";
}

const on = async (running: Running, key: string, version: number) => ({
  ...{ username, key, version },
  webhook: await theOne(running),
});

const deliveryIn = async (running: Running): Promise<string> => deliveryFor(await theOne(running), event.id);

const listed = async ({ buildTold }: Running, id: string): Promise<void> => buildTold(id);

export const webhookCommands: Readonly<Record<string, TriedCommand>> = {
  "add-webhook": {
    after: [],
    run: ({ webhooks }) => keep.addWebhook(webhooks, { username, key: "add-1" }, about),
  },
  "list-the-webhook": {
    after: ["add-webhook"],
    run: async (running) => {
      const added = await keep.addWebhook(running.webhooks, { username, key: "add-1" }, about);
      if ("refused" in added) throw new Error("It was added before");
      await listed(running, webhookId(added.webhook.webhook));
    },
  },
  "change-webhook": {
    after: ["add-webhook", "list-the-webhook"],
    run: async (running) =>
      keep.changeWebhook(running.webhooks, await on(running, "change-1", 1), { ...about, name: "دیگر" }),
  },
  "rotate-webhook-secret": {
    after: ["add-webhook", "list-the-webhook"],
    run: async (running) => keep.rotateSecret(running.webhooks, await on(running, "rotate-1", 1)),
  },
  "turn-webhook": {
    after: ["add-webhook", "list-the-webhook"],
    run: async (running) => keep.turnWebhook(running.webhooks, await on(running, "turn-1", 1), "off"),
  },
  "test-webhook": {
    after: ["add-webhook", "list-the-webhook"],
    run: async (running) => testWebhook(running.webhooks, await on(running, "test-1", 1)),
  },
  "hear-event": {
    after: ["add-webhook", "list-the-webhook"],
    run: ({ webhooks }) =>
      hearEvent(webhooks, event, {
        type: "case.opened",
        unit: "legal",
        data: { case: code, unit: "legal" },
      }),
  },
  // An event may be posted twice under the same id, but the result of the delivery is stored once.
  "post-delivery": {
    after: ["add-webhook", "list-the-webhook", "hear-event"],
    run: async (running) => {
      const [webhook, delivery] = [await theOne(running), await deliveryIn(running)];
      return postDelivery(running.webhooks, {
        ...{ id: `notification/${deliveryId(delivery)}/1/0`, correlationid: code },
        data: { webhook, delivery, turn: 1 },
      });
    },
  },
  "replay-delivery": {
    after: ["add-webhook", "list-the-webhook", "hear-event", "post-delivery"],
    run: async (running) =>
      replayDelivery(running.webhooks, {
        ...{ username, key: "replay-1", version: 2 },
        delivery: await deliveryIn(running),
      }),
  },
  "cancel-delivery": {
    after: ["add-webhook", "list-the-webhook", "hear-event", "turn-webhook"],
    run: async (running, story) => webhookCommands["post-delivery"]?.run(running, story),
  },
  "turn-on-again": {
    after: ["add-webhook", "list-the-webhook", "hear-event", "turn-webhook", "cancel-delivery"],
    run: async (running) => {
      await keep.turnWebhook(running.webhooks, await on(running, "turn-2", 2), "on");
      await listed(running, deliveryId(await deliveryIn(running)));
    },
  },
  "replay-failed-deliveries": {
    after: [
      ...["add-webhook", "list-the-webhook", "hear-event", "turn-webhook", "cancel-delivery"],
      "turn-on-again",
    ],
    run: async (running) =>
      keep.replayFailed(running.webhooks, await on(running, "replay-2", 3), "2026-11-24T00:00:00.000Z"),
  },
  "act-on-webhook": {
    after: [
      ...["add-webhook", "list-the-webhook", "hear-event", "turn-webhook", "cancel-delivery"],
      ...["turn-on-again", "replay-failed-deliveries"],
    ],
    run: async (running) => {
      const id = webhookId(await theOne(running));
      // The due work is handled three times: the later two runs must find that the first run has done everything.
      for (let minute = 0; minute < 3; minute += 1) await actOnWebhook(running.webhooks, id);
    },
  },
  "call-again": {
    after: ["add-webhook", "list-the-webhook", "hear-event"],
    run: async (running) => {
      const id = deliveryId(await deliveryIn(running));
      return actOnDelivery({ ...running.webhooks, now: () => new Date("2026-11-24T10:00:00.000Z") }, id);
    },
  },
};
