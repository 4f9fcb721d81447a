import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openApi } from "../../shared/contracts/openapi/openapi.ts";
import { asJson } from "../../shared/contracts/openapi/openapi-json.ts";
import { breakingChanges, frozenFile, frozenForm, frozenText } from "./compatibility.ts";

interface Schema {
  readonly properties: Record<string, object>;
  required: string[];
  readonly enum: string[];
  readonly oneOf: object[];
  readonly discriminator: { readonly mapping: Record<string, string> };
}

interface Operation {
  operationId: string;
  security?: object[];
  readonly parameters: object[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, { headers?: object }>;
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

type Change = (document: Document) => void;

const document = asJson(openApi());
const frozen = frozenForm(document);

/** Returns a part that the document must have, so that no case tests nothing. */
function found<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("The document has no such part");
  return part;
}

const schema = ({ components }: Document, name: string) => found(components.schemas[name]);
const property = (of: Schema, name: string) => found(of.properties[name]) as Schema;
const operation = ({ paths }: Document, path: string, method: string) => found(paths[path]?.[method]);
const bodyOf = (changed: Document, path: string) =>
  found(operation(changed, path, "post").requestBody?.content["application/json"]?.schema);
const text = { type: "string" };

function without(of: Schema, name: string): void {
  found(of.properties[name]);
  delete of.properties[name];
  of.required = of.required.filter((each) => each !== name);
}

/** Makes all changes in one copy of the document, because each comparison takes a second. */
function foundIn(changes: readonly Change[]): readonly string[] {
  const changed = structuredClone(document);
  for (const change of changes) change(changed as unknown as Document);
  return breakingChanges(frozen, frozenForm(changed));
}

const breaking: Readonly<Record<string, { readonly change: Change; readonly says: RegExp }>> = {
  "a removed path": {
    change: ({ paths }) => void delete paths["/api/staff/recount"],
    says: /^\/api\/staff\/recount: .*removed/,
  },
  "a removed operation": {
    change: ({ paths }) => void delete found(paths["/api/staff/partner-keys"])["post"],
    says: /^\/api\/staff\/partner-keys\/post: .*removed/,
  },
  "another name of an operation": {
    change: (changed) => {
      operation(changed, "/api/sign-in", "get").operationId = "findSignIn";
    },
    says: /^\/api\/sign-in\/get: .*readSignIn/,
  },
  "a field that replies no longer have": {
    change: (changed) => without(schema(changed, "CaseView"), "hops"),
    says: /\/get\/responses\/200.*hops/,
  },
  "an optional field that replies no longer have": {
    change: (changed) => without(schema(changed, "CaseView"), "draft"),
    says: /\/get\/responses\/200.*draft/,
  },
  "another type of a field of replies": {
    change: (changed) => {
      schema(changed, "CaseView").properties["version"] = text;
    },
    says: /\/properties\/version: .*type/i,
  },
  "an optional field that requests now must have": {
    change: (changed) => void schema(changed, "Registration").required.push("province"),
    says: /^\/api\/requests\/post\/requestBody.*province/,
  },
  "a field that requests may no longer have": {
    change: (changed) => without(schema(changed, "Registration"), "postalCode"),
    says: /^\/api\/requests\/post\/requestBody.*postalCode/,
  },
  "a value that requests may no longer have": {
    change: (changed) => void property(bodyOf(changed, "/api/staff/days/cancel"), "because").enum.pop(),
    says: /^\/api\/staff\/days\/cancel\/post\/requestBody.*because/,
  },
  "a query parameter that calls now must have": {
    change: (changed) =>
      void operation(changed, "/api/health", "get").parameters.push({
        ...{ in: "query", name: "unit", required: true, schema: text },
      }),
    says: /^\/api\/health\/get\/parameters.*Required/,
  },
  "a header that calls now must have": {
    change: (changed) =>
      void operation(changed, "/api/staff/holds", "post").parameters.push({
        $ref: "#/components/parameters/IfMatch",
      }),
    says: /^\/api\/staff\/holds\/post\/parameters.*Required/,
  },
  "a token that calls now must have": {
    change: (changed) => void delete operation(changed, "/api/choices", "get").security,
    says: /^\/api\/choices\/get.*security/i,
  },
  "a header that replies no longer have": {
    change: (changed) =>
      void delete found(operation(changed, "/api/staff/cases/{case}", "get").responses["200"]).headers,
    says: /^\/api\/staff\/cases\/\{case\}\/get\/responses\/200\/headers/,
  },
  "a field that an event no longer has": {
    change: (changed) => without(property(schema(changed, "CaseAnsweredEvent"), "data"), "outcome"),
    says: /^event\/post.*outcome/,
  },
  "an event that is no longer sent": {
    change: (changed) => {
      const { oneOf, discriminator } = schema(changed, "WebhookEvent");
      oneOf.pop();
      delete discriminator.mapping["webhook.test"];
    },
    says: /^The event webhook\.test was removed/,
  },
  "a schema that generated clients no longer have": {
    change: ({ components }) => {
      components.schemas["Handy"] = found(components.schemas["Landline"]);
      delete components.schemas["Landline"];
    },
    says: /^The schema Landline was removed/,
  },
};

describe("npm run check refuses a change of the OpenAPI description that breaks clients", () => {
  const changes = Object.values(breaking).map(({ change }) => change);
  const sentences = foundIn(changes);

  test.each(Object.entries(breaking))("%s", (_, { says }) => {
    expect(sentences).toContainEqual(expect.stringMatching(says));
  });
});

test("npm run check accepts a change of the OpenAPI description that adds operations, fields of replies, optional fields of requests, values or events, or changes texts", () => {
  const additions: readonly Change[] = [
    ({ components }) => {
      found(components.schemas["CaseView"]).properties["further"] = text;
      found(components.schemas["CaseView"]).required.push("further");
    },
    (changed) => void schema(changed, "CaseStage").enum.push("reopened"),
    (changed) => {
      schema(changed, "Registration").properties["further"] = text;
    },
    ({ paths }) => {
      const responses = { "200": {} };
      paths["/api/further"] = { get: { operationId: "further", parameters: [], responses } };
    },
    ({ components }) => {
      const { oneOf, discriminator } = found(components.schemas["WebhookEvent"]);
      components.schemas["CaseMovedEvent"] = structuredClone(found(components.schemas["CaseOpenedEvent"]));
      oneOf.push({ $ref: "#/components/schemas/CaseMovedEvent" });
      discriminator.mapping["case.moved"] = "#/components/schemas/CaseMovedEvent";
    },
    (changed) => void Object.assign(operation(changed, "/api/health", "get"), { summary: "Is it up?" }),
  ];
  expect(foundIn(additions)).toEqual([]);
});

test("frozen-api.json, the API on which clients rely, has the whole API of this release", () => {
  expect(readFileSync(frozenFile, "utf8")).toBe(frozenText(frozen));
});

test("the frozen form of the API, with which changes are compared, leaves out texts for people and keeps the security requirements of each operation", () => {
  const { paths } = frozen as unknown as Document;
  expect(Object.keys(operation({ paths } as Document, "/api/health", "get")).sort()).toEqual([
    ...["operationId", "parameters", "responses", "security"],
  ]);
  expect(operation({ paths } as Document, "/api/health", "get").security).toEqual([]);
  expect(operation({ paths } as Document, "/api/staff/holds", "get").security).toEqual([{ staffToken: [] }]);
});
