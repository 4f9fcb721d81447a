import { expect, it } from "vitest";
import { overlapIn } from "./overlap.ts";

it("the days for which two partner keys overlap are read from 0 to 90 in Persian or Latin digits, or from an empty text; other text is refused (N7)", () => {
  expect(["", " ", "0", "۷", "90"].map(overlapIn)).toEqual([
    {},
    {},
    ...[0, 7, 90].map((overlapDays) => ({ overlapDays })),
  ]);
  for (const typed of ["91", "-1", "1.5", "seven", "007"]) expect(overlapIn(typed)).toBe("wrong");
});
