/** Finds import cycles: the strongly connected components of the imports. */

import type { Import } from "./imports.ts";

type Arrows = ReadonlyMap<string, readonly string[]>;

/** @returns all import cycles, the largest first, each as its files in alphabetical order. Imports of types count. */
export function circlesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const imported = arrowsOf(imports.map(({ from, to }) => [from, to]));
  const importers = arrowsOf(imports.map(({ from, to }) => [to, from]));
  // Kosaraju's algorithm: the second walk goes against the direction of the imports, and starts with the file that the first
  // walk finished last. Each part of the second walk is one component.
  const finished = walks([...imported.keys()], imported).flat();
  return walks(finished.toReversed(), importers)
    .filter(({ length }) => length > 1)
    .map((circle) => circle.toSorted())
    .toSorted((one, other) => other.length - one.length);
}

const arrowsOf = (pairs: readonly (readonly [string, string])[]): Arrows =>
  new Map(
    [...Map.groupBy(pairs, ([start]) => start)].map(([start, all]) => [start, all.map(([, end]) => end)]),
  );

/** A depth-first walk from each start: the files that no earlier walk reached, each listed after the files it leads to. */
function walks(starts: readonly string[], arrows: Arrows): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const walk = (file: string): readonly string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return [...(arrows.get(file) ?? []).flatMap((next) => walk(next)), file];
  };
  return starts.map(walk);
}
