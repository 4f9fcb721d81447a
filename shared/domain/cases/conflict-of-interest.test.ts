import { describe, expect, it } from "vitest";
import { defined } from "../../defined.ts";
import {
  type Concerned,
  conflictOfPerson,
  conflictOfUnit,
  conflictsIn,
  noParties,
  type Organisation,
  withBelonged,
} from "./conflict-of-interest.ts";

const name = { fa: "نام", en: "Name" };
const days = { from: "2026-12-05", to: "2026-12-09" };
const [onTheDay, before] = ["2026-12-05", "2026-12-04"];

/** An organisation from texts `unit<parent`. Each unit has two people: `head.<unit>` and `expert.<unit>`. */
function organisation(...units: string[]): Organisation {
  const pairs = units.map((one) => one.split("<"));
  return {
    units: pairs.map(([key = "", parent]) => ({ key, name, ...defined({ parent }) })),
    staff: pairs.flatMap(([unit = ""]) => [
      { username: `head.${unit}`, name, unit, roles: ["head"] as const satisfies unknown[] },
      { username: `expert.${unit}`, name, unit, roles: ["expert"] as const satisfies unknown[] },
    ]),
    deputies: [],
    absences: [],
  } as Organisation;
}

const plain = organisation("top", "prices<top", "fars<prices", "legal<top");
const stand = (of: string, deputy: string) => ({ of, deputy, ...days });
const about = (units: string[], people: string[] = []): Concerned => ({ parties: { units, people } });
const decided = (units: string[], people: string[] = []): Concerned => ({
  parties: noParties,
  firstStage: { units, people },
});

/** All people and units in conflict of interest, each with the reason and the party from which the conflict comes. */
function inConflict(org: Organisation, concerned: Concerned, day = onTheDay): Record<string, string> {
  const conflicts = conflictsIn(org, day, concerned);
  const told = [
    ...org.units.map(({ key }) => [key, conflicts.unit(key)] as const),
    ...org.staff.map(({ username }) => [username, conflicts.person(username)] as const),
  ];
  return Object.fromEntries(
    told.flatMap(([key, found]) => (found ? [[key, `${found.reason} ${Object.values(found.of)}`]] : [])),
  );
}

describe("in conflict of interest are", () => {
  it("no units or people, when nobody is accused and there was no first stage yet (R2)", () => {
    expect(inConflict(plain, about([]))).toEqual({});
    expect(inConflict(plain, decided([]))).toEqual({});
  });

  it("the accused unit, all units below it and the people of all of them, but not the superiors (R2)", () => {
    expect(inConflict(plain, about(["prices"]))).toEqual({
      prices: "complained-of prices",
      "head.prices": "complained-of prices",
      "expert.prices": "complained-of prices",
      fars: "below prices",
      "head.fars": "below prices",
      "expert.fars": "below prices",
    });
  });

  it("only the accused person, when that person heads no unit (R2)", () => {
    expect(inConflict(plain, about([], ["expert.prices"]))).toEqual({
      "expert.prices": "complained-of expert.prices",
    });
  });

  it("an accused head, with the unit, all units below and all their people (R2)", () => {
    expect(inConflict(plain, about([], ["head.prices"]))).toEqual({
      "head.prices": "complained-of head.prices",
      prices: "below head.prices",
      "expert.prices": "below head.prices",
      fars: "below head.prices",
      "head.fars": "below head.prices",
      "expert.fars": "below head.prices",
    });
  });

  it("all inside units and people, when the head of the organisation is accused, but no outside unit (R2)", () => {
    const org = organisation("top", "prices<top", "outside");
    const names = Object.keys(inConflict(org, about([], ["head.top"])));
    expect(names).toEqual(["top", "prices", "head.top", "expert.top", "head.prices", "expert.prices"]);
  });

  it("only the accused unit or person itself, when the directory no longer has it (R2)", () => {
    const gone = about(["gone"], ["left"]);
    expect(inConflict(plain, gone)).toEqual({});
    expect(conflictOfUnit(plain, onTheDay, gone, "gone")?.reason).toBe("complained-of");
    expect(conflictOfPerson(plain, onTheDay, gone, "left")?.reason).toBe("complained-of");
  });

  it("the superiors of an accused unit only when they are accused themselves (R2)", () => {
    const found = inConflict(plain, about(["fars"], ["head.prices"]));
    expect(found).toMatchObject({ fars: "complained-of fars", "head.prices": "complained-of head.prices" });
    expect(found["expert.top"]).toBeUndefined();
  });
});

