import { describe, expect, it } from "vitest";
import { canBeMet, mayReceiveFor } from "./officials.ts";

const title = { fa: "مدیر", en: "Director" };

describe("an official of the directory", () => {
  it("can be met about every request, and anybody may receive for them, where the directory has no entry (P5)", () => {
    for (const snapshot of [{}, { officials: [] }, { officials: [{ of: "b", title }] }]) {
      expect(canBeMet(snapshot, "a", "complaint")).toBe(true);
      expect(mayReceiveFor(snapshot, "a", "c")).toBe(true);
    }
  });

  it("can be met only about the kinds of the entry, and about none while the entry is closed (P5)", () => {
    const officials = [{ of: "a", title, kinds: ["complaint"] }];
    expect(canBeMet({ officials }, "a", "complaint")).toBe(true);
    expect(canBeMet({ officials }, "a", "request")).toBe(false);
    expect(canBeMet({ officials: [{ of: "a", title, closed: true }] }, "a", "complaint")).toBe(false);
  });

  it("is deputised only by the people of the entry (P5)", () => {
    const officials = [{ of: "a", title, receivers: ["c"] }];
    expect(mayReceiveFor({ officials }, "a", "c")).toBe(true);
    expect(mayReceiveFor({ officials }, "a", "d")).toBe(false);
  });
});
