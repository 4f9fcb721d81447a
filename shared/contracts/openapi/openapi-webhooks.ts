/** The events in the OpenAPI document: what Peygir posts to the address of a webhook (N6). */

import * as z from "zod/mini";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { moment } from "../fields/fields.ts";
import { webhookBodies, webhookEventTypes, webhookTest } from "../partner/webhook-events.ts";
import type { sharedParameters } from "./openapi-operations.ts";

/** The tag of the events. */
export const eventsTag = {
  name: "Events",
  description: "What Peygir posts to the address of a webhook. Each message is signed (Standard Webhooks).",
} as const;

/** The name of an event's schema: `case.second-stage-opened` → `CaseSecondStageOpenedEvent`. */
const nameOf = (type: string): string =>
  `${type.replaceAll(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase())}Event`;

const eventOf = <const Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), timestamp: moment, data });

const bodies = [
  ...webhookEventTypes.map((type) => [type, eventOf(type, webhookBodies[type])] as const),
  [webhookTest, eventOf(webhookTest, z.strictObject({}))] as const,
];

/** The schema of each event, by its name. */
export const eventSchemas: Readonly<Record<string, { readonly schema: z.ZodMiniType; readonly is: string }>> =
  Object.fromEntries(
    bodies.map(([type, schema]) => [nameOf(type), { schema, is: `The body of the event \`${type}\`.` }]),
  );

/** The name of the schema of any event. */
const anyEvent = "WebhookEvent";

const reference = (name: string) => `#/components/schemas/${name}`;

/** The schema of any event, by its name. A receiver tells the events apart by `type`. */
export const anyEventSchema = {
  [anyEvent]: {
    description: "The body of any event.",
    oneOf: bodies.map(([type]) => ({ $ref: reference(nameOf(type)) })),
    discriminator: {
      propertyName: "type",
      mapping: Object.fromEntries(bodies.map(([type]) => [type, reference(nameOf(type))])),
    },
  },
};

const parameter = (name: keyof typeof sharedParameters) => ({ $ref: `#/components/parameters/${name}` });

/** The message that Peygir posts to a webhook's address; one entry of the document covers events of all types. */
export const eventWebhooks: Readonly<Record<string, { readonly post: ZodOpenApiOperationObject }>> = {
  event: {
    post: {
      operationId: "receiveEvent",
      tags: [eventsTag.name],
      summary: "Peygir sends an event of a type that the webhook chose.",
      description:
        "Verify the signature over the raw body, ignore a `webhook-id` that came before, and reply within ten seconds.",
      security: [{ webhookSignature: [] }],
      parameters: [parameter("WebhookId"), parameter("WebhookTimestamp")],
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: reference(anyEvent) } } },
      },
      responses: {
        "200": { description: "The event arrived. Any other 2xx says the same." },
        "410": { description: "The address takes no events any more. Peygir turns the webhook off." },
      },
    },
  },
};
