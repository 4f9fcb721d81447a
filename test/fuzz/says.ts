/** Finds the fields of a body that hold free text, and those that hold keys of the directory. */

import { definitions, type Operation } from "./document.ts";
import { leavesOf, type Place } from "./places.ts";
import { type JsonSchema, resolved } from "./schema.ts";

/** The schema at a path; undefined if the schema depends on the content. */
function schemaAt(given: JsonSchema | undefined, [name, ...rest]: Place): JsonSchema | undefined {
  const schema = given && resolved(given, definitions);
  if (name === undefined || !schema) return schema;
  return schemaAt(schema.type === "array" ? schema.items : schema.properties?.[name], rest);
}

/** Whether a schema allows any text: it has no pattern, list, fixed value or described rule. */
const isWords = ({ type, pattern, enum: list, const: only, description }: JsonSchema): boolean =>
  type === "string" && [pattern, list, only, description].every((rule) => rule === undefined);

/** The names of fields whose value is a key of the directory. */
export const choices = ["kind", "subject", "province", "unit", "outcome", "expert"];

/** The names of fields whose value comes from the system, so it is no free text. */
const given = [...choices, "pass"];

/** The paths of the free texts in a body. */
export const wordsOf = ({ body: schema }: Operation, body: unknown): readonly Place[] =>
  leavesOf(body).filter((place) => {
    const there = schemaAt(schema, place);
    return there !== undefined && isWords(there) && !given.includes(place.at(-1) ?? "");
  });

export const hasWords = ({ body }: Operation): boolean =>
  Object.entries(body?.properties ?? {}).some(([name, each]) => {
    const schema = resolved(each, definitions);
    return !given.includes(name) && isWords(schema.items ? resolved(schema.items, definitions) : schema);
  });

export const hasChoice = ({ body }: Operation): boolean =>
  choices.some(
    (name) => body?.properties?.[name] && resolved(body.properties[name], definitions).type === "string",
  );
