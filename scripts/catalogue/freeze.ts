import type { EventDefinition } from "../../events/define-event.ts";
import { incompatibilities, type JsonSchema, schemaOf } from "../../events/schema.ts";

/**
 * The content of `events/frozen.json`: the schema of each event version, by event type. Consumers rely on
 * these schemas.
 */
export type Frozen = Readonly<Record<string, JsonSchema>>;

/**
 * Adds the schemas of new event versions and of new optional fields. For an incompatible change it keeps the
 * old schema and returns a problem. A removed event keeps its schema; a test then reports that the event is
 * missing.
 */
export function freeze(
  frozen: Frozen,
  catalogue: readonly EventDefinition[],
): { readonly frozen: Frozen; readonly problems: readonly string[] } {
  const versions = catalogue.map((definition) => {
    const { type } = definition;
    const now = schemaOf(definition);
    const before = frozen[type];
    return { type, now, found: before === undefined ? [] : incompatibilities(before, now) };
  });
  const compatible = versions.filter(({ found }) => found.length === 0);
  const incompatible = versions.filter(({ found }) => found.length > 0);
  return {
    frozen: { ...frozen, ...Object.fromEntries(compatible.map(({ type, now }) => [type, now])) },
    problems: incompatible.map(
      ({ type, found }) => `${type}: ${found.join(", ")}. Add a new version instead.`,
    ),
  };
}

/**
 * Returns the text of `events/frozen.json`. It has one line for each event version, sorted by type, so that two
 * branches that add events rarely conflict.
 */
export function frozenText(frozen: Frozen): string {
  const lines = Object.keys(frozen)
    .sort()
    .map((type) => `  ${JSON.stringify(type)}: ${JSON.stringify(frozen[type])}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
