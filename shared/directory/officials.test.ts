import { describe, expect, it } from "vitest";
import { canBeMet, mayReceiveFor } from "./officials.ts";

const title = { fa: "مدیر", en: "Director" };

describe("an official of the directory", () => {
  it("without an entry in the list of officials can be met about every request, and anybody may receive visitors in the official's stead (P5)", () => {
    for (const snapshot of [{}, { officials: [] }, { officials: [{ of: "b", title }] }]) {
      expect(canBeMet(snapshot, "a", "complaint")).toBe(true);
      expect(mayReceiveFor(snapshot, "a", "c")).toBe(true);
    }
  });

  it("can be met only about the kinds of request that the official's entry names, and about none while the entry is marked as closed (P5)", () => {
    const officials = [{ of: "a", title, kinds: ["complaint"] }];
    expect(canBeMet({ officials }, "a", "complaint")).toBe(true);
    expect(canBeMet({ officials }, "a", "request")).toBe(false);
    expect(canBeMet({ officials: [{ of: "a", title, closed: true }] }, "a", "complaint")).toBe(false);
  });

  it("may be replaced before visitors only by the people whom the official's entry names (P5)", () => {
    const officials = [{ of: "a", title, receivers: ["c"] }];
    expect(mayReceiveFor({ officials }, "a", "c")).toBe(true);
    expect(mayReceiveFor({ officials }, "a", "d")).toBe(false);
  });
});
