/** Makes the AsyncAPI 3.0 document of the events (I5) from the same definitions that the services use. */

import * as z from "zod/mini";
import type { EventDefinition } from "../../events/define-event.ts";
import { envelopeShape } from "../../events/envelope.ts";
import { schemaOf } from "../../events/schema.ts";
import type { Consumers } from "./consumers.ts";

/**
 * Returns the component name of an event type, which may have no dots: `intake.request-registered.v1` →
 * `intake-request-registered-v1`.
 */
const nameOf = ({ type }: EventDefinition): string => type.replaceAll(".", "-");

const withoutDialect = ({ $schema: _, ...schema }: Record<string, unknown>) => schema;

function message(definition: EventDefinition) {
  const { type, service, summary } = definition;
  const envelope = withoutDialect(z.toJSONSchema(z.object(envelopeShape())) as Record<string, unknown>);
  const { properties, required } = envelope as { properties: object; required: readonly string[] };
  return {
    name: type,
    title: type,
    summary,
    contentType: "application/json",
    payload: {
      ...envelope,
      properties: {
        ...properties,
        source: { type: "string", const: `peygir.${service}` },
        type: { type: "string", const: type },
        data: withoutDialect(schemaOf(definition)),
      },
      required: [...required, "data"],
    },
  };
}

const channel = (definition: EventDefinition) => ({
  address: definition.type,
  summary: definition.summary,
  description: `EventBridge rule pattern: {"source":["peygir.${definition.service}"],"detail-type":["${definition.type}"]}`,
  messages: { [nameOf(definition)]: { $ref: `#/components/messages/${nameOf(definition)}` } },
});

function operations(definition: EventDefinition, consumers: Consumers): [string, object][] {
  const on = { $ref: `#/channels/${nameOf(definition)}` };
  const security = [{ $ref: "#/components/securitySchemes/iam" }];
  const send = { action: "send", security, channel: on, summary: `${definition.service} announces it.` };
  const receive = (consumers[definition.type] ?? []).map((consumer): [string, object] => [
    `${consumer.replace("/", "-")}-takes-${nameOf(definition)}`,
    { action: "receive", security, channel: on, summary: `${consumer} takes it.` },
  ]);
  return [[`${definition.service}-announces-${nameOf(definition)}`, send], ...receive];
}

export function asyncApi(catalogue: readonly EventDefinition[], consumers: Consumers): object {
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Peygir events",
      version: "1",
      description: "CloudEvents 1.0 in the `detail` of Amazon EventBridge events. Ids and codes only.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    defaultContentType: "application/json",
    channels: Object.fromEntries(catalogue.map((each) => [nameOf(each), channel(each)])),
    operations: Object.fromEntries(catalogue.flatMap((each) => operations(each, consumers))),
    components: {
      securitySchemes: {
        iam: {
          type: "http",
          scheme: "AWS4-HMAC-SHA256",
          description: "The role of the function: its own events may be put, its own queue read.",
        },
      },
      messages: Object.fromEntries(catalogue.map((each) => [nameOf(each), message(each)])),
    },
  };
}
