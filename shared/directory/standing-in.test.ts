import { describe, expect, it } from "vitest";
import { isAbsentOn, type Standing, standInsFor, standsInFor } from "./standing-in.ts";

const name = { fa: "نام", en: "Name" };
const member = (username: string, unit: string, ...roles: Standing["staff"][number]["roles"]) => ({
  username,
  name,
  unit,
  roles,
});
const days = { from: "2026-12-05", to: "2026-12-09" };
const day = "2026-12-07";

/** Three units, each below the one before, each with a head; `ali` and `reza` work in the lowest unit. */
const org: Standing = {
  units: [
    { key: "top", name },
    { key: "middle", name, parent: "top" },
    { key: "desk", name, parent: "middle" },
  ],
  staff: [
    member("tara", "top", "head"),
    member("mina", "middle", "head"),
    member("dara", "desk", "head"),
    member("ali", "desk", "expert"),
    member("reza", "desk", "expert"),
  ],
  deputies: [],
  absences: [],
};
const away = (...people: string[]) => people.map((of) => ({ of, ...days }));
const deputies = (...pairs: [of: string, deputy: string][]) =>
  pairs.map(([of, deputy]) => ({ of, deputy, ...days }));

describe("the work of a person who is away", () => {
  it("goes to the deputy, from the first day to the last and on no other day (R9)", () => {
    const withDeputy = { ...org, deputies: deputies(["dara", "ali"]) };
    const on = (one: string) => standInsFor(withDeputy, "dara", one);
    expect(["2026-12-04", "2026-12-05", "2026-12-09", "2026-12-10"].map(on)).toEqual([
      [],
      ["ali"],
      ["ali"],
      [],
    ]);
    expect(standsInFor(withDeputy, "ali", day)).toEqual(["dara"]);
  });

  it.each([
    ["ali", ["ali"], ["dara"]],
    ["dara", ["dara"], ["mina"]],
    ["mina", ["mina"], ["tara"]],
    ["tara", ["tara"], []],
    ["ali", ["ali", "dara"], ["mina"]],
    ["dara", ["dara", "mina"], ["tara"]],
    ["ali", [], []],
    ["nobody", ["nobody"], []],
  ])("goes from %s, while %j are away without deputies, to %j (R9)", (of, absent, by) => {
    expect(standInsFor({ ...org, absences: away(...absent) }, of, day)).toEqual(by);
  });

  it("goes to the deputy and not to the supervisor when there are both (R9)", () => {
    const both = { ...org, absences: away("dara"), deputies: deputies(["dara", "reza"]) };
    expect(standInsFor(both, "dara", day)).toEqual(["reza"]);
    expect(standsInFor(both, "mina", day)).toEqual([]);
  });

  it("goes to the supervisor even when the supervisor has a deputy on these days, who then does the supervisor's work (R9)", () => {
    const both = { ...org, absences: away("ali"), deputies: deputies(["dara", "reza"]) };
    expect(standInsFor(both, "ali", day)).toEqual(["dara"]);
  });

  it("goes to no person twice, and never to the person who is away (R9)", () => {
    const twice = { ...org, absences: away("ali", "ali"), deputies: deputies(["reza", "reza"]) };
    expect(standsInFor(twice, "dara", day)).toEqual(["ali"]);
    expect(standsInFor(twice, "reza", day)).toEqual([]);
  });
});

it("a person counts as away on the days of an absence, and on the days for which they have a deputy (R9)", () => {
  const absent = { ...org, absences: away("ali"), deputies: deputies(["dara", "reza"]) };
  const who = ["ali", "dara", "reza"].filter((one) => isAbsentOn(absent, one, day));
  expect(who).toEqual(["ali", "dara"]);
  expect(isAbsentOn(absent, "ali", "2026-12-10")).toBe(false);
});
