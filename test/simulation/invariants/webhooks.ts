/**
 * Checks webhooks: a receiver gets exactly the events that its webhook names, each event under a single id and signed (N6).
 */

import { Webhook } from "standardwebhooks";
import { deliveryFor, deliveryId, webhookId } from "../../../functions/notification/webhooks/ids.ts";
import type { DeliveryState } from "../../../functions/notification/webhooks/journal-deliveries.ts";
import type { WebhookState } from "../../../functions/notification/webhooks/journal-webhooks.ts";
import { type PublicEvent, publicEvents } from "../../../functions/notification/webhooks/public-events.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import { webhookKey } from "../../../shared/webhooks/keys.ts";
import type { Cast } from "../actors/cast.ts";
import { isDead } from "../core/receiver.ts";
import type { Invariant } from "./invariant.ts";

interface Kept {
  readonly webhook: string;
  readonly host: string;
  /** The time from which every new event must be sent to the webhook, in milliseconds since the epoch. */
  readonly since: number;
  readonly state: WebhookState;
}

/** Returns the webhooks that notification's journal has at the end of the run. */
async function keptIn({ world, webhooks }: Cast): Promise<readonly Kept[]> {
  const { atRest } = world.notification.webhooks;
  const all = await Promise.all(
    webhooks.map(async ({ webhook, since }) => ({
      ...{ webhook, since },
      state: (await atRest.webhooks.load(webhookId(webhook))).state,
    })),
  );
  return all.flatMap((one) =>
    one.state.about ? [{ ...one, host: new URL(one.state.about.url).hostname }] : [],
  );
}

interface News {
  readonly id: string;
  readonly at: number;
  readonly told: PublicEvent;
}

const newsIn = ({ world }: Cast): readonly News[] =>
  world.tables
    .flatMap(({ service, rows }) => rows.flatMap((row) => envelopesOf(service, row)))
    .flatMap(({ id, time, type, data }) => {
      const of = (publicEvents as Record<string, ((data: unknown) => PublicEvent | undefined) | undefined>)[
        type
      ];
      const told = of?.(data);
      return told ? [{ id, at: Date.parse(time), told }] : [];
    });

const deliveryOf = async (
  { world }: Cast,
  { webhook }: Kept,
  { id }: News,
): Promise<{ readonly id: string; readonly state: DeliveryState }> => {
  const own = deliveryId(deliveryFor(webhook, id));
  const { state } = await world.notification.webhooks.atRest.deliveries.load(own);
  return { id: own, state };
};

const wasOff = ({ world }: Cast, { webhook }: Kept): boolean =>
  world.notification.table.rows.some(
    ({ id, facts }) => id === webhookId(webhook) && facts.some(({ type }) => type === "turned-off"),
  );

/**
 * Returns whether notification's table was restored. For a while the table then had older rows, in which some webhooks were
 * missing, so these webhooks may lack events.
 */
const wasRestored = ({ world }: Cast): boolean =>
  world.restored.some(({ service }) => service === "notification");

/** In milliseconds; more than the clocks of two machines ever differ. */
const skew = 5_000;

export const heardByAll: Invariant = {
  law: "each event that a live webhook registered for reaches it, and its delivery has an end (N6)",
  broken: async (cast) => {
    const live = (await keptIn(cast)).filter(({ host }) => !isDead(host));
    const pairs = live.flatMap((kept) => newsIn(cast).map((news) => ({ kept, news })));
    return (await Promise.all(pairs.map(({ kept, news }) => wrongWith(cast, kept, news)))).flat();
  },
};

const concerns = ({ state: { about } }: Kept, { told: { unit, partner } }: News): boolean =>
  about?.partner === partner &&
  (about?.units === undefined || (unit !== undefined && about.units.includes(unit)));

/** Returns the faults in the delivery of one event to one webhook. */
async function wrongWith(cast: Cast, kept: Kept, news: News): Promise<readonly string[]> {
  const { id, state } = await deliveryOf(cast, kept, news);
  const what = `${news.id} at ${kept.host}`;
  if (state.stage === "new") return isDue(cast, kept, news) ? [`${what} was never delivered`] : [];
  if (!concerns(kept, news)) return [`${what} was not registered for`];
  if (state.stage !== "delivered") return [`${what} stays ${state.stage}`];
  const { heard } = cast.world.stores.receivers;
  const came = heard.some(({ host, headers }) => host === kept.host && headers["webhook-id"] === id);
  return came ? [] : [`${what} counts as delivered, and was not`];
}

/** Returns whether the event must be delivered. A webhook that was ever turned off may miss events. */
const isDue = (cast: Cast, kept: Kept, news: News): boolean =>
  concerns(kept, news) && news.at > kept.since + skew && !wasOff(cast, kept) && !wasRestored(cast);

export const oneIdEach: Invariant = {
  law: "a repeated delivery has the same id and body, signed anew (N6)",
  broken: async (cast) => {
    const { heard } = cast.world.stores.receivers;
    const kept = await keptIn(cast);
    const ids = new Map(
      heard.map(({ host, headers, body }) => [`${host} ${headers["webhook-id"]}`, withoutWords(body)]),
    );
    const strange = heard.filter(
      ({ host, headers, body }) => ids.get(`${host} ${headers["webhook-id"]}`) !== withoutWords(body),
    );
    const unsigned: string[] = [];
    for (const { webhook, host, state } of kept)
      for (const { headers, body } of heard.filter((one) => one.host === host))
        if (!(await isSigned(cast, webhook, state.secretNumber, headers, body)))
          unsigned.push(`${host} got a delivery that no secret signed`);
    return [
      ...(wasRestored(cast) ? [] : strange.map(({ host }) => `two bodies under one id at ${host}`)),
      ...(wasRestored(cast) ? [] : unsigned),
    ];
  },
};

/**
 * Returns the body without the text of a result. The text is read at each attempt, so after an erasure a later attempt has no
 * text (C8).
 */
export function withoutWords(body: string): string {
  const { data, ...told } = JSON.parse(body) as { readonly data: object };
  return JSON.stringify({ ...told, data: { ...data, fields: undefined, withoutWords: undefined } });
}

async function isSigned(
  { world }: Cast,
  webhook: string,
  newest: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<boolean> {
  const given = new Set(headers["webhook-signature"]?.split(" "));
  const at = new Date(Number(headers["webhook-timestamp"]) * 1_000);
  const { bytes } = await world.notification.webhooks.atRest.webhookKeys.current();
  for (let number = newest; number > 0; number -= 1) {
    const secret = webhookKey(bytes, webhook, number);
    if (given.has(new Webhook(secret).sign(headers["webhook-id"] ?? "", at, body))) return true;
  }
  return false;
}
