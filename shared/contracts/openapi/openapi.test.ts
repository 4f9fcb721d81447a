import { expect, test } from "vitest";
import { operations } from "../operations.ts";
import { openApi } from "./openapi.ts";

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
}

interface OperationObject {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required: boolean }[];
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

const document = openApi() as Document;
const described = Object.values(document.paths).flatMap((path) => Object.values(path));

test("the OpenAPI document describes each operation with an example and with its error responses (I5)", () => {
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(
    operations.map(({ id }) => id).sort(),
  );
  for (const { requestBody, responses } of described) {
    for (const media of Object.values(requestBody?.content ?? {})) expect(media.example).toBeDefined();
    const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400);
    expect(problems.length).toBeGreaterThan(0);
    for (const [, { content }] of problems) expect(content).toHaveProperty(["application/problem+json"]);
  }
});

test("the same contracts give the same OpenAPI document", () => {
  expect(JSON.stringify(openApi())).toBe(JSON.stringify(document));
});

test("the OpenAPI document has no unfilled placeholder and no schema that was left unconverted", () => {
  expect(JSON.stringify(document)).not.toMatch(/"def":|\{(?:field|minimum|maximum|incident|stage|unit)\}/);
});

test("a query parameter in the OpenAPI document says whether it is required (I5)", () => {
  const needed = (path: string) =>
    document.paths[path]?.["get"]?.parameters
      ?.filter((one) => one.in === "query" && one.required)
      .map(({ name }) => name);
  expect(needed("/api/staff/places")).toEqual(["host", "first", "last"]);
  expect(needed("/api/staff/meetings")).toEqual(["list"]);
});
