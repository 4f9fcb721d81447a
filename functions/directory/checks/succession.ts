/** How a snapshot may treat the keys of earlier snapshots, so that no new name ends a conflict of interest (R2). */

import { noLineage } from "../../../shared/directory/lineage.ts";
import { unit } from "../../../shared/directory/lookups.ts";
import type { Sections } from "../../../shared/directory/snapshot.ts";
import type { DirectoryState } from "../directory/journal.ts";
import { type Problem, problem } from "../rules/problem.ts";

/**
 * Checks a snapshot's keys against the history: no removed key is reused, another unit replaces each removed unit, and
 * only known keys are replaced.
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

/** An entry of a section: its key, and the keys that it replaces. */
interface Keyed {
  readonly key: string;
  readonly replaces: readonly string[] | undefined;
}

/** Finds removed keys that are used again. Keys that old snapshots reused before this rule are allowed. */
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
