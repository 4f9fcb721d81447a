/** Prepares webhooks and deliveries for display (N6). Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type {
  listDeliveries,
  listWebhooks,
  readDelivery,
} from "../../../../shared/contracts/staff/webhooks.ts";
import { latin } from "../../app/words/latin.ts";

export type Webhook = ReplyOf<typeof listWebhooks>["body"]["webhooks"][number];
export type Delivery = ReplyOf<typeof listDeliveries>["body"]["deliveries"][number];
export type Result = ReplyOf<typeof readDelivery>["body"]["delivery"]["tries"][number]["result"];

/** Adds the user's own change to the list until the list has it. */
export function withOwn(listed: readonly Webhook[], own: readonly Webhook[]): readonly Webhook[] {
  const mine = new Map(own.map((one) => [one.webhook, one]));
  const there = new Set(listed.map(({ webhook }) => webhook));
  return [
    ...listed.map((one) => mine.get(one.webhook) ?? one),
    ...own.filter(({ webhook }) => !there.has(webhook)),
  ];
}

export const tones = { on: "right", failing: "now", off: "wrong" } as const;
export const deliveryTones = {
  due: "brand",
  waiting: "now",
  delivered: "right",
  "given-up": "wrong",
  cancelled: "wrong",
} as const;

const dayInMs = 86_400_000;

/** @returns the moment `typed` days before `now`, ISO 8601; undefined when the text is no number of days */
export function daysAgo(typed: string, now: number): string | undefined {
  const text = latin(typed).trim();
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 365 ? new Date(now - days * dayInMs).toISOString() : undefined;
}

/** Formats the JSON of a delivery with one field per line. */
export const readable = (body: string): string => JSON.stringify(JSON.parse(body), undefined, 2);
