import { describe, expect, it } from "vitest";
import { today } from "./now.ts";

describe("the time at the desk", () => {
  it("gives today's date in Tehran", () => {
    expect(today(Date.parse("2026-12-14T20:29:00Z"))).toBe("2026-12-14");
    expect(today(Date.parse("2026-12-14T20:31:00Z"))).toBe("2026-12-15");
  });
});
