/** Tests that a list spread over partitions reads like a single list, in every store of views (ADR 0045). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTogether } from "../../shared/journal/read-lists.ts";
import type { View, ViewStore } from "../../shared/journal/views.ts";
import { partitionOf, partitionsOf } from "../../shared/partitions.ts";

interface Row {
  readonly case: string;
}

const count = 4;
const orderOf = (place: number, id: string): string => `${String(place).padStart(4, "0")}#${id}`;
/** The keys of lists: each fast-check run gets new lists, with partitions of other sizes. */
const keys = Array.from({ length: 10_000 }, (_, n) => `all-${n}`).values();

const viewOf = (key: string, id: string, version: number, place: number): View => ({
  ...{ id: `${key}#${id}`, version, order: orderOf(place, id), data: { case: id } satisfies Row },
  list: partitionOf(key, count, id),
});

const step = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((n) => `case-${n}`),
  place: fc.integer({ min: 0, max: 999 }),
});
const sizes = {
  first: fc.integer({ min: 1, max: 6 }),
  page: fc.integer({ min: 1, max: 12 }),
};

/** Reads a list to its end page by page; each page starts after the last row of the page before it. */
async function pagesOf(
  views: ViewStore,
  key: string,
  { first, page }: { readonly first: number; readonly page: number },
  places: ReadonlyMap<string, string>,
): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = [];
  for (let behind: string | undefined, goesOn = true; goesOn; ) {
    const asked = { behind, first, wanted: page, most: 1_000, nameOf: (row: Row) => row.case };
    const read = await readTogether<Row>(views, partitionsOf(key, count), asked);
    const shown = read.rows.slice(0, page).map((row) => row.case);
    pages.push(shown);
    behind = places.get(shown.at(-1) ?? "");
    goesOn = read.goesOn || read.rows.length > shown.length;
  }
  return pages;
}

/**
 * Tests that every store of views must pass.
 * @param runs the number of fast-check runs: fewer for a database, which is slower than a map
 */
export function readListsLaws(newViews: () => Promise<ViewStore>, runs: number): void {
  test("the pages of a list in several partitions are full and in order, and have each row once, even after rows moved", async () => {
    const views = await newViews();
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 80 }),
      fc.record(sizes),
      async (steps, { first, page }) => {
        const key = keys.next().value ?? "all";
        const oracle = new Map<string, string>();
        for (const [n, { id, place }] of steps.entries()) {
          await views.put(viewOf(key, id, n + 1, place));
          oracle.set(id, orderOf(place, id));
        }
        const expected = [...oracle].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
        const pages = await pagesOf(views, key, { first, page }, oracle);
        const seen = pages.flat();
        for (const full of pages.slice(0, -1)) expect(full).toHaveLength(page);
        expect(seen).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: runs });
  });

  test("a row that moves while a list in several partitions is read is found at its new place, and no other row is missed", async () => {
    const views = await newViews();
    const ids = Array.from({ length: 30 }, (_, n) => `case-${n}`);
    for (const [n, id] of ids.entries()) await views.put(viewOf("moves", id, 1, n));
    let reads = 0;
    const moving: Pick<ViewStore, "list"> = {
      list: async (...asked) => {
        const page = await views.list(...asked);
        reads += 1;
        if (reads === count) await views.put(viewOf("moves", "case-0", 2, 25));
        return page;
      },
    };
    const { rows } = await readTogether<Row>(moving, partitionsOf("moves", count), {
      ...{ first: 2, wanted: 30, most: 1_000, nameOf: (row) => row.case },
    });
    const read = rows.map((row) => row.case);
    expect(read.filter((id) => id !== "case-0")).toEqual(ids.slice(1));
    expect(read.filter((id) => id === "case-0")).toHaveLength(1);
    expect(read.indexOf("case-0")).toBe(read.indexOf("case-25") - 1);
  });

  test("rows that were written while a list had fewer partitions are read in order among the other rows", async () => {
    const views = await newViews();
    const ids = Array.from({ length: 24 }, (_, n) => `case-${n}`);
    const before = [1, 2, count];
    for (const [n, id] of ids.entries()) {
      const list = partitionOf("grows", before[n % before.length] ?? 1, id);
      await views.put({ ...viewOf("grows", id, 1, n), list });
    }
    const all = { first: 3, wanted: 24, most: 1_000, nameOf: (row: Row) => row.case };
    const { rows, goesOn } = await readTogether<Row>(views, partitionsOf("grows", count), all);
    expect([rows.map((row) => row.case), goesOn]).toEqual([ids, false]);
  });

  test("reading a list in several partitions stops at the requested number of rows, and the next page continues after these rows", async () => {
    const views = await newViews();
    const ids = Array.from({ length: 40 }, (_, n) => `case-${n}`);
    const lists = ["most", "most/1"];
    // Writes ten rows into the first list, ten into the second, and so on in turn.
    for (const [n, id] of ids.entries())
      await views.put({ ...viewOf("most", id, 1, n), list: lists[Math.floor(n / 10) % 2] ?? "" });
    const asked = { first: 5, wanted: 30, nameOf: (row: Row) => row.case };
    const { rows, goesOn } = await readTogether<Row>(views, lists, { ...asked, most: 20 });
    expect([rows.map((row) => row.case), goesOn]).toEqual([ids.slice(0, 10), true]);
    const behind = orderOf(9, "case-9");
    const rest = await readTogether<Row>(views, lists, { ...asked, behind, most: 100 });
    expect(rest.rows.map((row) => row.case)).toEqual(ids.slice(10));
  });
}
