import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Snapshot, snapshotSchema } from "../../../shared/directory/snapshot.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import { loadFolder } from "../adapters/load-folder.ts";
import { type Change, changesBetween } from "./changes-between.ts";
import { type Entry, sectionNames, thingsIn } from "./sections.ts";

const demo: Snapshot = snapshotSchema.parse(loadFolder(join(import.meta.dirname, "../demo")).snapshot);

/** Applies the changes of one section to its entries. */
function appliedTo(things: ReadonlyMap<string, Entry>, changes: readonly Change[]): readonly Entry[] {
  const placed = changes.filter(({ place }) => place?.after !== undefined);
  const gone = new Set(changes.filter(({ what }) => what === "removed").map(({ key }) => key));
  const entries = new Map([...things].filter(([key]) => !gone.has(key)));
  for (const { key, what, fields = [] } of changes)
    if (what === "added" || what === "changed") {
      const after = Object.fromEntries(fields.map((field) => [field.field, field.after]));
      entries.set(key, { ...entries.get(key), ...after });
    }
  const order = [...entries.keys()].filter((key) => !placed.some((one) => one.key === key));
  for (const { key, place } of placed.toSorted((a, b) => (a.place?.after ?? 0) - (b.place?.after ?? 0)))
    order.splice((place?.after ?? 0) - 1, 0, key);
  return order.map((key) => entries.get(key) ?? {});
}

function applied(snapshot: Snapshot, changes: readonly Change[]): unknown {
  return Object.fromEntries(
    sectionNames.map((section) => [
      section,
      appliedTo(
        thingsIn(snapshot, section),
        changes.filter((change) => change.section === section),
      ),
    ]),
  );
}

/** Every section as a list; an absent section and an empty one are the same. */
const listed = (snapshot: Snapshot): unknown =>
  Object.fromEntries(sectionNames.map((section) => [section, [...thingsIn(snapshot, section).values()]]));

type Edit = (entries: unknown[], one: number, other: number) => void;

/** Edits of a section: remove an entry, repeat one, swap two, and give an entry another entry's fields. */
const kindsOfEdit: readonly Edit[] = [
  (entries, one) => entries.splice(one, 1),
  (entries, one, other) => entries.splice(other, 0, structuredClone(entries[one])),
  (entries, one, other) => {
    [entries[one], entries[other]] = [entries[other], entries[one]];
  },
  (entries, one, other) => {
    entries[one] = { ...(entries[one] as Entry), ...firstFields(entries[other] as Entry) };
  },
  (entries, one, other) => {
    entries[one] = { ...(entries[other] as Entry), ...firstFields(entries[one] as Entry) };
  },
  (entries, one) => {
    const { province: _, ...rest } = entries[one] as Entry;
    entries[one] = rest;
  },
];

const edits = fc.array(
  fc.record({
    section: fc.constantFrom(...sectionNames.filter((name) => name !== "organisation")),
    edit: fc.constantFrom(...kindsOfEdit),
    one: fc.nat(400),
    other: fc.nat(400),
  }),
  { maxLength: 12 },
);

const snapshots = edits.map((list): Snapshot => {
  const result = structuredClone(demo);
  for (const { section, edit, one, other } of list) {
    const entries = (result[section] ?? []) as unknown[];
    if (entries.length > 0) edit(entries, one % entries.length, other % entries.length);
  }
  return result;
});

const firstFields = (entry: Entry): Entry => Object.fromEntries(Object.entries(entry).slice(0, 2));

describe("the changes between two snapshots of the directory", () => {
  it("turn the first snapshot into the second, whatever was added, removed, changed and moved (P5)", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        expect(canonicalJson(applied(before, changesBetween(before, after)))).toBe(
          canonicalJson(listed(after)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("are empty exactly when both snapshots are equal", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        const same = canonicalJson(listed(before)) === canonicalJson(listed(after));
        expect(changesBetween(before, after).length === 0).toBe(same);
        expect(changesBetween(after, structuredClone(after))).toEqual([]);
      }),
    );
  });

  it("are as few as possible: moving one rule to the front is one change", () => {
    const routing = demo.routing.toSpliced(5, 1).toSpliced(0, 0, ...demo.routing.slice(5, 6));
    const [only, ...more] = changesBetween(demo, { ...demo, routing });
    expect(more).toEqual([]);
    expect(only).toEqual({
      section: "routing",
      key: demo.routing[5]?.key,
      what: "moved",
      place: { before: 6, after: 1 },
    });
  });

  it("list the fields that differ with both values, and no other fields", () => {
    const units = demo.units.map((unit) =>
      unit.key === "services" ? { ...unit, parent: "rights-deputyship", province: "qom" } : unit,
    );
    expect(changesBetween(demo, { ...demo, units })).toEqual([
      {
        section: "units",
        key: "services",
        what: "changed",
        fields: [
          { field: "parent", before: "supervision-deputyship", after: "rights-deputyship" },
          { field: "province", after: "qom" },
        ],
      },
    ]);
  });

  it("are empty for the first snapshot ever published, and when the later snapshot only adds an empty section", () => {
    const { answerTemplates: _, ...older } = demo;
    expect(changesBetween(undefined, demo)).toEqual([]);
    expect(changesBetween(older, { ...older, answerTemplates: [] })).toEqual([]);
  });
});
