/**
 * Administration of webhooks (N6): the other systems that receive events, and the outcome of each delivery.
 */

import * as z from "zod/mini";
import { key, line, moment, named, person } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { webhookEventTypes, webhookTest } from "../partner/webhook-events.ts";

const id = z.string().check(z.regex(/^[0-9a-f]{32}$/, { error: "not-one-of" }));
const ofWebhook = z.strictObject({ webhook: id });
const ofDelivery = z.strictObject({ delivery: id });

export const eventType = z.enum(webhookEventTypes);

/**
 * The settings of a webhook. This schema does not check which addresses are allowed, and which events a
 * partner's webhook may get: a rule of the service does.
 */
export const changed = z.strictObject({
  /** The webhook's purpose, for people. */
  name: line(2, 80),
  url: z.string().check(z.minLength(1), z.maxLength(500)),
  events: z.array(eventType).check(z.minLength(1), z.maxLength(webhookEventTypes.length)),
  /**
   * The units whose cases the webhook gets events about; when absent, the webhook gets events about all
   * cases.
   */
  units: z.optional(z.array(key).check(z.minLength(1), z.maxLength(20))),
});

const about = z.strictObject({
  ...changed.shape,
  /**
   * The partner system to which the webhook belongs; cannot be changed. The webhook gets only results of this
   * partner's requests (C8).
   */
  partner: z.optional(key),
});

export type WebhookAbout = z.output<typeof about>;

/**
 * Why a webhook is off. `by-hand`: a person turned it off; `gone`: its address answered 410; `failing`: it
 * accepted nothing for days.
 */
const offBecause = z.enum(["by-hand", "gone", "failing"]);

export const webhook = z.strictObject({
  webhook: id,
  name: z.string(),
  url: z.string(),
  events: z.array(eventType),
  units: z.optional(z.array(named)),
  partner: z.optional(named),
  addedAt: moment,
  by: person,
  /** The number of the webhook's secret, from 1; a new secret has the next number. */
  secretNumber: z.int(),
  state: z.enum(["on", "failing", "off"]),
  offBecause: z.optional(offBecause),
  /**
   * Present while the endpoint accepts nothing: the time since which it accepts nothing, and the time of the
   * next attempt.
   */
  failing: z.optional(z.strictObject({ since: moment, until: moment })),
  /** Present while deliveries that failed since this time are repeated. */
  replayingSince: z.optional(moment),
});

const secret = z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{43}=$/));

/** The result of a delivery attempt: the response's HTTP status, or why there was no response. */
const result = z.union([
  z.int(),
  z.enum([
    "no-answer",
    "not-a-url",
    "not-https",
    "credentials-in-url",
    "port-not-allowed",
    "inside-name",
    "inside-address",
    "no-such-name",
  ]),
]);

export const delivery = z.strictObject({
  delivery: id,
  event: z.enum([...webhookEventTypes, webhookTest]),
  /** When the event happened. */
  happenedAt: moment,
  state: z.enum(["due", "waiting", "delivered", "given-up", "cancelled"]),
  attempts: z.int(),
  last: z.optional(z.strictObject({ at: moment, result })),
  /** The time of the next attempt; only for a waiting delivery. */
  until: z.optional(moment),
});

const staff = { audience: "staff", action: "keep-webhooks" } as const;
const at = "/api/staff/webhooks" as const;

export const listWebhooks = defineOperation({
  ...staff,
  id: "list-webhooks",
  method: "GET",
  path: at,
  summary: "All webhooks, with their state (N6).",
  description: "`failing`: the address accepts nothing since then. `offBecause`: why a webhook is off.",
  responses: {
    200: {
      summary: "All of them, oldest first.",
      body: z.strictObject({
        webhooks: z.array(webhook),
        /** The partner systems to which a webhook may belong (C8). */
        partners: z.array(named),
      }),
    },
  },
  refusals: [],
});

export const addWebhook = defineOperation({
  ...staff,
  id: "add-webhook",
  method: "POST",
  path: at,
  summary: "Adds a webhook; events from then on are posted to it (N6).",
  description:
    "Signed by Standard Webhooks (standardwebhooks.com). The response alone contains the secret; the same key and body gives the same one.",
  idempotent: true,
  body: about,
  responses: { 200: { summary: "It hears.", body: z.strictObject({ webhook, secret }) } },
  refusals: [
    "unsafe-address",
    "unknown-unit",
    "unknown-partner",
    "partner-hears-results",
    "too-many-webhooks",
  ],
});

export const readWebhook = defineOperation({
  ...staff,
  id: "read-webhook",
  method: "GET",
  path: `${at}/{webhook}`,
  summary: "One webhook, with its version as ETag (N6).",
  description: "Without its secret.",
  params: ofWebhook,
  responses: { 200: { summary: "As it is now.", body: z.strictObject({ webhook }), headers: ["ETag"] } },
  refusals: [],
});