describe("a person's conflict of interest extends to their stand-in", () => {
  const deputised = { ...plain, deputies: [stand("expert.fars", "expert.legal")] };

  it("on the days of the deputyship, and on no other (R2, R9)", () => {
    const of = (day: string) => inConflict(deputised, about(["prices"]), day)["expert.legal"];
    expect(["2026-12-04", "2026-12-05", "2026-12-09", "2026-12-10"].map(of)).toEqual([
      undefined,
      "acting-for prices",
      "acting-for prices",
      undefined,
    ]);
  });

  it("through any number of deputies, even when these stand in for one another in a circle (R2)", () => {
    const chain = {
      ...plain,
      deputies: [
        stand("head.legal", "expert.top"),
        stand("expert.legal", "head.legal"),
        stand("expert.fars", "expert.legal"),
        stand("expert.top", "expert.fars"),
      ],
    };
    expect(inConflict(chain, about([], ["expert.fars"]))).toEqual({
      "expert.fars": "complained-of expert.fars",
      "expert.legal": "acting-for expert.fars",
      "head.legal": "acting-for expert.fars",
      "expert.top": "acting-for expert.fars",
      legal: "acting-for expert.fars",
    });
  });

  it("together with the unit that the stand-in heads, but without the people of that unit (R2)", () => {
    const org = { ...plain, deputies: [stand("head.prices", "head.legal")] };
    const found = inConflict(org, about(["prices"]));
    expect(found).toMatchObject({ legal: "acting-for prices", "head.legal": "acting-for prices" });
    expect(found["expert.legal"]).toBeUndefined();
  });

  it("also when the stand-in is the supervisor of a person who is away without a deputy (R2, R9)", () => {
    const org = { ...plain, absences: [{ of: "head.prices", ...days }] };
    expect(inConflict(org, about(["prices"]))).toMatchObject({ "head.top": "acting-for prices" });
    expect(inConflict(org, about(["prices"]), before)["head.top"]).toBeUndefined();
  });

  it("but not to the people whom the stand-in names as their own deputies (R2)", () => {
    const org = { ...plain, deputies: [stand("expert.legal", "expert.fars")] };
    expect(inConflict(org, about(["prices"]))["expert.legal"]).toBeUndefined();
  });
});

describe("excluded from the second stage are", () => {
  it("the units of the first stage with their people, but no units below or above them (R13)", () => {
    expect(inConflict(plain, decided(["prices"]))).toEqual({
      prices: "first-stage prices",
      "head.prices": "first-stage prices",
      "expert.prices": "first-stage prices",
    });
  });

  it("people who worked on the case, whatever unit they belong to now, and their stand-ins of today (R13)", () => {
    const org = { ...plain, deputies: [stand("expert.legal", "expert.top")] };
    const first = decided(["fars"], ["expert.legal"]);
    expect(inConflict(org, first)).toMatchObject({
      "expert.legal": "first-stage expert.legal",
      "expert.top": "first-stage expert.legal",
    });
    expect(inConflict(org, first, before)["expert.top"]).toBeUndefined();
  });

  it("the head who approved the first answer and the head's unit, but neither the unit's other people nor the units below (R13)", () => {
    expect(inConflict(plain, decided([], ["head.prices"]))).toEqual({
      prices: "first-stage head.prices",
      "head.prices": "first-stage head.prices",
    });
  });

  it("the accused too; the accusation is then the reason, and not the first stage (R2, R13)", () => {
    const both = { ...about(["prices"]), firstStage: { units: ["prices", "legal"], people: [] } };
    expect(inConflict(plain, both)).toMatchObject({
      prices: "complained-of prices",
      "expert.prices": "complained-of prices",
      legal: "first-stage legal",
    });
  });
});

