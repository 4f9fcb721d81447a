import { describe, expect, it } from "vitest";
import {
  above,
  below,
  headOf,
  inspectionUnit,
  needsApproval,
  outsideUnit,
  triageUnit,
  unitOf,
} from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

const name = { fa: "نام", en: "Name" };
const person = (username: string, unit: string, ...roles: Snapshot["staff"][number]["roles"]) => ({
  username,
  name,
  unit,
  roles,
});
const kind = (key: string, fourEyes: boolean) => ({ key, name, sentence: name, onWeb: true, fourEyes });

const snapshot: Snapshot = {
  organisation: { name, address: name, phone: "" },
  provinces: [],
  units: [
    { key: "top", name },
    { key: "middle", name, parent: "top" },
    { key: "desk", name, parent: "middle" },
  ],
  staff: [person("zahra", "desk", "head"), person("ali", "desk", "expert"), person("sara", "middle", "head")],
  deputies: [{ of: "zahra", deputy: "ali", from: "2026-12-05", to: "2026-12-09" }],
  kinds: [kind("complaint", true), kind("suggestion", false)],
  outcomes: [
    { key: "granted", name, refusal: false },
    { key: "not-granted", name, refusal: true },
  ],
  subjects: [],
  routing: [{ key: "rest", why: name, when: {}, unit: "desk" }],
  routingExamples: [],
  templates: [],
};

describe("lookups in the directory", () => {
  it("return the units above a unit, the nearest first, up to the top", () => {
    expect(above(snapshot, "desk").map(({ key }) => key)).toEqual(["middle", "top"]);
    expect(above(snapshot, "top")).toEqual([]);
    const circle = { ...snapshot, units: snapshot.units.map((unit) => ({ parent: "desk", ...unit })) };
    expect(above(circle, "middle").map(({ key }) => key)).toEqual(["top", "desk", "middle"]);
  });

  it("return a person's unit and a unit's head, and undefined for an unknown name", () => {
    expect(unitOf(snapshot, "ali")?.key).toBe("desk");
    expect(headOf(snapshot, "desk")?.username).toBe("zahra");
    expect(unitOf(snapshot, "nobody")).toBeUndefined();
    expect(headOf(snapshot, "top")).toBeUndefined();
  });

  it("return the units below a unit at any depth, once each, without the unit itself", () => {
    const names = (key: string) => below(snapshot, key).map((unit) => unit.key);
    expect(names("top")).toEqual(["middle", "desk"]);
    expect(names("desk")).toEqual([]);
    const circle = { ...snapshot, units: snapshot.units.map((unit) => ({ parent: "desk", ...unit })) };
    expect(below(circle, "middle").map(({ key }) => key)).toEqual(["desk", "top"]);
  });

  it("return inspection and the outside authority, and undefined for both in an old directory without them (R2)", () => {
    expect([inspectionUnit(snapshot), outsideUnit(snapshot)]).toEqual([undefined, undefined]);
    const units = [...snapshot.units, { key: "court", name, outside: true }];
    const whole = { ...snapshot, units, organisation: { ...snapshot.organisation, inspection: "middle" } };
    expect([inspectionUnit(whole)?.key, outsideUnit(whole)?.key]).toEqual(["middle", "court"]);
  });

  it("require a second person's approval for answers to complaints, for refusals, and for an unknown kind or outcome (R10)", () => {
    expect(needsApproval(snapshot, "complaint", "granted")).toBe(true);
    expect(needsApproval(snapshot, "suggestion", "granted")).toBe(false);
    expect(needsApproval(snapshot, "suggestion", "not-granted")).toBe(true);
    expect(needsApproval(snapshot, "wish", "granted")).toBe(true);
    expect(needsApproval(snapshot, "suggestion", "maybe")).toBe(true);
  });

  it("return the unit of the last routing rule as the unit of requests that no other rule matches", () => {
    expect(triageUnit(snapshot)).toBe("desk");
  });
});
