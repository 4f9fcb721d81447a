import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Use, usesIn } from "./find-uses.ts";
import { adopt, compare, countUses, formatOldUses, grown, parseOldUses, shrink } from "./old-uses.ts";

const usesOf = (...comments: readonly string[]): readonly Use[] =>
  comments.flatMap((comment, index) => usesIn(`${index}.ts`, `// ${comment}\n`));

const old = usesOf("tells somebody else", "tells somebody else", "tries in vain");
const list = countUses(old);

describe("the list of old uses", () => {
  it("allows exactly the uses it was made from", () => {
    expect(compare(old, list)).toEqual({ added: [], gone: [] });
  });

  it("reports a new use, and a copy of an old one", () => {
    expect(compare([...old, ...usesOf("whoever asks")], list).added.map(({ allowed }) => allowed)).toEqual([
      0,
    ]);
    const [copied] = compare([...old, ...usesOf("tells somebody else")], list).added;
    expect(copied).toMatchObject({ allowed: 2, uses: { length: 3 } });
  });

  it("reports each entry that is used less often than it allows", () => {
    expect(compare(old.slice(2), list).gone).toHaveLength(2);
  });

  it("is written sorted, one line for each use, and read back the same", () => {
    const text = formatOldUses(list);
    expect(text.split("\n").filter((line) => /^[0-9a-f]{8} /.test(line))).toHaveLength(3);
    expect(parseOldUses(text)).toEqual(new Map([...list].toSorted()));
  });

  it("refuses a line that is no entry", () => {
    expect(() => parseOldUses("<<<<<<< HEAD\n")).toThrow("<<<<<<< HEAD");
  });
});

describe("shrinking the list", () => {
  it("removes rewritten uses and adds no new one", () => {
    const uses = [...old.slice(1), ...usesOf("whoever asks")];
    expect(shrink(list, uses)).toEqual(countUses(old.slice(1)));
  });

  it("never adds or raises an entry, whatever the list and the uses", () => {
    const some = usesOf("tells somebody else", "whoever asks", "tries in vain", "the case in hand");
    const subsets = fc.array(fc.constantFrom(...some), { maxLength: 12 });
    fc.assert(
      fc.property(subsets, subsets, (listed, used) => {
        const before = countUses(listed);
        const after = shrink(before, used);
        for (const [entry, times] of after) expect(times).toBeLessThanOrEqual(before.get(entry) ?? 0);
        expect(compare(used, after).gone).toEqual([]);
      }),
    );
  });
});

describe("a list that grew", () => {
  it("is told from one that shrank", () => {
    expect(grown(list, shrink(list, old.slice(1)))).toEqual([]);
    expect(grown(shrink(list, old.slice(1)), list)).toEqual([old[0]?.entry]);
  });

  it("may have the old uses of a rule that is new", () => {
    const more = [...old, ...usesOf("whoever asks")];
    expect(grown(list, adopt(list, "whoever", more))).toEqual([]);
    expect(() => adopt(list, "somebody", more)).toThrow("not new");
  });
});
