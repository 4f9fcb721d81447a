import { describe, expect, it } from "vitest";
import { type Block, daysTyped, stateOf, withOwn } from "./own.ts";

const by = { username: "v.sadeghi", name: { fa: "وحید صادقی", en: "Vahid Sadeghi" } };
const block = (name: string, at: string): Block => ({ block: name, type: "mobile", endsWith: "001", at, by });
const one = block("a", "2026-11-24T10:00:00.000Z");
const lifted = { ...one, lifted: { at: "2026-11-24T11:00:00.000Z", by } };

describe("the block list at the desk", () => {
  it("shows the user's own change immediately, and does not list the block twice when the server's list has it too (C17)", () => {
    expect(withOwn([], [one])).toEqual([one]);
    expect(withOwn([one], [lifted])).toEqual([lifted]);
    expect(withOwn([lifted], [one])).toEqual([lifted]);
  });

  it("shows a second block of the same person separately from the first (C17)", () => {
    const second = block("a", "2026-11-25T10:00:00.000Z");
    expect(withOwn([lifted], [second])).toEqual([second, lifted]);
  });

  it("distinguishes an expired block from a lifted one (C17)", () => {
    const now = "2026-12-01T00:00:00.000Z";
    expect(stateOf(one, now)).toBe("standing");
    expect(stateOf({ ...one, until: "2026-11-30T00:00:00.000Z" }, now)).toBe("over");
    expect(stateOf(lifted, now)).toBe("lifted");
  });

  it("reads a number of days in Persian and Latin digits, reads an empty text as “until lifted”, and refuses other text (C17)", () => {
    expect(daysTyped("۳۰")).toBe(30);
    expect(daysTyped(" ")).toBe("");
    for (const wrong of ["0", "366", "a week", "-1"]) expect(daysTyped(wrong)).toBeUndefined();
  });
});