export const changeWebhook = defineOperation({
  ...staff,
  id: "change-webhook",
  method: "POST",
  path: `${at}/{webhook}/change`,
  summary: "Changes a webhook's name, address and events (N6).",
  description: "Waiting deliveries go to the new address.",
  idempotent: true,
  ifMatch: true,
  params: ofWebhook,
  body: changed,
  responses: { 200: { summary: "Changed.", body: z.strictObject({ webhook }), headers: ["ETag"] } },
  refusals: ["unsafe-address", "unknown-unit", "partner-hears-results"],
});

export const rotateSecret = defineOperation({
  ...staff,
  id: "rotate-webhook-secret",
  method: "POST",
  path: `${at}/{webhook}/rotate-secret`,
  summary: "Makes another secret; for a day both sign (N6).",
  description: "Messages have two signatures for that day; the receiver needs to know one secret.",
  idempotent: true,
  ifMatch: true,
  params: ofWebhook,
  body: z.strictObject({}),
  responses: {
    200: {
      summary: "The new secret, which no other response contains.",
      body: z.strictObject({ webhook, secret }),
      headers: ["ETag"],
    },
  },
  refusals: [],
});

export const turnWebhook = defineOperation({
  ...staff,
  id: "turn-webhook",
  method: "POST",
  path: `${at}/{webhook}/turn`,
  summary: "Turns a webhook off, or on again (N6).",
  description:
    "Turning it off cancels waiting deliveries, which can be repeated later. Turning on one that is already on tries it at once.",
  idempotent: true,
  ifMatch: true,
  params: ofWebhook,
  body: z.strictObject({ to: z.enum(["on", "off"]) }),
  responses: { 200: { summary: "As it is now.", body: z.strictObject({ webhook }), headers: ["ETag"] } },
  refusals: [],
});

export const testWebhook = defineOperation({
  ...staff,
  id: "test-webhook",
  method: "POST",
  path: `${at}/{webhook}/test`,
  summary: "Posts a test event to a webhook, once and at once (N6).",
  description: "The event `webhook.test` has empty `data`.",
  idempotent: true,
  ifMatch: true,
  params: ofWebhook,
  body: z.strictObject({}),
  responses: { 200: { summary: "It is on its way.", body: z.strictObject({ delivery }) } },
  refusals: ["webhook-is-off"],
});

export const replayFailed = defineOperation({
  ...staff,
  id: "replay-failed-deliveries",
  method: "POST",
  path: `${at}/{webhook}/replay-failed`,
  summary: "Repeats all deliveries that were given up or cancelled since a time (N6).",
  description:
    "With the same `webhook-id`, so that receivers that store those ids ignore repeats. Begins within a minute.",
  idempotent: true,
  params: ofWebhook,
  /** Repeats the failed deliveries whose event happened since this time. */
  body: z.strictObject({ failedSince: moment }),
  responses: {
    200: { summary: "It will be done.", body: z.strictObject({ webhook }), headers: ["ETag"] },
  },
  refusals: ["webhook-is-off"],
});

export const listDeliveries = defineOperation({
  ...staff,
  id: "list-deliveries",
  method: "GET",
  path: `${at}/{webhook}/deliveries`,
  summary: "Deliveries to a webhook, newest first (N6).",
  description:
    "Each with its state and its last result. Texts in the results of partners' requests are not stored.",
  params: ofWebhook,
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({ deliveries: z.array(delivery), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
});

const wholeDelivery = z.strictObject({
  ...delivery.shape,
  webhook: id,
  /** The body as it is posted. */
  body: z.string(),
  /** The newest twenty attempts, oldest first. */
  tries: z.array(z.strictObject({ at: moment, result })),
});

export const readDelivery = defineOperation({
  ...staff,
  id: "read-delivery",
  method: "GET",
  path: "/api/staff/deliveries/{delivery}",
  summary: "One delivery: its body, and the result of each attempt (N6).",
  description: "`result` is the HTTP status of the reply, or why there was none.",
  params: ofDelivery,
  responses: {
    200: {
      summary: "As it is now.",
      body: z.strictObject({ delivery: wholeDelivery }),
      headers: ["ETag"],
    },
  },
  refusals: [],
});

export const replayDelivery = defineOperation({
  ...staff,
  id: "replay-delivery",
  method: "POST",
  path: "/api/staff/deliveries/{delivery}/replay",
  summary: "Repeats a delivery at once, whatever its outcome, with the same `webhook-id` (N6).",
  description: "The receiver recognises it by the id, and handles it only if it never did.",
  idempotent: true,
  ifMatch: true,
  params: ofDelivery,
  body: z.strictObject({}),
  responses: { 200: { summary: "It is on its way.", body: z.strictObject({ delivery }) } },
  refusals: ["webhook-is-off"],
});
