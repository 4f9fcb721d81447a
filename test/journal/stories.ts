/**
 * Reads and writes stories. A story is the whole stored journal of an aggregate with the state to which the journal folded.
 * Stories are kept for good; `node test/journal/new-stories.ts` only adds stories.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fact, StoredRow } from "../../shared/journal/journal.ts";
import { type Kind, kinds } from "./aggregates.ts";

export interface Story {
  readonly rows: readonly StoredRow[];
  readonly state: unknown;
}

const fileOf = ({ name }: Kind): string => join(import.meta.dirname, "stories", `${name}.json`);

export function storiesOf(kind: Kind): readonly Story[] {
  const file = fileOf(kind);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly Story[]) : [];
}

export function writeStories(kind: Kind, stories: readonly Story[]): void {
  // One story per line, so that adding a story changes no other line.
  writeFileSync(fileOf(kind), `[\n${stories.map((story) => JSON.stringify(story)).join(",\n")}\n]\n`);
}

/**
 * Returns the parts of a fact that later releases must read: the type with its version, and each field; for example `told`,
 * `told answer.document`, `told at`. Combinations of fields are not listed, since any optional field may be absent.
 */
function shapesOf(fact: Fact): readonly string[] {
  const { type: _, v: __, ...fields } = fact;
  const name = nameOf(fact);
  const places = Object.entries(fields).flatMap(([field, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.keys(value).map((inner) => `${field}.${inner}`)
      : [field],
  );
  return [name, ...places.map((place) => `${name} ${place}`)];
}

const nameOf = ({ type, v }: Fact): string => (v === undefined ? type : `${type} v${v}`);

/** Returns the type and version of each fact in the rows. */
export const namesIn = (rows: readonly StoredRow[]): readonly string[] =>
  rows.flatMap(({ facts }) => facts.map(nameOf));

export const shapesIn = (rows: readonly StoredRow[]): readonly string[] =>
  rows.flatMap(({ facts }) => facts.flatMap(shapesOf));

/** Returns the kind of aggregate to which a service's row belongs. If the service has several kinds, the row's id decides. */
export function kindOf(service: string, row: StoredRow): Kind {
  const fits = kinds.filter(
    (kind) =>
      kind.service === service &&
      kind.aggregate.owns?.(row.id) !== false &&
      row.facts.every(({ type }) => kind.facts.includes(type)),
  );
  const [only, ...more] = fits;
  if (!only || more.length > 0) throw new Error(`Cannot tell which kind of ${service} a row is of`);
  return only;
}
