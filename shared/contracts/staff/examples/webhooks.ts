/** Examples of the operations in `../webhooks.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { webhookTest } from "../../partner/webhook-events.ts";
import {
  addWebhook,
  changeWebhook,
  listDeliveries,
  listWebhooks,
  readDelivery,
  readWebhook,
  replayDelivery,
  replayFailed,
  rotateSecret,
  testWebhook,
  turnWebhook,
} from "../webhooks.ts";

const example = {
  webhook: "5c3f0d1e8a64b0c72e5d81f3a9467f0b",
  name: "سامانه مدیریت مکاتبات",
  url: "https://letters.example.ir/hooks/peygir",
  events: ["request.registered", "case.answered"],
  addedAt: story.acceptedAt,
  by: story.administrator,
  secretNumber: 1,
  state: "on",
} as const;

const params = { webhook: example.webhook };

const exampleSecret = "whsec_uHq3b0pB1sV5mZ8eXyT2cR6kJ4wN7aDfG9hL0oQxE1s=";

const { name, url, events } = example;

const exampleDelivery = {
  delivery: "0b7f46a9f3815d2ec7b0648a1e0d3f5c",
  event: webhookTest,
  happenedAt: story.draftedAt,
  state: "due",
  attempts: 0,
} as const;

export const listWebhooksExample = exampleOf(listWebhooks, {
  as: "administrator",
  status: 200,
  response: { webhooks: [example], partners: [story.partner] },
});

export const addWebhookExample = exampleOf(addWebhook, {
  as: "administrator",
  body: { name, url, events },
  status: 200,
  response: { webhook: example, secret: exampleSecret },
});

export const readWebhookExample = exampleOf(readWebhook, {
  as: "administrator",
  params,
  status: 200,
  response: { webhook: example },
  etag: '"1"',
});

export const changeWebhookExample = exampleOf(changeWebhook, {
  as: "administrator",
  params,
  ifMatch: '"1"',
  body: { name, url: "https://letters.example.ir/hooks/2", events },
  status: 200,
  response: { webhook: { ...example, url: "https://letters.example.ir/hooks/2" } },
  etag: '"2"',
});

export const rotateSecretExample = exampleOf(rotateSecret, {
  as: "administrator",
  params,
  ifMatch: '"2"',
  body: {},
  status: 200,
  response: {
    webhook: { ...example, url: "https://letters.example.ir/hooks/2", secretNumber: 2 },
    secret: exampleSecret,
  },
  etag: '"3"',
});

export const turnWebhookExample = exampleOf(turnWebhook, {
  as: "administrator",
  params,
  ifMatch: '"3"',
  body: { to: "on" },
  status: 200,
  response: {
    webhook: { ...example, url: "https://letters.example.ir/hooks/2", secretNumber: 2 },
  },
  etag: '"4"',
});

export const testWebhookExample = exampleOf(testWebhook, {
  as: "administrator",
  params,
  ifMatch: '"4"',
  body: {},
  status: 200,
  response: { delivery: exampleDelivery },
});

export const replayFailedExample = exampleOf(replayFailed, {
  as: "administrator",
  params,
  body: { failedSince: story.acceptedAt },
  status: 200,
  response: {
    webhook: {
      ...example,
      ...{ url: "https://letters.example.ir/hooks/2", secretNumber: 2 },
      replayingSince: story.acceptedAt,
    },
  },
  etag: '"5"',
});

export const listDeliveriesExample = exampleOf(listDeliveries, {
  as: "administrator",
  params,
  query: {},
  status: 200,
  response: {
    deliveries: [
      {
        ...exampleDelivery,
        state: "given-up",
        attempts: 1,
        last: { at: story.draftedAt, result: "no-such-name" },
      },
    ],
  },
});

export const readDeliveryExample = exampleOf(readDelivery, {
  as: "administrator",
  params: { delivery: exampleDelivery.delivery },
  status: 200,
  response: {
    delivery: {
      ...exampleDelivery,
      state: "given-up",
      attempts: 1,
      last: { at: story.draftedAt, result: "no-such-name" },
      webhook: example.webhook,
      body: `{"type":"${webhookTest}","timestamp":"${story.draftedAt}","data":{}}`,
      tries: [{ at: story.draftedAt, result: "no-such-name" }],
    },
  },
  etag: '"2"',
});

export const replayDeliveryExample = exampleOf(replayDelivery, {
  as: "administrator",
  params: { delivery: exampleDelivery.delivery },
  ifMatch: '"2"',
  body: {},
  status: 200,
  response: {
    delivery: {
      ...exampleDelivery,
      attempts: 1,
      last: { at: story.draftedAt, result: "no-such-name" },
    },
  },
});
