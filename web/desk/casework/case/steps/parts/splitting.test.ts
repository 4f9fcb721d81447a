import { describe, expect, it } from "vitest";
import { caseExample } from "../../../../../../shared/contracts/openapi/cases-example.ts";
import { story } from "../../../../../../shared/contracts/openapi/story.ts";
import type { CaseView } from "../../../../app/api/own-replies.ts";
import { fieldOf, partsOf, unitsOf } from "./splitting.ts";

const here = story.unit.key;
const view = { ...caseExample.inHand, points: ["یک", "دو", "سه"] } as unknown as CaseView;

describe("splitting a case", () => {
  it("keeps each of the applicant's points in the case until the user chooses another unit for the point (R6)", () => {
    expect(unitsOf(view, [])).toEqual([here, here, here]);
    expect(unitsOf(view, ["", "legal", here, "a point there is no more"])).toEqual([here, "legal", here]);
  });

  it("makes one part for each other unit, with all the applicant's points that the unit must answer (R6)", () => {
    expect(partsOf(["legal", here, "prices", "legal"], here)).toEqual([
      { unit: "legal", points: [0, 3] },
      { unit: "prices", points: [2] },
    ]);
    expect(partsOf([here, here], here)).toEqual([]);
  });

  it("shows an error about a part's unit at the first of the applicant's points in that part (R6)", () => {
    const units = [here, "legal", "prices", "legal"];
    expect(units.map((_, at) => fieldOf(units, here, at))).toEqual([
      "points.0",
      "parts.0.unit",
      "parts.1.unit",
      "points.3",
    ]);
  });
});
