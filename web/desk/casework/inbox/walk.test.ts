import { describe, expect, it } from "vitest";
import { code, row, rows } from "./sample-rows.ts";
import { freshened, joined, newsIn, renewed, type Walk, walk } from "./walk.ts";

/** Fake pages of a list, by the cursor with which each is read. */
const pagesOf = (...pages: readonly (readonly number[])[]) => {
  const asked: (string | undefined)[] = [];
  const read = async (after: string | undefined): Promise<Walk> => {
    asked.push(after);
    const place = Number(after ?? 0);
    return {
      items: rows(...(pages[place] ?? [])),
      next: place + 1 < pages.length ? String(place + 1) : undefined,
    };
  };
  return { asked, read };
};
const codesOf = ({ items }: Walk) => items.map((item) => item.case);

describe("reading a list for the first time", () => {
  it("reads more pages while pages are short, until there are enough cases (R17)", async () => {
    const { asked, read } = pagesOf([1], [], [2, 3], [4], [5]);
    const walked = await walk(read, { want: 3, most: 5 });
    expect(codesOf(walked)).toEqual([1, 2, 3].map(code));
    expect(walked.next).toBe("3");
    expect(asked).toEqual([undefined, "1", "2"]);
  });

  it("stops at the limit of pages, and says that the list continues (R17)", async () => {
    const { asked, read } = pagesOf([], [], [], [], [], [], [1]);
    expect(await walk(read, { want: 25, most: 5 })).toEqual({ items: [], next: "5" });
    expect(asked).toHaveLength(5);
  });

  it("continues where the last reading stopped, to the end of the list (R17)", async () => {
    const { read } = pagesOf([1], [2], [3]);
    expect(await walk(read, { after: "2", want: 25, most: 5 })).toEqual({ items: rows(3), next: undefined });
  });

  it("shows a case only once, where it was read last (R17)", () => {
    const more = { items: [row(2, { version: 7 }), row(3)], next: "3" };
    const both = joined({ items: rows(1, 2), next: "2" }, more);
    expect(codesOf(both)).toEqual([1, 2, 3].map(code));
    expect(both.items[1]?.version).toBe(7);
    expect(both.next).toBe("3");
  });
});

describe("reading the list again", () => {
  it("keeps the known rows that come after the last row of a shorter new reading (R17)", () => {
    const again = renewed({ items: rows(1, 2, 3, 4), next: "far" }, { items: rows(1, 3), next: "near" });
    expect(codesOf(again)).toEqual([1, 3, 4].map(code));
    expect(again.next).toBe("far");
  });

  it("replaces all rows when the new reading reaches the end of the list (R17)", () => {
    expect(renewed({ items: rows(1, 2, 3), next: "far" }, { items: rows(2), next: undefined })).toEqual({
      items: rows(2),
      next: undefined,
    });
  });

  it("keeps the known rows when the new reading has found no case yet (R17)", () => {
    const known = { items: rows(9), next: "far" };
    expect(renewed(known, { items: [], next: "near" })).toBe(known);
  });

  it("reports cases that came into or left the shown part of the list, and no others (R17)", () => {
    const shown = { items: rows(1, 2, 4), next: "on" };
    expect(newsIn(shown, { items: rows(1, 3, 4, 5), next: "on" })).toEqual({ came: 1, went: 1 });
    expect(newsIn(shown, { items: rows(1, 2), next: "on" }), "only so far was read").toEqual({
      came: 0,
      went: 0,
    });
    expect(newsIn({ items: rows(1), next: undefined }, { items: rows(1, 2, 3), next: undefined })).toEqual({
      came: 2,
      went: 0,
    });
  });

  it("updates the rows without moving any (R16, R17)", () => {
    const shown = rows(1, 2, 3);
    const latest = [row(0), row(2, { version: 2, stage: "in-hand" }), row(3, { version: 0 })];
    const fresh = freshened(shown, latest);
    expect(fresh.map((item) => [item.case, item.version])).toEqual([
      [code(1), 1],
      [code(2), 2],
      [code(3), 1],
    ]);
    expect(fresh[1]?.stage).toBe("in-hand");
  });

  it("marks a case as seen once a colleague has opened it, although the case did not change (R17)", () => {
    const [fresh] = freshened([row(1, { seen: false })], [row(1, { seen: true })]);
    expect(fresh?.seen).toBe(true);
  });
});
