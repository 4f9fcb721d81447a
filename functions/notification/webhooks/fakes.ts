/** Webhooks in memory, for tests: journals, lists, a receiver with programmed responses, and a clock. */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { fixedDirectory } from "../../../shared/directory/reader.ts";
import { dueBy, dueLists } from "../../../shared/due/due-list.ts";
import { testKeys, testSecret } from "../../../shared/handler/fakes.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../shared/journal/memory-store.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../../shared/journal/view-builder.ts";
import { Outage } from "../../../shared/outage.ts";
import type { ReferralForNotification, WordsOfResult } from "../../../shared/results/for-notification.ts";
import { allowing } from "../../../shared/webhooks/addresses.ts";
import type { Rules } from "../../../shared/webhooks/destination.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { allKinds } from "../projections/views-of-all.ts";
import { actOnDelivery, actOnWebhook } from "./act-on-due/act-on-webhooks.ts";
import { webhookJournalsIn } from "./compose.ts";
import { hearEvent } from "./hear-event/hear-event.ts";
import { isDeliveryId, isWebhookId } from "./ids.ts";
import type { WebhookAbout } from "./journal-webhooks.ts";
import { addWebhook } from "./keep-webhook/keep-webhook.ts";
import { type Called, postDelivery } from "./post-delivery/post-delivery.ts";
import type { PublicEvent } from "./public-events.ts";

/** A posted delivery, as the receiver got it. */
export interface Received {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly at: Date;
}

const partners = (["samad", "foad"] as const).map((key) => ({
  ...{ key, name: { fa: key, en: key }, channel: `partner-${key}` as const },
  keyNumber: 1,
}));

export const about: WebhookAbout = {
  name: "مکاتبات",
  url: "https://letters.peygir.ir/in",
  events: ["case.opened", "case.answered"],
};

export const opened = (unit = "price-control"): PublicEvent => ({
  type: "case.opened",
  data: { case: "407155289363", unit },
  unit,
});

/** The text of an answer: it is in the posted body, and in no row, list or event of this service. */
export const answerOfResult = "قیمت از مصوب بیشتر بود و فروشگاه جریمه شد.";

type Asked = Parameters<ReferralForNotification["wordsOfResult"]>[0];

export function webhookWorld(at = new Date("2026-11-24T08:30:00.000Z")) {
  const clock = { at };
  const rows: StoredRow[] = [];
  const store = memoryJournalStore((row) => rows.push(row));
  const options = { release: "test", backOff: async () => {} };
  const views = memoryViews();
  const build = viewBuilder(openJournal(allKinds.aggregate, store, options), views, allKinds.build);
  const received: Received[] = [];
  const off: string[] = [];
  /** The receiver's responses, by URL. A number is a status; undefined is no response. */
  const answers = new Map<
    string,
    number | undefined | { readonly status: number; readonly retryAfter: number }
  >();
  const now = () => clock.at;
  /** Referral's reply when it is asked for the text of a result. */
  let words = (_: Asked): WordsOfResult => ({ fields: [{ field: "answer", value: answerOfResult }] });
  const destinations: Rules = {
    ...{ allowed: allowing([]), ports: [443] },
    resolve: async () => ["93.184.215.14"],
  };
  const deps = {
    ...webhookJournalsIn(store, options),
    views,
    directory: fixedDirectory(1, { ...organisation, partners }),
    secret: testSecret,
    webhookKeys: testKeys,
    destinations,
    now,
    turnedOff: (id: string) => void off.push(id),
    referral: { wordsOfResult: async (asked: Asked) => words(asked) },
    post: async ({ url }: { readonly url: URL }, headers: Received["headers"], body: string) => {
      received.push({ url: url.href, headers, body, at: now() });
      const answer = answers.has(url.href) ? answers.get(url.href) : 204;
      if (answer === undefined) throw new Outage("silence");
      return typeof answer === "number" ? { status: answer } : answer;
    },
  };
  let relayed = 0;
  let keys = 0;
  const key = () => `key-${++keys}`;
  /** Builds the views of all rows so far, and handles the deliveries that became due. */
  const settle = async () => {
    for (; relayed < rows.length; relayed += 1) {
      const row = rows[relayed];
      if (!row) continue;
      await build(row.id);
      for (const [index, event] of row.events.entries())
        await take(event, `notification/${row.id}/${row.version}/${index}`);
    }
  };
  const take = async ({ type, data }: AnnouncedEvent, id: string) => {
    if (type !== "notification.delivery-due.v1") return;
    await postDelivery(deps, { id, correlationid: "x", data: data as Called["data"] });
  };
  const minute = async () => {
    for (const list of dueLists)
      for (const { data } of (await views.list(list, { before: dueBy(clock.at), limit: 1_000 })).items) {
        const { aggregate } = data as { readonly aggregate: string };
        if (isDeliveryId(aggregate)) await actOnDelivery(deps, aggregate);
        if (isWebhookId(aggregate)) await actOnWebhook(deps, aggregate);
      }
    await settle();
  };
  return {
    ...{ clock, rows, views, received, off, answers, deps, settle, minute, key, take },
    saying: (said: typeof words) => {
      words = said;
    },
    add: async (change: Partial<WebhookAbout> = {}) => {
      const added = await addWebhook(deps, { username: "v.sadeghi", key: key() }, {
        ...about,
        ...change,
      } as never);
      if ("refused" in added) throw new Error(added.refused.code);
      await settle();
      return added;
    },
    /** @param at the time of the event; now, unless the event comes late */
    hear: async (n: number, event = opened(), at = now()) => {
      const cause = {
        id: `referral/407155289363/${n}/0`,
        time: at.toISOString(),
        correlationid: "407155289363",
      };
      await hearEvent(deps, cause, event);
    },
    /** Lets this time pass, minute by minute. */
    pass: async (minutes: number, step = 1) => {
      for (let gone = 0; gone < minutes; gone += step) {
        clock.at = new Date(clock.at.getTime() + step * 60_000);
        await minute();
      }
    },
    facts: () => rows.flatMap((row) => row.facts.map(({ type }) => type)),
  };
}
