import { describe, expect, it } from "vitest";
import { bodyOf, changed, nobodyCalled } from "./draft.ts";

const called = { ...nobodyCalled, reason: "absent-employee", mobile: "09120000001", readBack: true };

describe("what a clerk sends of an emergency that was called in", () => {
  it("is what went wrong and a telephone; nothing else is needed, and the unit is told nothing (S3, C15)", () => {
    expect(bodyOf(called)).toEqual({ reason: "absent-employee", mobile: "09120000001", readBack: true });
    expect(bodyOf({ ...called, hidden: false })).toMatchObject({ knownTo: "unit" });
  });

  it("is a landline, or nothing, of who has no mobile (C18)", () => {
    const without = { ...called, noMobile: true };
    expect(bodyOf({ ...without, landline: "02112345678" })).toMatchObject({ landline: "02112345678" });
    expect(bodyOf(without)).toEqual({ reason: "absent-employee", readBack: true });
  });

  it("is to be read back again when its words are others (C6)", () => {
    expect(changed(called, { room: "۲۱۴" }).readBack).toBe(true);
    expect(changed(called, { description: "کسی نیست." }).readBack).toBe(false);
  });
});
