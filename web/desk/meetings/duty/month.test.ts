import { describe, expect, it } from "vitest";
import { monthAfter, monthIn, nameOf, thisMonth } from "./month.ts";

describe("the month of a report", () => {
  it("is by default the present month of Tehran's calendar", () => {
    expect(nameOf(thisMonth("2026-12-15"))).toBe("1405-09");
    expect(nameOf(thisMonth("2026-12-22"))).toBe("1405-10");
  });

  it("can be moved to the next or the previous month, also across the turn of the year", () => {
    expect(nameOf(monthAfter({ year: 1405, month: 12 }, 1))).toBe("1406-01");
    expect(nameOf(monthAfter({ year: 1405, month: 1 }, -1))).toBe("1404-12");
  });

  it("is taken from the address, if valid", () => {
    expect(monthIn("1405-09")).toEqual({ year: 1405, month: 9 });
    for (const none of ["1405-13", "1405-9", "2026-09", "soon", "", null])
      expect(monthIn(none)).toBeUndefined();
  });
});
