import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../events/catalogue.ts";
import { schemaOf } from "../../events/schema.ts";
import { lintDescription } from "../openapi/description.ts";
import { asyncApi } from "./asyncapi.ts";
import { consumers } from "./consumers.ts";

interface Document {
  readonly channels: Readonly<
    Record<string, { readonly address: string; readonly messages: Readonly<Record<string, Reference>> }>
  >;
  readonly operations: Readonly<
    Record<
      string,
      { readonly action: "send" | "receive"; readonly channel: Reference; readonly summary: string }
    >
  >;
  readonly components: { readonly messages: Readonly<Record<string, Message>> };
}

interface Reference {
  readonly $ref: string;
}

interface Message {
  readonly name: string;
  readonly payload: { readonly properties: Readonly<Record<string, object>> };
}

const listening = await consumers(join(import.meta.dirname, "../.."));
const description = asyncApi(catalogue, listening);
const { channels, operations, components } = JSON.parse(JSON.stringify(description)) as Document;
const types = catalogue.map(({ type }) => type);

describe("the AsyncAPI document", () => {
  test("passes Redocly's linter (I5)", () => {
    const folder = mkdtempSync(join(tmpdir(), "asyncapi-"));
    try {
      const file = join(folder, "asyncapi.json");
      writeFileSync(file, JSON.stringify(description));
      const { code, says } = lintDescription(file);
      expect(code, says).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("has one channel for each event type, with that event as its only message (I5)", () => {
    expect(Object.values(channels).map(({ address }) => address)).toEqual(types);
    for (const [name, { address, messages }] of Object.entries(channels)) {
      expect(messages).toEqual({ [name]: { $ref: `#/components/messages/${name}` } });
      expect(components.messages[name]?.name).toBe(address);
    }
  });

  test("gives the source, the type and the data schema of every event (I5)", () => {
    const messages = Object.values(components.messages).map(({ payload }) => payload.properties);
    expect(messages.map(({ source, type, data }) => ({ source, type, data }))).toEqual(
      catalogue.map((definition) => {
        const { $schema: _, ...data } = schemaOf(definition);
        return {
          source: { type: "string", const: `peygir.${definition.service}` },
          type: { type: "string", const: definition.type },
          data,
        };
      }),
    );
  });

  test("names the service that publishes each event, and all its consumers (I5)", () => {
    const told = Object.values(operations).map(({ action, channel, summary }) => {
      const { address } = channels[channel.$ref.replace("#/channels/", "")] ?? {};
      return [address, action, summary];
    });
    expect(told).toEqual(
      catalogue.flatMap(({ type, service }) => [
        [type, "send", `${service} announces it.`],
        ...(listening[type] ?? []).map((consumer) => [type, "receive", `${consumer} takes it.`]),
      ]),
    );
  });
});
