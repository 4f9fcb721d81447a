/** Computes the differences between two snapshots of the directory. Pure functions. */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import { inOrder } from "./in-order.ts";
import { type Entry, type SectionName, sectionNames, thingsIn } from "./sections.ts";

export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Change {
  readonly section: SectionName;
  readonly key: string;
  readonly what: "added" | "removed" | "changed" | "moved";
  /** All fields of an `added` or `removed` entry, the differing fields of a `changed` one; absent for a `moved` one. */
  readonly fields?: readonly FieldChange[];
  /** The entry's position before and after, counted from 1. */
  readonly place?: { readonly before?: number; readonly after?: number };
}

/** The entries of one section, before and after. */
interface Both {
  readonly section: SectionName;
  readonly before: ReadonlyMap<string, Entry>;
  readonly after: ReadonlyMap<string, Entry>;
}

/**
 * Returns the added, removed, changed and moved entries, by section and key; empty exactly when both snapshots are equal.
 * Applied to `before`, the changes give `after`: removed entries go, fields take their new values, added and moved
 * entries go to their positions, and the rest keeps its order.
 * @param before undefined before the first publication, when there are no changes
 */
export const changesBetween = (before: Snapshot | undefined, after: Snapshot): readonly Change[] =>
  before === undefined
    ? []
    : sectionNames.flatMap((section) =>
        inSection({ section, before: thingsIn(before, section), after: thingsIn(after, section) }),
      );

const inSection = (both: Both): readonly Change[] => [
  ...removed(both),
  ...added(both),
  ...changed(both),
  ...moved(both),
];

/** The position of each key, counted from 1. */
const places = (things: ReadonlyMap<string, Entry>): ReadonlyMap<string, number> =>
  new Map([...things.keys()].map((key, at) => [key, at + 1]));

function removed({ section, before, after }: Both): readonly Change[] {
  return [...before].flatMap(([key, entry], at): Change[] => {
    const fields = Object.entries(entry).map(([field, value]) => ({ field, before: value }));
    return after.has(key) ? [] : [{ section, key, what: "removed", fields, place: { before: at + 1 } }];
  });
}

function added({ section, before, after }: Both): readonly Change[] {
  return [...after].flatMap(([key, entry], at): Change[] => {
    const fields = Object.entries(entry).map(([field, value]) => ({ field, after: value }));
    return before.has(key) ? [] : [{ section, key, what: "added", fields, place: { after: at + 1 } }];
  });
}

function changed({ section, before, after }: Both): readonly Change[] {
  return [...after].flatMap(([key, entry]): Change[] => {
    const fields = differing(before.get(key) ?? entry, entry);
    return fields.length === 0 ? [] : [{ section, key, what: "changed", fields }];
  });
}

function differing(before: Entry, after: Entry): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) =>
    canonicalJson([before[field]]) === canonicalJson([after[field]])
      ? []
      : [{ field, ...ifThere("before", before[field]), ...ifThere("after", after[field]) }],
  );
}

const ifThere = (name: "before" | "after", value: unknown) => (value === undefined ? {} : { [name]: value });

/** Finds the fewest entries that moved: the longest sequence of kept entries in unchanged order counts as unmoved. */
function moved({ section, before, after }: Both): readonly Change[] {
  const [was, is] = [places(before), places(after)];
  const stay = [...after.keys()].filter((key) => was.has(key));
  const still = new Set(inOrder(stay, (key) => was.get(key) ?? 0));
  return stay.flatMap((key): Change[] =>
    still.has(key)
      ? []
      : [{ section, key, what: "moved", place: { before: was.get(key) ?? 0, after: is.get(key) ?? 0 } }],
  );
}
