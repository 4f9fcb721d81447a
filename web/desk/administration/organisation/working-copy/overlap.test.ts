import { expect, it } from "vitest";
import { overlapIn } from "./overlap.ts";

it("the field for how long a partner's old key stays valid takes 0 to 90 days in Persian or Latin digits, or no text for no limit, and refuses other text (N7)", () => {
  expect(["", " ", "0", "۷", "90"].map(overlapIn)).toEqual([
    {},
    {},
    ...[0, 7, 90].map((overlapDays) => ({ overlapDays })),
  ]);
  for (const typed of ["91", "-1", "1.5", "seven", "007"]) expect(overlapIn(typed)).toBe("wrong");
});
