import { describe, expect, it } from "vitest";
import { gather } from "../../shared/gather.ts";
import { clearThing, forgetThing, longestBuild } from "../../shared/word-index/forget-thing.ts";
import { putWords } from "../../shared/word-index/put-words.ts";
import {
  type IndexRow,
  type Kept,
  type RepairableIndex,
  wordBytes,
} from "../../shared/word-index/word-index.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString();
const things = ["400000000016", "400000000027", "400000000038"] as const;
const [one, another, third] = things;
const unknown = "400000000049";
/** Makes a word in the format of `wordKeys`. */
const word = (n: number): string => Buffer.alloc(wordBytes, n).toString("base64url");
const words = [word(1), word(2)];
const having = (thing: string, minute: number) => ({ thing, at: at(minute), size: 2 });
const now = new Date(at(30));

/** Tests that every store of the word index must pass. */
export function wordIndexLaws(newIndex: () => Promise<RepairableIndex>): void {
  const filled = async () => {
    const index = await newIndex();
    for (const [n, thing] of things.entries())
      await putWords(index, undefined, { having: having(thing, n), of: "made of", words });
    const thingsWith = async (each: string, options: { limit: number; since?: string } = { limit: 9 }) =>
      (await index.having(each, options)).map(({ thing }) => thing);
    return { ...index, thingsWith };
  };

  it("the word index finds the cases that have a word, newest first, back to a given time and up to the requested number (R18)", async () => {
    const index = await filled();
    expect(await index.thingsWith(word(1))).toEqual(things.toReversed());
    expect(await index.thingsWith(word(1), { limit: 2 })).toEqual(things.slice(1).toReversed());
    expect(await index.thingsWith(word(1), { limit: 9, since: at(0) })).toEqual(things.slice(1).toReversed());
    expect(await index.thingsWith(word(9))).toEqual([]);
    expect(await index.having(word(2), { limit: 1 })).toEqual([having(third, 2)]);
    expect(await index.row(word(2), third, at(2))).toEqual(having(third, 2));
    expect(await index.row(word(9), third, at(2))).toBeUndefined();
    expect(await index.kept(another)).toEqual({ version: 2, of: "made of", at: at(1), size: 2, words });
    expect(await index.kept(unknown)).toBeUndefined();
  });

  it("the word index overwrites a case's entry only when the entry still has the version that was read", async () => {
    const index = await filled();
    const next: Kept = { version: 3, of: "", at: at(0), size: 2, words: [word(3)], contested: true };
    for (const version of [1, 2, 4]) expect(await index.keep(one, { ...next, version })).toBe(false);
    expect(await index.keep(one, next)).toBe(true);
    expect(await index.kept(one)).toEqual(next);
    const closed: Kept = { ...next, version: 4, words: [], forgotten: at(9) };
    expect(await index.keep(one, closed)).toBe(true);
    expect(await index.kept(one)).toEqual(closed);
  });

  it("the word index adds and removes many words of a case at once, idempotently (R18)", async () => {
    const index = await newIndex();
    const many = Array.from({ length: 130 }, (_, n) => word(n));
    const entry = { having: having(one, 0), of: "many", words: many };
    expect(await putWords(index, undefined, entry)).toBe("kept");
    expect((await index.kept(one))?.words).toEqual(many);
    const kept = { version: 1, of: "", at: at(0), size: 2, words: many };
    await index.put(one, many, kept);
    expect((await gather(index.rows())).length).toBe(131);
    for (let times = 0; times < 2; times += 1) await index.takeAway(one, many, at(0));
    expect((await gather(index.rows())).length).toBe(1);
  });

  it("the word index forgets a case entirely and for good, even a case that was never in the index (P2)", async () => {
    const index = await filled();
    for (const thing of [another, unknown, another])
      expect(await forgetThing(index, thing, now)).toBe("forgotten");
    expect(await index.thingsWith(word(1))).toEqual([third, one]);
    expect(await index.thingsWith(word(2))).toEqual([third, one]);
    for (const thing of [another, unknown])
      expect(await index.kept(thing)).toMatchObject({ forgotten: now.toISOString(), words: [] });
    for (const thing of [another, unknown])
      expect(await putWords(index, undefined, { having: having(thing, 1), of: "late", words })).toBe(
        "changed",
      );
    expect(await index.thingsWith(word(1))).toEqual([third, one]);
  });

  it("the word index keeps a list of a forgotten case's words while a view builder may still write rows of these words (P2)", async () => {
    const index = await filled();
    const open: Kept = { version: 3, of: "", at: at(0), size: 2, words: [...words, word(3)] };
    await index.keep(one, open);
    expect(await forgetThing(index, one, now)).toBe("later");
    await index.put(one, open.words, open);
    const after = new Date(now.getTime() + longestBuild);
    expect(await forgetThing(index, one, after)).toBe("forgotten");
    expect(await index.thingsWith(word(3))).toEqual([]);
    expect(await index.kept(one)).toMatchObject({ words: [] });
  });

  describe("the word index during a repair (law 8)", () => {
    it("lists all rows, and removes a listed row only if the row was not written again meanwhile", async () => {
      const index = await filled();
      const rows = await gather(index.rows());
      expect(new Set(rows.map(({ word: each = "", thing }) => `${each} ${thing}`)).size).toBe(9);
      const row = rows.find((each) => each.word === word(1) && each.thing === one) as IndexRow;
      const kept = rows.find((each) => each.word === undefined && each.thing === one) as IndexRow;
      const next: Kept = { version: 3, of: "", at: at(0), size: 2, words };
      await index.keep(one, next);
      await index.put(one, [word(1)], next);
      expect([await index.remove(row), await index.remove(kept)]).toEqual([false, false]);
      expect(await index.remove({ ...row, version: 3 })).toBe(true);
      expect(await index.thingsWith(word(1))).toEqual([third, another]);
      expect(await index.remove({ ...kept, version: 3 })).toBe(true);
      expect(await index.kept(one)).toBeUndefined();
    });

    it("removes a case so that it can be written again", async () => {
      const index = await filled();
      await clearThing(index, one);
      await clearThing(index, unknown);
      expect([await index.kept(one), await index.row(word(1), one, at(0))]).toEqual([undefined, undefined]);
      expect(await putWords(index, undefined, { having: having(one, 0), of: "anew", words })).toBe("kept");
    });

    it("restores no forgotten case, and loses no word that a builder may be writing", async () => {
      const index = await filled();
      await forgetThing(index, another, now);
      await clearThing(index, another);
      expect(await index.kept(another)).toMatchObject({ forgotten: now.toISOString() });
      await index.keep(one, { version: 3, of: "", at: at(0), size: 2, words });
      await clearThing(index, one);
      expect(await index.kept(one)).toMatchObject({ of: "", words });
    });
  });
}
