import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { refusalsOf } from "../operation.ts";
import { operations } from "../operations.ts";
import { openApi } from "./openapi.ts";
import { operationIdOf } from "./openapi-callers.ts";
import { tags } from "./openapi-journeys.ts";
import { schemaNames } from "./openapi-schemas.ts";

interface Reference {
  readonly $ref: string;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
}

interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples?: object }>> };
  readonly responses: Readonly<Record<string, Reference | object>>;
  readonly "x-refusals": readonly string[];
  readonly "x-refusal-groups": readonly string[];
}

interface Document {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: OperationObject }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, object>>;
    readonly examples?: Readonly<Record<string, object>>;
  };
  readonly "x-refusal-groups": Readonly<Record<string, readonly string[]>>;
  readonly "x-refusal-codes": Readonly<Record<string, { readonly status: number; readonly title: string }>>;
}

const document = openApi() as Document;
const withExamples = openApi({ withExamples: true }) as Document;
const described = ({ paths }: Document) => Object.values(paths).flatMap((path) => Object.values(path));
const served = JSON.stringify(document);

describe("the OpenAPI document", () => {
  test("describes each operation under the operation's id in the contracts, and puts it under exactly one tag for a journey (I5)", () => {
    expect(
      described(document)
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(operations.map(operationIdOf).sort());
    const journeys = tags.map(({ name }) => name);
    for (const each of described(document)) {
      expect(each.tags).toHaveLength(1);
      expect(journeys).toEqual(expect.arrayContaining([...each.tags]));
    }
    expect(new Set(described(document).flatMap((each) => each.tags))).toEqual(new Set(journeys));
  });

  test("says of every operation what it does, who may call it and what it refuses (I5)", () => {
    const titles = document["x-refusal-codes"];
    for (const { description, "x-refusals": refuses } of described(document)) {
      expect(description).toMatch(/^[^*].+\n\n\*\*Who may call:\*\* \S/s);
      for (const code of refuses) expect(description).toContain(titles[code]?.title);
    }
  });

  test("lists every refusal of every operation, with its status (I5)", () => {
    const { "x-refusal-groups": groups, "x-refusal-codes": codes } = document;
    for (const operation of operations) {
      const spec = document.paths[operation.path]?.[operation.method.toLowerCase()];
      const listed = [
        ...(spec?.["x-refusals"] ?? []),
        ...(spec?.["x-refusal-groups"] ?? []).flatMap((group) => groups[group] ?? []),
      ];
      expect(new Set(listed)).toEqual(new Set(refusalsOf(operation)));
      for (const code of listed) expect(codes[code]?.status).toBeGreaterThanOrEqual(400);
    }
  });

  test("has at most 400 KB, and 100 KB compressed (I5)", () => {
    expect(Buffer.byteLength(served)).toBeLessThanOrEqual(400_000);
    expect(gzipSync(served).length).toBeLessThanOrEqual(100_000);
  });

  test("has a schema for each name in the table of schema names, and defines error responses and common parameters once, to be referred to (I5)", () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(Object.keys(schemaNames)),
    );
    for (const { responses } of described(document))
      for (const [status, response] of Object.entries(responses))
        if (status.endsWith("XX")) expect(response).toHaveProperty("$ref");
    expect(Object.keys(document.components.parameters)).toEqual(
      expect.arrayContaining(["IdempotencyKey", "IfMatch", "Code", "Case", "Meeting"]),
    );
  });

  test("contains no JSON object of more than 400 characters twice (I5)", () => {
    const seen = new Map<string, number>();
    const count = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      const text = JSON.stringify(value);
      const isSchema = "type" in value && "properties" in value;
      if (isSchema && text.length > 400) seen.set(text, (seen.get(text) ?? 0) + 1);
      for (const each of Object.values(value)) count(each);
    };
    count(document);
    expect([...seen].filter(([, times]) => times > 1).map(([text]) => text)).toEqual([]);
  });

  test("lets replies have fields that a schema does not name, and refuses such fields in requests", () => {
    expect(JSON.stringify(document.components.schemas["CaseView"])).not.toContain("additionalProperties");
    expect(document.components.schemas["Registration"]).toMatchObject({ additionalProperties: false });
    const closed = openApi({ closed: true }) as Document;
    expect(closed.components.schemas["CaseView"]).toMatchObject({ additionalProperties: false });
  });

  test("contains every part to which a `$ref` in it refers", () => {
    const references = [...served.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path = ""]) => path);
    const partAt = (path: string) =>
      path
        .split("/")
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect([...new Set(references)].filter((path) => partAt(path) === undefined)).toEqual([]);
  });

  test("is the same text each time it is generated", () => {
    expect(JSON.stringify(openApi())).toBe(served);
  });

  test("has no unfilled placeholder and no schema that was left unconverted", () => {
    const all = JSON.stringify(withExamples);
    expect(all).not.toMatch(/"def":|\{(?:field|minimum|maximum|incident|stage|unit)\}/);
  });

  test("says of a query parameter whether it is required (I5)", () => {
    const needed = (path: string) =>
      document.paths[path]?.["get"]?.parameters
        .map((one) =>
          "$ref" in one ? document.components.parameters[one.$ref.split("/").at(-1) ?? ""] : one,
        )
        .filter((one) => one?.in === "query" && one.required)
        .map((one) => one?.name);
    expect(needed("/api/staff/places")).toEqual(["host", "first", "last"]);
    expect(needed("/api/staff/meetings")).toEqual(["list"]);
  });
});

test("the OpenAPI document with examples has an example of each request, and of each refusal (I5)", () => {
  for (const { requestBody } of described(withExamples))
    for (const media of Object.values(requestBody?.content ?? {}))
      expect(media.examples).toHaveProperty("example");
  const codes = Object.keys(document["x-refusal-codes"]);
  expect(Object.keys(withExamples.components.examples ?? {})).toEqual(
    expect.arrayContaining(codes.map((code) => `Refusal.${code}`)),
  );
});
