import { describe, expect, it } from "vitest";
import { meansOf } from "./match-name.ts";

const typed = { choice: "", people: [], unit: "", reason: "" };

describe("the choice of the person whom a written name means (R2)", () => {
  it("is a single candidate, several people, nobody, or unknown with the unit or without one", () => {
    expect(meansOf({ ...typed, choice: "person:m.rezaei" })).toEqual({ people: ["m.rezaei"] });
    expect(meansOf({ ...typed, choice: "others", people: ["person:a", "person:b"] })).toEqual({
      people: ["a", "b"],
    });
    expect(meansOf({ ...typed, choice: "nobody" })).toEqual({ nobody: true });
    expect(meansOf({ ...typed, choice: "unknown" })).toEqual({ unknown: true });
    expect(meansOf({ ...typed, choice: "unknown", unit: "legal" })).toEqual({ unknown: true, unit: "legal" });
  });

  it("names nobody before the first choice, which the operation refuses", () => {
    expect(meansOf(typed)).toEqual({ people: [] });
  });
});
