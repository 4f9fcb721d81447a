/** Webhooks: whoever registered for something hears it, under one id, signed, and nothing else (N6). */

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
  /** Milliseconds since the epoch: from then on it stood in the list that is asked. */
  readonly since: number;
  readonly state: WebhookState;
}

/** Those that notification's journal still knows. */
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

/** What was restored was as it was before for a while: what was heard then is heard by fewer. */
const wasRestored = ({ world }: Cast): boolean =>
  world.restored.some(({ service }) => service === "notification");

/** Clocks may be off by two seconds. */
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

/** What is wrong with one event at one webhook. */
async function wrongWith(cast: Cast, kept: Kept, news: News): Promise<readonly string[]> {
  const { id, state } = await deliveryOf(cast, kept, news);
  const what = `${news.id} at ${kept.host}`;
  if (state.stage === "new") return isDue(cast, kept, news) ? [`${what} is never heard`] : [];
  if (!concerns(kept, news)) return [`${what} is not its to hear`];
  if (state.stage !== "delivered") return [`${what} stays ${state.stage}`];
  const { heard } = cast.world.stores.receivers;
  const came = heard.some(({ host, headers }) => host === kept.host && headers["webhook-id"] === id);
  return came ? [] : [`${what} is said to be delivered, and was not`];
}

/** Whoever was off for a while does not hear what happened then. */
const isDue = (cast: Cast, kept: Kept, news: News): boolean =>
  concerns(kept, news) && news.at > kept.since + skew && !wasOff(cast, kept) && !wasRestored(cast);

export const oneIdEach: Invariant = {
  law: "whatever a receiver is told again comes under the same id, with the same body, signed anew (N6)",
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
          unsigned.push(`${host} is told something that no secret signed`);
    return [
      ...(wasRestored(cast) ? [] : strange.map(({ host }) => `another body under an id at ${host}`)),
      ...(wasRestored(cast) ? [] : unsigned),
    ];
  },
};

/** The words of a result are asked for at each attempt: who was erased between two has none at the second (C8). */
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
