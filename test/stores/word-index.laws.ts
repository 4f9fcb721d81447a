import { describe, expect, it } from "vitest";
import { gather } from "../../shared/gather.ts";
import type { IndexRow, Kept, RepairableIndex } from "../../shared/word-index/word-index.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString();
const things = ["400000000016", "400000000027", "400000000038"] as const;
const [one, another, third] = things;
const words = ["one", "two"];
const first: Kept = { version: 1, of: "made of", words };

/** Wherever the index of words is kept, this holds. */
export function wordIndexLaws(newIndex: () => Promise<RepairableIndex>): void {
  const filled = async () => {
    const index = await newIndex();
    for (const [n, thing] of things.entries()) await index.put(words, { thing, at: at(n), size: 2 }, first);
    const thingsWith = async (word: string, options: { limit: number; since?: string } = { limit: 9 }) =>
      (await index.having(word, options)).map(({ thing }) => thing);
    return { ...index, thingsWith };
  };

  it("tells what has a word, the newest first, so many, of what came after a moment (R18)", async () => {
    const index = await filled();
    expect(await index.thingsWith("one")).toEqual(things.toReversed());
    expect(await index.thingsWith("one", { limit: 2 })).toEqual(things.slice(1).toReversed());
    expect(await index.thingsWith("one", { limit: 9, since: at(0) })).toEqual(things.slice(1).toReversed());
    expect(await index.thingsWith("none")).toEqual([]);
    expect(await index.having("two", { limit: 1 })).toEqual([{ thing: third, at: at(2), size: 2 }]);
    expect(await index.row("two", third)).toEqual({ thing: third, at: at(2), size: 2 });
    expect(await index.row("none", third)).toBeUndefined();
    expect(await index.kept(another)).toEqual(first);
    expect(await index.kept("400000000049")).toBeUndefined();
  });

  it("puts nothing there of what was put or forgotten meanwhile, and keeps nothing of it (R18, P2)", async () => {
    const index = await filled();
    const having = { thing: one, at: at(0), size: 3 };
    expect(await index.put(["three"], having, { version: 1, of: "", words: ["three"] })).toBe("changed");
    const next = { version: 2, of: "more", words: [...words, "three"] };
    expect(await index.put(["three"], having, next)).toBe("kept");
    expect(await index.kept(one)).toEqual(next);
    await index.forget(one);
    expect(await index.put(["four"], having, { version: 3, of: "", words: ["four"] })).toBe("changed");
    expect(await index.thingsWith("three")).toEqual([]);
    expect(await index.thingsWith("four")).toEqual([]);
  });

  it("forgets a thing whole and for good, one too that was never there (P2)", async () => {
    const index = await filled();
    for (const thing of [another, "400000000049", another]) await index.forget(thing);
    expect(await index.thingsWith("one")).toEqual([third, one]);
    expect(await index.thingsWith("two")).toEqual([third, one]);
    for (const thing of [another, "400000000049"])
      expect(await index.kept(thing)).toMatchObject({ forgotten: true, words: [] });
    const unknown = { thing: "400000000049", at: at(3), size: 1 };
    expect(await index.put(["one"], unknown, { version: 1, of: "", words: ["one"] })).toBe("changed");
  });

  describe("for who repairs it (law 8)", () => {
    it("tells all that stands there, and takes away what was not written since", async () => {
      const index = await filled();
      const rows = await gather(index.rows());
      expect(new Set(rows.map(({ word = "", thing }) => `${word} ${thing}`)).size).toBe(9);
      const row = rows.find(({ word, thing }) => word === "one" && thing === one) as IndexRow;
      const kept = rows.find(({ word, thing }) => word === undefined && thing === one) as IndexRow;
      await index.put(["one"], { thing: one, at: at(0), size: 2 }, { ...first, version: 2 });
      expect([await index.remove(row), await index.remove(kept)]).toEqual([false, false]);
      expect(await index.remove({ ...row, version: 2 })).toBe(true);
      expect(await index.thingsWith("one")).toEqual([third, another]);
      expect(await index.remove({ ...kept, version: 2 })).toBe(true);
      expect(await index.kept(one)).toBeUndefined();
    });

    it("takes a thing away for it to be put there anew", async () => {
      const index = await filled();
      await index.clear(one);
      await index.clear("400000000049");
      expect([await index.kept(one), await index.row("one", one)]).toEqual([undefined, undefined]);
      expect(await index.put(["one"], { thing: one, at: at(0), size: 2 }, first)).toBe("kept");
    });
  });
}
