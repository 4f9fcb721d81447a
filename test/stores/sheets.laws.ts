import { expect, it } from "vitest";
import { gather } from "../../shared/gather.ts";
import { mostItems, type RepairableSheets } from "../../shared/sheets/sheets.ts";

interface Facts {
  readonly heard: readonly string[];
}

/** Tests that every store of figures' sheets must pass. */
export function sheetLaws(newSheets: () => Promise<RepairableSheets<Facts>>): void {
  const came = { about: "all", period: "2026-11-24", name: "came.web", by: 1 };

  const sheetOfItsOwn = (_: unknown, n: number) => ({ ...came, about: `unit#${n}` });
  const row = (id: string, version: number, ...heard: string[]) => ({
    id,
    kept: { version, data: { heard } },
  });

  it("the store of figures adds to sums by subject and period, and stores the rows from which they were counted", async () => {
    const sheets = await newSheets();
    const more = [came, came, { ...came, period: "2026-11-25" }, { ...came, about: "unit#prices", by: -2 }];
    expect(await sheets.keep([row("a", 1, "one")], more)).toBe("kept");
    expect(await sheets.keep([row("a", 2, "one", "two")], [{ ...came, name: "answered.web" }])).toBe("kept");
    expect(await sheets.kept(["b", "a"])).toEqual(new Map([["a", row("a", 2, "one", "two").kept]]));
    expect(await sheets.kept([])).toEqual(new Map());
    expect(await sheets.read("all", "2026-11-01", "2026-11-24")).toEqual([
      { period: "2026-11-24", sums: { "came.web": 2, "answered.web": 1 } },
    ]);
    expect(await sheets.read("unit#prices", "0", "3")).toEqual([
      { period: "2026-11-24", sums: { "came.web": -2 } },
    ]);
    expect((await sheets.read("all", "2026-11-25", "2027")).map(({ period }) => period)).toEqual([
      "2026-11-25",
    ]);
  });

  it("the store of figures counts no row that another process stored in the meantime", async () => {
    const sheets = await newSheets();
    const both = [1, 2].map((n) => sheets.keep([row("a", 1, `${n}`)], [{ ...came, by: n }]));
    expect((await Promise.all(both)).toSorted()).toEqual(["changed", "kept"]);
    const [one] = (await sheets.kept(["a"])).get("a")?.data.heard ?? [];
    expect(await sheets.read("all", "2026", "2027")).toEqual([
      { period: "2026-11-24", sums: { "came.web": Number(one) } },
    ]);
    expect(await sheets.keep([row("a", 3)], [came])).toBe("changed");
  });

  it("the store of figures stores several rows with their sums, or none of them when another process has stored one", async () => {
    const sheets = await newSheets();
    expect(await sheets.keep([row("a", 1), row("b", 1)], [{ ...came, by: 2 }])).toBe("kept");
    expect(await sheets.keep([row("c", 1), row("b", 1)], [{ ...came, by: 2 }])).toBe("changed");
    expect([...(await sheets.kept(["a", "b", "c"])).keys()].toSorted()).toEqual(["a", "b"]);
    expect(await sheets.read("all", "2026", "2027")).toMatchObject([{ sums: { "came.web": 2 } }]);
  });

  it("the store of figures stores as many rows and sums together as it declares, and can read more rows than that", async () => {
    const sheets = await newSheets();
    const rows = Array.from({ length: 2 * mostItems }, (_, n) => row(`row-${n}`, 1));
    for (const some of [rows.slice(0, mostItems - 1), rows.slice(mostItems - 1, 2 * mostItems - 2)])
      expect(await sheets.keep(some, [came])).toBe("kept");
    await expect(
      sheets.keep(rows.slice(-1), Array.from({ length: mostItems }, sheetOfItsOwn)),
    ).rejects.toThrow();
    expect((await sheets.kept(rows.map(({ id }) => id))).size).toBe(2 * mostItems - 2);
    expect(await sheets.read("all", "2026", "2027")).toMatchObject([{ sums: { "came.web": 2 } }]);
  });

  it("the store of figures lists all rows to a repair, and lets the repair add to sums regardless of earlier counts (law 8)", async () => {
    const sheets = await newSheets();
    await sheets.keep([row("a", 1, "one")], [came]);
    await sheets.add([
      { ...came, by: 4 },
      { ...came, about: "unit#prices", by: -1 },
    ]);
    const all = await gather(sheets.all());
    expect(all).toHaveLength(3);
    expect(all).toContainEqual({ id: "a", kept: { version: 1, data: { heard: ["one"] } } });
    for (const [about, by] of [
      ["all", 5],
      ["unit#prices", -1],
    ])
      expect(all).toContainEqual({ about, sheet: { period: "2026-11-24", sums: { "came.web": by } } });
  });
}
