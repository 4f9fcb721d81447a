/** Finds import cycles: the strongly connected components of the imports. */

import type { Import } from "./imports.ts";

type Arrows = ReadonlyMap<string, readonly string[]>;

/** Each cycle with its files in alphabetical order, the largest first. Type imports count, too. */
export function circlesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const imported = arrowsOf(imports.map(({ from, to }) => [from, to]));
  const importers = arrowsOf(imports.map(({ from, to }) => [to, from]));
  // Kosaraju's algorithm: following imports backwards from the last finished file, each walk covers one component.
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

/** For each start, the files that no earlier walk reached, each after the files it leads to. */
function walks(starts: readonly string[], arrows: Arrows): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const walk = (file: string): readonly string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return [...(arrows.get(file) ?? []).flatMap((next) => walk(next)), file];
  };
  return starts.map(walk);
}
