/** Content of a body: people's own words, and choices from the directory. */

import { definitions, type Operation } from "./document.ts";
import { leavesOf, type Place } from "./places.ts";
import { type JsonSchema, resolved } from "./schema.ts";

/** The schema at a path; undefined where it depends on the content. */
function schemaAt(given: JsonSchema | undefined, [name, ...rest]: Place): JsonSchema | undefined {
  const schema = given && resolved(given, definitions);
  if (name === undefined || !schema) return schema;
  return schemaAt(schema.type === "array" ? schema.items : schema.properties?.[name], rest);
}

/** Whether a text is free: bound by no pattern, list or rule. */
const isWords = ({ type, pattern, enum: list, const: only, description }: JsonSchema): boolean =>
  type === "string" && [pattern, list, only, description].every((rule) => rule === undefined);

/** Fields whose value is a key of the directory. */
export const choices = ["kind", "subject", "province", "unit", "outcome", "expert"];

/** Fields whose text the system gives. */
const given = [...choices, "pass"];

/** The paths of people's own words in a body. */
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
