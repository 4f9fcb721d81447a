import { expect, test } from "vitest";
import type { WordIndex } from "../../shared/word-index/word-index.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString();

/** Wherever the index of words is kept, this holds. */
export function wordIndexLaws(newIndex: () => Promise<WordIndex>): void {
  test("tells what has a word, the newest first, so many, of what came after a moment; and forgets a thing whole (R18)", async () => {
    const index = await newIndex();
    const things = ["400000000016", "400000000027", "400000000038"];
    for (const [n, thing] of things.entries()) {
      await index.keep(thing, { of: `made of ${n}`, words: ["one", "two"] });
      for (const word of ["one", "two"]) await index.put(word, { thing, at: at(n), size: 2 });
    }
    const thingsWith = async (word: string, options: { limit: number; since?: string }) =>
      (await index.having(word, options)).map(({ thing }) => thing);
    expect(await thingsWith("one", { limit: 9 })).toEqual(things.toReversed());
    expect(await thingsWith("one", { limit: 2 })).toEqual(things.slice(1).toReversed());
    expect(await thingsWith("one", { limit: 9, since: at(0) })).toEqual(things.slice(1).toReversed());
    expect(await index.having("two", { limit: 1 })).toEqual([{ thing: things[2], at: at(2), size: 2 }]);
    expect(await index.kept(things[1] ?? "")).toMatchObject({ of: "made of 1", words: ["one", "two"] });
    await index.forget(things[1] ?? "");
    await index.forget("400000000049");
    expect(await thingsWith("one", { limit: 9 })).toEqual([things[2], things[0]]);
    expect(await thingsWith("two", { limit: 9 })).toEqual([things[2], things[0]]);
    expect(await index.kept(things[1] ?? "")).toBeUndefined();
    expect(await thingsWith("none", { limit: 9 })).toEqual([]);
  });
}
