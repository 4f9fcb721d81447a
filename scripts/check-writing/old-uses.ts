/**
 * The list of old uses: one line `<hash> <rule id>` for each, sorted. The hash covers the words around a use and neither its
 * file nor its line, so moving files and editing other sentences leave the list alone; sorting by hash keeps the deletions
 * of two branches apart, so they merge without conflict.
 */
import type { Use } from "./find-uses.ts";

/** How often each entry may be used. */
export type OldUses = ReadonlyMap<string, number>;

export interface Difference {
  /** Uses of an entry that the list does not allow, or not as often; `allowed` of them are old. */
  readonly added: readonly { readonly uses: readonly Use[]; readonly allowed: number }[];
  /** Entries the list allows more often than they are used; repeated for each. */
  readonly gone: readonly string[];
}

const count = (entries: readonly string[]): OldUses => {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
};

export const countUses = (uses: readonly Use[]): OldUses => count(uses.map(({ entry }) => entry));

/** @throws Error for a line that is no entry, such as a marker of a merge conflict. */
export function parseOldUses(text: string): OldUses {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const wrong = lines.find((line) => !/^[0-9a-f]{8} [a-z-]+$/.test(line));
  if (wrong !== undefined) throw new Error(`the list of old uses holds a line that is no entry: ${wrong}`);
  return count(lines);
}

export function formatOldUses(list: OldUses): string {
  const lines = [...list].flatMap(([entry, times]) => new Array<string>(times).fill(entry)).sort();
  return ["# Old uses; only `npm run check-writing -- --shrink` edits this file.", ...lines, ""].join("\n");
}

export function compare(uses: readonly Use[], list: OldUses): Difference {
  const byEntry = Map.groupBy(uses, ({ entry }) => entry);
  const added = [...byEntry]
    .map(([entry, group]) => ({ uses: group, allowed: list.get(entry) ?? 0 }))
    .filter((group) => group.uses.length > group.allowed);
  const gone = [...list].flatMap(([entry, times]) =>
    new Array<string>(Math.max(0, times - (byEntry.get(entry)?.length ?? 0))).fill(entry),
  );
  return { added, gone };
}

/** @returns the list without what is no longer used. Never holds more of any entry than before. */
export function shrink(list: OldUses, uses: readonly Use[]): OldUses {
  const used = countUses(uses);
  const kept = [...list].map(([entry, times]) => [entry, Math.min(times, used.get(entry) ?? 0)] as const);
  return new Map(kept.filter(([, times]) => times > 0));
}

const ruleOf = (entry: string): string => entry.slice(entry.indexOf(" ") + 1);

/** Adds the old uses of a rule that is new. @throws Error when the list already has entries of that rule. */
export function adopt(list: OldUses, rule: string, uses: readonly Use[]): OldUses {
  if ([...list.keys()].some((entry) => ruleOf(entry) === rule))
    throw new Error(`“${rule}” is not new: the list already has entries of it`);
  return new Map([...list, ...countUses(uses.filter((use) => use.rule.id === rule))]);
}

/** @returns entries that `now` allows more often than `first`, for the rules that `first` knew. */
export function grown(first: OldUses, now: OldUses): readonly string[] {
  const known = new Set([...first.keys()].map(ruleOf));
  return [...now]
    .filter(([entry, times]) => known.has(ruleOf(entry)) && times > (first.get(entry) ?? 0))
    .map(([entry]) => entry);
}
