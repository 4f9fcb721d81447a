/**
 * Stories: whole stored journals, each with the state it folded to. They are kept for good, and only new ones are added:
 * `node test/journal/new-stories.ts`.
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
  // One story per line, so that a new one changes no other line.
  writeFileSync(fileOf(kind), `[\n${stories.map((story) => JSON.stringify(story)).join(",\n")}\n]\n`);
}

/**
 * The parts of a fact that must be readable: its type and version, and each of its fields: `told`, `told answer.document`,
 * `told at`. Combinations of fields do not count, since optional fields may be absent in any combination.
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

/** Each fact's type and version. */
export const namesIn = (rows: readonly StoredRow[]): readonly string[] =>
  rows.flatMap(({ facts }) => facts.map(nameOf));

export const shapesIn = (rows: readonly StoredRow[]): readonly string[] =>
  rows.flatMap(({ facts }) => facts.flatMap(shapesOf));

/** The kind of a service's row, by its id where a service has several kinds. */
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
