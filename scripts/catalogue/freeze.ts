import type { EventDefinition } from "../../events/define-event.ts";
import { incompatibilities, type JsonSchema, schemaOf } from "../../events/schema.ts";

/** `events/frozen.json`: the schema of each event version, by event type, as consumers may rely on it. */
export type Frozen = Readonly<Record<string, JsonSchema>>;

/**
 * Freezes each version that has no schema yet or got an optional field. An incompatible change is a problem and keeps the old
 * schema. A removed event keeps its schema too: the tests then say that its event is gone.
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

/** The file: one line per event version, sorted by type, so that two branches that add events rarely conflict. */
export function frozenText(frozen: Frozen): string {
  const lines = Object.keys(frozen)
    .sort()
    .map((type) => `  ${JSON.stringify(type)}: ${JSON.stringify(frozen[type])}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
