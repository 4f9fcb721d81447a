import { describe, expect, it } from "vitest";
import { defined } from "../defined.ts";
import { type Concerned, conflictsIn, noParties } from "../domain/cases/conflict-of-interest.ts";
import { eligible, mayHold } from "./eligible.ts";
import { type Placing, placeFor, secondStagePlace } from "./place.ts";

const name = { fa: "نام", en: "Name" };
const day = "2026-12-05";
const days = { from: day, to: day };

/** An organisation from texts `key<parent`. Each unit has an expert `e.<unit>` and a head `h.<unit>`. */
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

describe("whether a unit may hold a case:", () => {
  const may = (organisation: Placing, unit: string, concerned: Concerned) =>
    mayHold(organisation, unit, conflictsIn(organisation, day, concerned), day);

  it("yes, when the unit is not in conflict of interest, one person can draft and another can approve (R2, R10)", () => {
    expect(may(org, "legal", about(["prices"]))).toBe(true);
    expect(may(org, "fars", about(["prices"]))).toBe(false);
  });

  it("no, when its only expert is accused, though the head is not (R2, R10)", () => {
    expect(may(org, "fars", about([], ["e.fars"]))).toBe(false);
  });

  it("no, when the only person who can draft is the only one who can approve (R10)", () => {
    const alone = {
      ...org,
      staff: [{ username: "h.legal", name, unit: "legal", roles: ["head" as const, "expert" as const] }],
    };
    expect(may(alone, "legal", about(["prices"]))).toBe(false);
  });

  it("yes, when the head's deputy can approve, whatever role the deputy has in another unit (R9, R10)", () => {
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

  it("no, when the unit itself is in conflict of interest, although its people are not (R2)", () => {
    const byUnit = {
      person: () => undefined,
      unit: () => ({ reason: "below", of: { unit: "top" } }) as const,
    };
    expect(mayHold(org, "legal", byUnit, day)).toBe(false);
  });

  it("an accused deputy of the head is not among the approvers (R2)", () => {
    const deputised = { ...org, deputies: [{ of: "h.legal", deputy: "e.top", ...days }] };
    const conflicts = conflictsIn(deputised, day, about([], ["e.top"]));
    expect(eligible(deputised, "legal", conflicts, day).approvers).toEqual(["h.legal"]);
  });

  it("the eligible people are those who can draft or approve and are not in conflict of interest (R2)", () => {
    const conflicts = conflictsIn(org, day, about([], ["e.legal"]));
    expect(eligible(org, "legal", conflicts, day)).toEqual({ drafters: [], approvers: ["h.legal"] });
    expect(eligible(org, "nowhere", conflicts, day)).toEqual({ drafters: [], approvers: [] });
  });
});

describe("the unit that gets a case is", () => {
  it.each([
    ["the given one, when it may hold the case", "legal", about(["prices"]), "legal"],
    ["the unit above, when the given one may not", "fars", about(["fars"]), "prices"],
    ["further up, when the unit above may not either", "fars", about(["prices"]), "top"],
    ["inspection, when no unit above may", "fars", about(["prices", "fars"], ["e.top"]), "inspection"],
    [
      "the outside authority, when inspection is accused too",
      "fars",
      about(["prices", "inspection"], ["e.top"]),
      "outside",
    ],
    [
      "the outside authority, when the head of the organisation is accused",
      "fars",
      about([], ["h.top"]),
      "outside",
    ],
  ])("%s (R2)", (_, from, concerned, to) => {
    expect(placeFor(org, from, concerned, day)).toBe(to);
  });

  it("none, in an old directory without an outside authority (R2)", () => {
    const old = { ...org, units: org.units.filter(({ key }) => key !== "outside") };
    expect(placeFor(old, "fars", about([], ["h.top"]), day)).toBeUndefined();
  });

  it("the next unit above while the head of the nearest unit stands in for an accused, since a conflict of interest extends to stand-ins (R2, R9)", () => {
    const deputised = { ...org, deputies: [{ of: "e.fars", deputy: "h.prices", ...days }] };
    expect(placeFor(deputised, "fars", about(["fars"]), day)).toBe("top");
    expect(placeFor(deputised, "fars", about(["fars"]), "2026-12-06")).toBe("prices");
  });
});

describe("the unit that gets the second stage is", () => {
  const decided = (unit: string, ...people: string[]): Concerned => ({
    parties: noParties,
    firstStage: { units: [unit], people },
  });

  it("the nearest unit above the unit that answered, never that unit (R13)", () => {
    expect(secondStagePlace(org, "fars", decided("fars", "e.fars", "h.fars"), day)).toBe("prices");
  });

  it("not a unit whose head approved the first answer (R13)", () => {
    expect(secondStagePlace(org, "fars", decided("fars", "e.fars", "h.prices"), day)).toBe("top");
  });

  it("inspection when the top unit answered; the outside authority when inspection answered and the top is accused (R2, R13)", () => {
    expect(secondStagePlace(org, "top", decided("top", "e.top", "h.top"), day)).toBe("inspection");
    const both = { ...decided("inspection"), parties: { units: [], people: ["h.top"] } };
    expect(secondStagePlace(org, "inspection", both, day)).toBe("outside");
  });

  it("never the unit that answered, even when that unit has no conflict of interest (R13)", () => {
    expect(secondStagePlace(org, "inspection", about([], ["e.top"]), day)).toBe("outside");
  });

  it("none, when the outside authority decided the first stage and no inside unit may hold the case (R13)", () => {
    const both = { ...decided("outside"), parties: { units: ["top"], people: [] } };
    expect(secondStagePlace(org, "outside", both, day)).toBeUndefined();
  });
});
