/** Writes each schema that has a name once, in `components`, and a reference everywhere else. */

import type * as z from "zod/mini";
import { createSchema } from "zod-openapi";
import { asJson, inside, type JsonObject, openapiVersion, referencesIn, rewrite } from "./openapi-json.ts";

/** The way in which a document writes the schemas of a request or of a reply. */
export type Writing = (schema: JsonObject) => JsonObject;

/** The limits that zod writes for integers without a limit of their own. They say nothing about the API. */
const unlimited: JsonObject = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

const withoutFalseLimits = (schema: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(schema).filter(([key, value]) => unlimited[key] !== value));

function opened(schema: JsonObject): JsonObject {
  const { additionalProperties, ...rest } = schema;
  return additionalProperties === false ? rest : schema;
}

/** Brings the schemas of a request into the form of the document. */
export const requestForm: Writing = (schema) => rewrite(schema, withoutFalseLimits);

/**
 * Brings the schemas of a reply into the form of the document. They do not forbid further fields, since a
 * client must ignore the fields that a later release adds.
 */
export const replyForm: Writing = (schema) => rewrite(schema, (each) => opened(withoutFalseLimits(each)));

/** The schemas that have a name. Of two schemas with the same form, the first one gives the name. */
export type SchemaNames = Readonly<Record<string, { readonly schema: z.ZodMiniType; readonly is: string }>>;

interface Naming {
  readonly names: SchemaNames;
  /** How the document writes replies. */
  readonly replies: Writing;
  /** Schemas that are in the form of the document already, by name. */
  readonly further: Readonly<Record<string, JsonObject>>;
}

interface Form {
  readonly name: string;
  readonly is: string;
  readonly schema: JsonObject;
}

/** The suffix of a name whose schema is written differently in requests and in replies, if both use it. */
const inRequests = "Input";

/**
 * The forms of the named schemas: one for each schema, or two when requests and replies write the schema differently.
 */
function formsOf({ names, replies }: Naming): readonly Form[] {
  return Object.entries(names).flatMap(([name, { schema, is }]) => {
    const [reply, request] = [
      replies(asJson(createSchema(schema, { io: "output", openapiVersion }).schema)),
      requestForm(asJson(createSchema(schema, { io: "input", openapiVersion }).schema)),
    ];
    const isSame = JSON.stringify(reply) === JSON.stringify(request);
    return [
      { name, is, schema: reply },
      ...(isSame ? [] : [{ name: `${name}${inRequests}`, is, schema: request }]),
    ];
  });
}

const place = "#/components/schemas/";

/** The names to which a document refers, directly or through the schemas of these names. */
function usedNames(
  document: JsonObject,
  contents: Readonly<Record<string, JsonObject>>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const waiting: JsonObject[] = [document];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const reference of referencesIn(next)) {
      const name = reference.slice(place.length);
      const content = reference.startsWith(place) && !used.has(name) ? contents[name] : undefined;
      if (!content) continue;
      used.add(name);
      waiting.push(content);
    }
  return used;
}

/**
 * Replaces each schema that has a name by a reference.
 * @returns the changed document, and the schemas to which it refers, by name
 */
export function withNames(
  document: JsonObject,
  naming: Naming,
): { readonly document: JsonObject; readonly schemas: JsonObject } {
  const all = formsOf(naming);
  const { further } = naming;
  const byForm = new Map(all.toReversed().map(({ name, schema }) => [JSON.stringify(schema), name]));
  const referred = (object: JsonObject): JsonObject => {
    const name = byForm.get(JSON.stringify(object));
    return name === undefined ? object : { $ref: `${place}${name}` };
  };
  const changed = rewrite(document, referred);
  const contents = Object.fromEntries(
    all.map(({ name, is, schema }) => [name, { description: is, ...inside(schema, referred) }]),
  );
  const used = usedNames({ changed, further }, contents);
  const plain = (name: string): string => {
    const short = name.endsWith(inRequests) ? name.slice(0, -inRequests.length) : name;
    return used.has(short) ? name : short;
  };
  const renamed = (object: JsonObject): JsonObject => {
    const { $ref: to } = object;
    const isSchema = typeof to === "string" && to.startsWith(place);
    return isSchema ? { $ref: `${place}${plain(to.slice(place.length))}` } : object;
  };
  const schemas = [...used].map((name) => [plain(name), inside(contents[name] ?? {}, renamed)] as const);
  return {
    document: rewrite(changed, renamed),
    schemas: Object.fromEntries(
      [...schemas, ...Object.entries(further)].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}
