import { expect, it } from "vitest";
import type { Tallies } from "../../shared/limits/tallies.ts";

const noon = new Date("2026-11-24T08:30:00Z");
const [today, tomorrow] = ["2026-11-24", "2026-11-25"];

/** Tests that every store of tallies must pass. */
export function tallyLaws(newTallies: () => Promise<Tallies>): void {
  it("a store of daily counts counts an occasion once, however often its id is reported, by day and kind", async () => {
    const tallies = await newTallies();
    expect(await tallies.add(today, "hand-off/trader/web", "a", noon)).toBe("counted");
    expect(await tallies.add(today, "hand-off/trader/web", "a", noon)).toBe("before");
    expect(await tallies.add(tomorrow, "hand-off/trader/web", "a", noon)).toBe("before");
    expect(await tallies.add(today, "hand-off/court/web", "a", noon)).toBe("other");
    expect(await tallies.add(today, "hand-off/trader/web", "b", noon)).toBe("counted");
    expect(await tallies.add(today, "answered/id/desk", "c", noon)).toBe("counted");
    for (const _ of [1, 2]) await tallies.tally(today, "registered/-/web", "d", noon);
    expect(await tallies.of(today)).toEqual({
      ...{ "hand-off/trader/web": 2, "answered/id/desk": 1, "registered/-/web": 1 },
    });
    expect(await tallies.of(tomorrow)).toEqual({});
  });

  it("a store of daily counts loses none of many concurrent counts", async () => {
    const tallies = await newTallies();
    const added = await Promise.all(
      Array.from({ length: 40 }, (_, n) => tallies.add(today, "answered/a/web", `o${n % 20}`, noon)),
    );
    expect(added.filter((one) => one === "counted")).toHaveLength(20);
    expect(await tallies.of(today)).toEqual({ "answered/a/web": 20 });
  });
}
