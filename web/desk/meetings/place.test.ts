import { describe, expect, it } from "vitest";
import { addressOf, parts, placeIn } from "./place.ts";

describe("the address of a part of the meetings", () => {
  for (const part of parts)
    for (const host of ["", "e.hosseini"])
      for (const day of ["", "2026-12-15"])
        it(`leads back to ${part} of "${host}" on "${day}"`, () => {
          const [path = "", search = ""] = addressOf({ in: part, host, day }).split("?");
          expect(placeIn(path.split("/")[2], search)).toEqual({ in: part, host, day });
        });

  it("leads to today's meetings when it names nothing known", () => {
    expect(placeIn("tomorrow", "?day=soon")).toEqual({ in: "session", host: "", day: "" });
  });
});