describe("after a reorganisation the conflict of interest (R2)", () => {
  const renamed = (): Organisation => {
    const { units, staff, ...rest } = organisation("top", "tariffs<top", "legal<top");
    return {
      ...rest,
      units: units.map((one) => (one.key === "tariffs" ? { ...one, replaces: ["prices"] } : one)),
      staff,
    };
  };

  it("applies to the unit that replaced the accused unit, with the people hired since", () => {
    expect(inConflict(renamed(), about(["prices"]))).toEqual({
      tariffs: "replaced prices",
      "head.tariffs": "replaced prices",
      "expert.tariffs": "replaced prices",
    });
  });

  it("applies to the unit that the accused unit replaced, also over several reorganisations", () => {
    const lineage = {
      closed: { units: ["tariffs"], people: [] },
      replaced: {
        units: [
          { of: "prices", by: "tariffs" },
          { of: "tariffs", by: "legal" },
        ],
        people: [],
      },
      left: [],
    };
    const later = { ...organisation("prices", "legal"), lineage };
    expect(Object.keys(inConflict(later, about(["prices"])))).toContain("legal");
    expect(Object.keys(inConflict(later, about(["legal"])))).toContain("prices");
  });

  it("does not apply to a unit whose predecessor was divided between this unit and the accused unit", () => {
    const lineage = {
      closed: { units: ["prices"], people: [] },
      replaced: {
        units: [
          { of: "prices", by: "tariffs" },
          { of: "prices", by: "markets" },
        ],
        people: [],
      },
      left: [],
    };
    const split = { ...organisation("tariffs", "markets"), lineage };
    expect(Object.keys(inConflict(split, about(["tariffs"])))).not.toContain("markets");
    expect(Object.keys(inConflict(split, about(["prices"])))).toEqual(
      expect.arrayContaining(["tariffs", "markets"]),
    );
  });

  it("applies to the accused person's new user name", () => {
    const staff = plain.staff.map((one) =>
      one.username === "expert.legal" ? { ...one, username: "new.name", replaces: ["expert.legal"] } : one,
    );
    expect(inConflict({ ...plain, staff }, about([], ["expert.legal"]))).toEqual({
      "new.name": "replaced expert.legal",
    });
  });

  it("applies to people who left the unit within ninety days, and not to those who left earlier", () => {
    const left = [{ person: "expert.legal", unit: "fars", on: "2026-09-06" }];
    const lineage = { closed: { units: [], people: [] }, replaced: { units: [], people: [] }, left };
    const moved = { ...plain, lineage };
    expect(conflictOfPerson(moved, onTheDay, about(["prices"]), "expert.legal")).toEqual({
      reason: "belonged",
      of: { unit: "prices" },
    });
    expect(conflictOfPerson(moved, "2026-12-06", about(["prices"]), "expert.legal")).toBeUndefined();
    const shorter = { ...moved, timeLimits: { formerDays: 30 } as Organisation["timeLimits"] };
    expect(conflictOfPerson(shorter, onTheDay, about(["prices"]), "expert.legal")).toBeUndefined();
  });

  it("applies to people who belonged to the unit when it was accused, and to a unit that they head later", () => {
    const named = withBelonged(plain, onTheDay, { units: ["prices"], people: [] });
    expect(named.belonged).toEqual([
      {
        of: { unit: "prices" },
        units: ["fars"],
        people: ["expert.fars", "expert.prices", "head.fars", "head.prices"],
      },
    ]);
    const staff = plain.staff.flatMap((one) => {
      if (one.username === "head.legal") return [];
      return [one.username === "expert.fars" ? { ...one, unit: "legal", roles: ["head" as const] } : one];
    });
    const later = conflictsIn({ ...plain, staff }, "2027-12-05", { parties: named });
    expect(later.person("expert.fars")).toEqual({ reason: "belonged", of: { unit: "prices" } });
    expect(later.unit("legal")).toEqual({ reason: "belonged", of: { unit: "prices" } });
    expect(later.person("expert.legal"), "was never there").toBeUndefined();
  });

  it("does not apply to the people of a party that is no longer accused", () => {
    const named = withBelonged(plain, onTheDay, { units: ["prices", "legal"], people: [] });
    const fewer = withBelonged(plain, onTheDay, { ...named, units: ["legal"] });
    expect(fewer.belonged?.map(({ of }) => of)).toEqual([{ unit: "legal" }]);
  });

  it("includes nobody when nobody is accused", () => {
    expect(withBelonged(plain, onTheDay, noParties)).toEqual(noParties);
  });
});
