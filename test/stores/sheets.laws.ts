import { expect, it } from "vitest";
import { gather } from "../../shared/gather.ts";
import type { RepairableSheets } from "../../shared/sheets/sheets.ts";

interface Facts {
  readonly heard: readonly string[];
}

/** What holds of every store of sheets. */
export function sheetLaws(newSheets: () => Promise<RepairableSheets<Facts>>): void {
  const came = { about: "all", period: "2026-11-24", name: "came.web", by: 1 };

  it("adds to sums by what they are about and when, and keeps what they were counted from", async () => {
    const sheets = await newSheets();
    const more = [came, came, { ...came, period: "1405-09" }, { ...came, about: "unit#prices", by: -2 }];
    expect(await sheets.keep("a", { version: 1, data: { heard: ["one"] } }, more)).toBe("kept");
    const again = { version: 2, data: { heard: ["one", "two"] } };
    expect(await sheets.keep("a", again, [{ ...came, name: "answered.web" }])).toBe("kept");
    expect(await sheets.kept("a")).toMatchObject(again);
    expect(await sheets.kept("b")).toBeUndefined();
    expect(await sheets.read("all", "2026-11-01", "2026-11-30")).toEqual([
      { period: "2026-11-24", sums: { "came.web": 2, "answered.web": 1 } },
    ]);
    expect(await sheets.read("unit#prices", "0", "3")).toEqual([
      { period: "2026-11-24", sums: { "came.web": -2 } },
    ]);
    expect((await sheets.read("all", "1400-01", "1409-12")).map(({ period }) => period)).toEqual(["1405-09"]);
  });

  it("counts nothing of what was kept by somebody else meanwhile", async () => {
    const sheets = await newSheets();
    const both = [1, 2].map((n) =>
      sheets.keep("a", { version: 1, data: { heard: [`${n}`] } }, [{ ...came, by: n }]),
    );
    expect((await Promise.all(both)).toSorted()).toEqual(["changed", "kept"]);
    const [one] = (await sheets.kept("a"))?.data.heard ?? [];
    expect(await sheets.read("all", "2026", "2027")).toEqual([
      { period: "2026-11-24", sums: { "came.web": Number(one) } },
    ]);
    expect(await sheets.keep("a", { version: 3, data: { heard: [] } }, [came])).toBe("changed");
  });

  it("tells who repairs it all that stands there, and adds to sums whatever was counted (law 8)", async () => {
    const sheets = await newSheets();
    await sheets.keep("a", { version: 1, data: { heard: ["one"] } }, [came]);
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
