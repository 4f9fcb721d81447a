import { expect, it } from "vitest";
import { overlapIn } from "./overlap.ts";

it("reads 0 to 90 days of overlap in Persian or Latin digits, or none, and refuses the rest (N7)", () => {
  expect(["", " ", "0", "۷", "90"].map(overlapIn)).toEqual([
    {},
    {},
    ...[0, 7, 90].map((overlapDays) => ({ overlapDays })),
  ]);
  for (const typed of ["91", "-1", "1.5", "seven", "007"]) expect(overlapIn(typed)).toBe("wrong");
});
