import { describe, expect, it } from "vitest";
import { defined } from "../defined.ts";
import { type Concerned, conflictsIn, noParties } from "../domain/cases/conflict-of-interest.ts";
import { eligible, mayHold } from "./eligible.ts";
import { type Placing, placeFor, secondStagePlace } from "./place.ts";

const name = { fa: "نام", en: "Name" };
const day = "2026-12-05";
const days = { from: day, to: day };

/** `key<parent`; in each an expert `e.<unit>` and a head `h.<unit>`. */
function organisation(...units: string[]): Placing {
  const pairs = units.map((one) => one.split("<"));
  return {
    organisation: { name, address: name, phone: "", inspection: "inspection" },
    units: pairs.map(([key = "", parent]) => ({
      key,
      name,
      ...defined({ parent }),
      ...(key === "outside" ? { outside: true } : {}),
    })),
    staff: pairs.flatMap(([unit = ""]): Placing["staff"] => [
      { username: `h.${unit}`, name, unit, roles: ["head"] },
      { username: `e.${unit}`, name, unit, roles: [unit === "inspection" ? "inspector" : "expert"] },
    ]),
    deputies: [],
  };
}

const org = organisation("top", "inspection<top", "prices<top", "fars<prices", "legal<top", "outside");
const about = (units: string[], people: string[] = []): Concerned => ({ parties: { units, people } });

describe("a unit may hold a case", () => {
  const may = (organisation: Placing, unit: string, concerned: Concerned) =>
    mayHold(organisation, unit, conflictsIn(organisation, day, concerned), day);

  it("when it is not in conflict and one drafts and another approves (R2, R10)", () => {
    expect(may(org, "legal", about(["prices"]))).toBe(true);
    expect(may(org, "fars", about(["prices"]))).toBe(false);
  });

  it("not when its only expert is complained of, though the head is not (R2, R10)", () => {
    expect(may(org, "fars", about([], ["e.fars"]))).toBe(false);
  });

  it("not when the only one who could draft is the only one who could approve (R10)", () => {
    const alone = {
      ...org,
      staff: [{ username: "h.legal", name, unit: "legal", roles: ["head" as const, "expert" as const] }],
    };
    expect(may(alone, "legal", about(["prices"]))).toBe(false);
  });

  it("with who stands in for the head as one who approves, whatever they do elsewhere (R9, R10)", () => {
    const staff = org.staff.map((one) =>
      one.username === "h.legal" ? { ...one, roles: ["head" as const, "expert" as const] } : one,
    );
    const alone = { ...org, staff: staff.filter(({ username }) => username !== "e.legal") };
    expect(may(alone, "legal", about(["prices"]))).toBe(false);
    const helped = { ...alone, deputies: [{ of: "h.legal", deputy: "e.top", ...days }] };
    expect(may(helped, "legal", about(["prices"]))).toBe(true);
    const roles: Placing["staff"][number]["roles"] = ["auditor"];
    const audited = {
      ...helped,
      staff: helped.staff.map((one) => (one.username === "e.top" ? { ...one, roles } : one)),
    };
    expect(may(audited, "legal", about(["prices"]))).toBe(false);
  });

  it("not when it is in conflict itself, whatever its people are (R2)", () => {
    const byUnit = {
      person: () => undefined,
      unit: () => ({ reason: "below", of: { unit: "top" } }) as const,
    };
    expect(mayHold(org, "legal", byUnit, day)).toBe(false);
  });

  it("without a deputy of the head among those who approve, when the deputy is complained of (R2)", () => {
    const deputised = { ...org, deputies: [{ of: "h.legal", deputy: "e.top", ...days }] };
    const conflicts = conflictsIn(deputised, day, about([], ["e.top"]));
    expect(eligible(deputised, "legal", conflicts, day).approvers).toEqual(["h.legal"]);
  });

  it("names who could draft and who could approve, without those in conflict (R2)", () => {
    const conflicts = conflictsIn(org, day, about([], ["e.legal"]));
    expect(eligible(org, "legal", conflicts, day)).toEqual({ drafters: [], approvers: ["h.legal"] });
    expect(eligible(org, "nowhere", conflicts, day)).toEqual({ drafters: [], approvers: [] });
  });
});

describe("a case is placed", () => {
  it.each([
    ["where it is, when that unit may hold it", "legal", about(["prices"]), "legal"],
    ["with the unit above, when not", "fars", about(["fars"]), "prices"],
    ["further up, when that one may not either", "fars", about(["prices"]), "top"],
    ["with inspection, when nobody above may", "fars", about(["prices", "fars"], ["e.top"]), "inspection"],
    [
      "outside, when inspection is complained of as well",
      "fars",
      about(["prices", "inspection"], ["e.top"]),
      "outside",
    ],
    ["outside, when the head of the organisation is complained of", "fars", about([], ["h.top"]), "outside"],
  ])("%s (R2)", (_, from, concerned, to) => {
    expect(placeFor(org, from, concerned, day)).toBe(to);
  });

  it("nowhere by a directory from before there was an outside authority (R2)", () => {
    const old = { ...org, units: org.units.filter(({ key }) => key !== "outside") };
    expect(placeFor(old, "fars", about([], ["h.top"]), day)).toBeUndefined();
  });

  it("by who acts for whom on that day (R2, R9)", () => {
    const deputised = { ...org, deputies: [{ of: "e.fars", deputy: "h.prices", ...days }] };
    expect(placeFor(deputised, "fars", about(["fars"]), day)).toBe("top");
    expect(placeFor(deputised, "fars", about(["fars"]), "2026-12-06")).toBe("prices");
  });
});

describe("the second stage is placed", () => {
  const decided = (unit: string, ...people: string[]): Concerned => ({
    parties: noParties,
    firstStage: { units: [unit], people },
  });

  it("above the unit that answered, and not there (R13)", () => {
    expect(secondStagePlace(org, "fars", decided("fars", "e.fars", "h.fars"), day)).toBe("prices");
  });

  it("not with a unit whose head approved the first answer (R13)", () => {
    expect(secondStagePlace(org, "fars", decided("fars", "e.fars", "h.prices"), day)).toBe("top");
  });

  it("with inspection when the top answered, outside when inspection did and the top is complained of (R2, R13)", () => {
    expect(secondStagePlace(org, "top", decided("top", "e.top", "h.top"), day)).toBe("inspection");
    const both = { ...decided("inspection"), parties: { units: [], people: ["h.top"] } };
    expect(secondStagePlace(org, "inspection", both, day)).toBe("outside");
  });

  it("never with the unit that answered, whatever is said of the first stage (R13)", () => {
    expect(secondStagePlace(org, "inspection", about([], ["e.top"]), day)).toBe("outside");
  });

  it("nowhere when the outside authority decided the first and nobody inside may (R13)", () => {
    const both = { ...decided("outside"), parties: { units: ["top"], people: [] } };
    expect(secondStagePlace(org, "outside", both, day)).toBeUndefined();
  });
});
