import { describe, expect, it } from "vitest";
import { bodyOf, changed, nobodyCalled } from "./draft.ts";

const called = { ...nobodyCalled, reason: "absent-employee", mobile: "09120000001", readBack: true };

describe("the request body of an emergency reported by telephone", () => {
  it("needs only the problem and a telephone number, and hides the name from the unit by default (S3, C15)", () => {
    expect(bodyOf(called)).toEqual({ reason: "absent-employee", mobile: "09120000001", readBack: true });
    expect(bodyOf({ ...called, hidden: false })).toMatchObject({ knownTo: "unit" });
  });

  it("has a landline, or no number, for a caller without a mobile (C18)", () => {
    const without = { ...called, noMobile: true };
    expect(bodyOf({ ...without, landline: "02112345678" })).toMatchObject({ landline: "02112345678" });
    expect(bodyOf(without)).toEqual({ reason: "absent-employee", readBack: true });
  });

  it("needs the clerk to read the text back again after the text has changed (C6)", () => {
    expect(changed(called, { room: "۲۱۴" }).readBack).toBe(true);
    expect(changed(called, { description: "کسی نیست." }).readBack).toBe(false);
  });
});
