import { describe, expect, it } from "vitest";
import { addressOf, parts, placeIn } from "./place.ts";

describe("the address of a tab of the meetings screen", () => {
  for (const part of parts)
    for (const host of ["", "e.hosseini"])
      for (const day of ["", "2026-12-15"])
        it(`leads back to the tab ${part} of official "${host}" on the day "${day}"`, () => {
          const [path = "", search = ""] = addressOf({ in: part, host, day }).split("?");
          expect(placeIn(path.split("/")[2], search)).toEqual({ in: part, host, day });
        });

  it("leads to today's meetings when it names no known tab", () => {
    expect(placeIn("tomorrow", "?day=soon")).toEqual({ in: "session", host: "", day: "" });
  });
});
