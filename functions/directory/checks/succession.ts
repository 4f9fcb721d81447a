/** R2: how a snapshot may treat the keys of earlier ones, so that no new name ends a conflict of interest. */

import { noLineage } from "../../../shared/directory/lineage.ts";
import { unit } from "../../../shared/directory/lookups.ts";
import type { Sections } from "../../../shared/directory/snapshot.ts";
import type { DirectoryState } from "../directory/journal.ts";
import { type Problem, problem } from "../rules/problem.ts";

/**
 * A removed key is not reused, every removed unit has one that replaces it, and only known keys are replaced.
 */
export function successionProblems(state: DirectoryState, after: Sections): readonly Problem[] {
  const { closed } = state.lineage ?? noLineage;
  const before = state.snapshot ?? { units: [], staff: [] };
  const units = after.units.map(({ key, replaces }) => ({ key, replaces }));
  const people = after.staff.map(({ username, replaces }) => ({ key: username, replaces }));
  const keys = before.units.map(({ key }) => key);
  const usernames = before.staff.map(({ username }) => username);
  return [
    ...reused("units", "key", units, keys, closed.units),
    ...reused("staff", "username", people, usernames, closed.people),
    ...wronglyReplaced("units", units, [...keys, ...closed.units]),
    ...wronglyReplaced("staff", people, [...usernames, ...closed.people]),
    ...withoutSuccessor(before.units, after),
  ];
}

/** An entry of a section by its key, with the keys that it replaces. */
interface Keyed {
  readonly key: string;
  readonly replaces: readonly string[] | undefined;
}

/** Snapshots older than this rule reused some keys; those stay. */
const reused = (
  section: "units" | "staff",
  field: string,
  entries: readonly Keyed[],
  before: readonly string[],
  closed: readonly string[],
): readonly Problem[] =>
  entries.flatMap(({ key }, at) =>
    closed.includes(key) && !before.includes(key)
      ? [problem("key-used-before", [section, at, field], { key })]
      : [],
  );

function wronglyReplaced(
  section: "units" | "staff",
  entries: readonly Keyed[],
  known: readonly string[],
): readonly Problem[] {
  const there = [...known, ...entries.map(({ key }) => key)];
  return entries.flatMap(({ key, replaces = [] }, at) =>
    replaces.flatMap((one, place) => {
      const path = [section, at, "replaces", place];
      if (one === key) return [problem("replaces-itself", path, { key })];
      return there.includes(one) ? [] : [problem("replaces-unknown", path, { key: one })];
    }),
  );
}

function withoutSuccessor(before: Sections["units"], after: Sections): readonly Problem[] {
  const replaced = after.units.flatMap(({ replaces = [] }) => replaces);
  return before.flatMap(({ key }) =>
    unit(after, key) || replaced.includes(key) ? [] : [problem("no-successor", ["units"], { key })],
  );
}
