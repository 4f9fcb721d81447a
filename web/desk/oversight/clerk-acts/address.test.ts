import { describe, expect, it } from "vitest";
import { deskWorks } from "../../../../shared/contracts/fields/desk-work.ts";
import { actsIn, addressOf, type ClerksDay, dayAsked } from "./address.ts";

const today = "2026-11-24";

describe("the address of the screen of clerks' work (R15)", () => {
  it("names the clerk, and names the day unless it is today", () => {
    expect(addressOf(today, undefined, today)).toBe("/clerk-acts");
    expect(addressOf("2026-11-23", undefined, today)).toBe("/clerk-acts?day=2026-11-23");
    expect(addressOf("2026-11-23", "z.hashemi", today)).toBe("/clerk-acts/z.hashemi?day=2026-11-23");
  });

  it("means today when it names no day", () => {
    expect(dayAsked("day=2026-11-23", today)).toBe("2026-11-23");
    for (const none of ["", "day=soon", "day=1405/09/03"]) expect(dayAsked(none, today)).toBe(today);
  });
});

it("the count of acts on behalf of applicants leaves out the acts that have a column of their own (R15)", () => {
  const counts = Object.fromEntries(deskWorks.map((work) => [work, 1])) as ClerksDay["counts"];
  expect(actsIn({ counts })).toBe(deskWorks.length - 4);
});
