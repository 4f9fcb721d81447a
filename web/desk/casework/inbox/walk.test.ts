import { describe, expect, it } from "vitest";
import { code, row, rows } from "./sample-rows.ts";
import { freshened, joined, newsIn, renewed, type Walk, walk } from "./walk.ts";

/** Pages by the place they are read from. */
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

describe("reading a list", () => {
  it("reads on over short pages until there are enough cases (R17)", async () => {
    const { asked, read } = pagesOf([1], [], [2, 3], [4], [5]);
    const walked = await walk(read, { want: 3, most: 5 });
    expect(codesOf(walked)).toEqual([1, 2, 3].map(code));
    expect(walked.next).toBe("3");
    expect(asked).toEqual([undefined, "1", "2"]);
  });

  it("stops after the page limit, and says that the list continues (R17)", async () => {
    const { asked, read } = pagesOf([], [], [], [], [], [], [1]);
    expect(await walk(read, { want: 25, most: 5 })).toEqual({ items: [], next: "5" });
    expect(asked).toHaveLength(5);
  });

  it("continues where it stopped, to the end (R17)", async () => {
    const { read } = pagesOf([1], [2], [3]);
    expect(await walk(read, { after: "2", want: 25, most: 5 })).toEqual({ items: rows(3), next: undefined });
  });

  it("shows a case once, where it was read last (R17)", () => {
    const more = { items: [row(2, { version: 7 }), row(3)], next: "3" };
    const both = joined({ items: rows(1, 2), next: "2" }, more);
    expect(codesOf(both)).toEqual([1, 2, 3].map(code));
    expect(both.items[1]?.version).toBe(7);
    expect(both.next).toBe("3");
  });
});

describe("reading the list again", () => {
  it("keeps the rows beyond the new reading (R17)", () => {
    const again = renewed({ items: rows(1, 2, 3, 4), next: "far" }, { items: rows(1, 3), next: "near" });
    expect(codesOf(again)).toEqual([1, 3, 4].map(code));
    expect(again.next).toBe("far");
  });

  it("replaces all rows of a list that was read to its end (R17)", () => {
    expect(renewed({ items: rows(1, 2, 3), next: "far" }, { items: rows(2), next: undefined })).toEqual({
      items: rows(2),
      next: undefined,
    });
  });

  it("keeps the rows when the reading found none yet (R17)", () => {
    const known = { items: rows(9), next: "far" };
    expect(renewed(known, { items: [], next: "near" })).toBe(known);
  });

  it("reports rows that came into or left the shown part, and nothing beyond it (R17)", () => {
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

  it("updates rows in place, and moves none (R16, R17)", () => {
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

  it("a case that a colleague viewed is no longer new, though it did not change (R17)", () => {
    const [fresh] = freshened([row(1, { seen: false })], [row(1, { seen: true })]);
    expect(fresh?.seen).toBe(true);
  });
});
