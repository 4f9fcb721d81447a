import type { Entry } from "../working-copy/draft.ts";

interface Branch {
  readonly at: number;
  readonly depth: number;
}

/**
 * Returns entries as a tree in their own order, each parent before its children. Entries with a faulty parent (an
 * unknown one, or each other's parents) are listed at the top level, so that none is hidden.
 */
export function treeOf(entries: readonly Entry[]): readonly Branch[] {
  const keys = new Set(entries.map(({ key }) => key));
  const seen = new Set<number>();
  const below = (parent: unknown, depth: number): readonly Branch[] =>
    entries.flatMap((entry, at) => {
      const isRoot = entry["parent"] === undefined || !keys.has(entry["parent"]);
      const here = parent === undefined ? isRoot : entry["parent"] === parent;
      return here ? branch(at, depth) : [];
    });
  const branch = (at: number, depth: number): readonly Branch[] => {
    if (seen.has(at)) return [];
    seen.add(at);
    return [{ at, depth }, ...below(entries[at]?.["key"] ?? "", depth + 1)];
  };
  const standing = below(undefined, 0);
  return [...standing, ...entries.flatMap((_, at) => branch(at, 0))];
}
