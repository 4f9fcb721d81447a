import { describe, expect, it } from "vitest";
import { countOf } from "./counts.ts";

const counts = [
  { list: "unit", count: 12 },
  { list: "mine", count: 99, more: true },
  { list: "escalated", count: 0 },
] as const;

describe("the count beside a list's name", () => {
  it("is the service's count, with a plus when the list has more cases than the service counts (R17)", () => {
    expect(countOf([...counts], "unit")).toBe("12");
    expect(countOf([...counts], "mine")).toBe("99+");
  });

  it("is the number of the loaded cases when the whole list is loaded", () => {
    expect(countOf([...counts], "mine", 120)).toBe("120");
    expect(countOf([], "all", 3)).toBe("3");
  });

  it("is absent for an empty list and for a list that the service does not count", () => {
    expect(countOf([...counts], "escalated")).toBeUndefined();
    expect(countOf([...counts], "unit", 0)).toBeUndefined();
    expect(countOf([...counts], "all")).toBeUndefined();
  });
});
