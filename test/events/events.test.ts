import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { catalogue } from "../../events/catalogue.ts";
import { defineEvent, type EventDefinition } from "../../events/define-event.ts";
import { canonical, incompatibilities, type JsonSchema, schemaOf } from "../../events/schema.ts";
import { catalogueCode, readEventFiles } from "../../scripts/catalogue/catalogue-code.ts";
import { catalogueText } from "../../scripts/catalogue/catalogue-text.ts";
import { consumers } from "../../scripts/catalogue/consumers.ts";
import type { Frozen } from "../../scripts/catalogue/freeze.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
const inFolder = (folder: string, pattern: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) => pattern.test(file));

const frozen = JSON.parse(read("events", "frozen.json")) as Frozen;
const byType = catalogue.map((definition) => [definition.type, definition] as const);

describe("the catalogue of events", () => {
  test("has the event of every file in events/, under the name of the file", () => {
    const files = inFolder("events", /\.v\d+\.ts$/).map((file) =>
      file.replace(/\.ts$/, "").replace("/", "."),
    );
    expect(catalogue.map(({ type }) => type).sort()).toEqual(files.sort());
  });

  test("agrees with the generated files (npm run catalogue)", async () => {
    expect(read("events", "catalogue.ts")).toBe(catalogueCode(readEventFiles(root)));
    expect(read("docs/generated/event-catalogue.md")).toBe(catalogueText(catalogue, await consumers(root)));
  });

  test("has exactly the events whose schemas are in frozen.json", () => {
    expect(Object.keys(frozen)).toEqual(catalogue.map(({ type }) => type).sort());
  });

  test("has a consumer for each event, or marks it as public", async () => {
    const listening = await consumers(root);
    for (const { type, public: isPublic } of catalogue)
      expect([type, isPublic || (listening[type] ?? []).length > 0]).toEqual([type, true]);
  });
});

describe.each(byType)("the event %s", (type, definition) => {
  test("has its frozen schema; a new version is needed for any change but an added optional field", () => {
    const before = frozen[type] ?? {};
    expect(incompatibilities(before, schemaOf(definition))).toEqual([]);
    expect(canonical(schemaOf(definition))).toBe(canonical(before));
  });

  test("carries only ids, codes and times: every text field has a pattern, a format or a list of values (law 4)", () => {
    for (const [name, schema] of Object.entries(schemaOf(definition).properties ?? {})) {
      const closed = schema.type !== "string" || ["pattern", "format", "enum"].some((word) => word in schema);
      expect([name, closed]).toEqual([name, true]);
    }
  });

  test("cannot be published with an unknown field; a consumer that gets an unknown field ignores this field", () => {
    const data = sample(schemaOf(definition)) as object;
    expect(definition.data.safeParse(data).error?.issues).toBeUndefined();
    expect(definition.data.safeParse({ ...data, name: "زهرا" }).success).toBe(false);
    expect(definition.reads.parse({ ...data, later: 1 })).toEqual(data);
  });
});

describe("the check that an event's schema stays compatible", () => {
  const version = (data: Parameters<typeof z.strictObject>[0]): JsonSchema =>
    schemaOf(
      defineEvent({
        name: "test.thing-done",
        version: 1,
        summary: "",
        data: () => z.strictObject(data),
      }) as EventDefinition,
    );
  const frozen = version({ id: z.string(), note: z.optional(z.int()) });

  test.each<[string, Parameters<typeof z.strictObject>[0], readonly string[]]>([
    ["nothing", { id: z.string(), note: z.optional(z.int()) }, []],
    ["the order of fields", { note: z.optional(z.int()), id: z.string() }, []],
    ["a description", { id: z.string().check(z.describe("an id")), note: z.optional(z.int()) }, []],
    ["an added optional field", { id: z.string(), note: z.optional(z.int()), more: z.optional(z.int()) }, []],
    [
      "an added required field",
      { id: z.string(), note: z.optional(z.int()), more: z.int() },
      ['"more" is required now'],
    ],
    ["a removed field", { id: z.string() }, ['"note" was removed']],
    ["another type", { id: z.int(), note: z.optional(z.int()) }, ['"id" was changed']],
    [
      "a narrower one",
      { id: z.string().check(z.maxLength(3)), note: z.optional(z.int()) },
      ['"id" was changed'],
    ],
    [
      "required made optional",
      { id: z.optional(z.string()), note: z.optional(z.int()) },
      ['"id" may be missing now'],
    ],
    ["optional made required", { id: z.string(), note: z.int() }, ['"note" is required now']],
  ])("reports, after a change of the schema (%s), exactly what is incompatible", (_what, data, problems) => {
    expect(incompatibilities(frozen, version(data))).toEqual(problems);
  });
});

/** Makes a value that fits a JSON Schema. */
function sample(schema: JsonSchema): unknown {
  if ("const" in schema) return schema["const"];
  const values = schema["enum"];
  if (Array.isArray(values)) return values[0];
  if (schema.type === "object") {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sample(each)]),
    );
  }
  const [either] = (schema["anyOf"] ?? []) as readonly JsonSchema[];
  if (either) return sample(either);
  if (schema.type === "array") return [sample(schema["items"] as JsonSchema)];
  if (schema.type === "boolean") return true;
  if (schema.type !== "string") return 1;
  if (schema["format"] === "uuid") return "7f0b3c52-9d1e-4a64-b0c7-2e5d81f3a946";
  const pattern = new RegExp(String(schema["pattern"] ?? "."));
  const candidates = [
    "407155289363",
    "407155289363.1",
    "2026-11.0123456789abcdefghijkl",
    "09:20",
    "proposal-0123456789abcdefghijkl",
    "0123456789abcdef0123456789abcdef",
    "complaint",
    "2026-11-24",
    "2026-11-24T08:30:00.000Z",
    "intake/407155289363/words-x",
    "intake/407155289363/1/0",
    "intake/407155289363/0123456789abcdefghijkl",
  ];
  return candidates.find((candidate) => pattern.test(candidate));
}
