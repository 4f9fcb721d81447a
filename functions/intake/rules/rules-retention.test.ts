import { describe, expect, it } from "vitest";
import { endedBefore, keptUntil } from "./rules-retention.ts";

const clocks = [
  { clock: "retention", when: { kind: ["suggestion"], channel: ["web"] }, takes: 6, in: "months" },
  { clock: "retention", when: {}, takes: 60, in: "months" },
] as never;
const ended = { kind: "complaint", channel: "desk", ended: "2026-11-24" };

describe("the personal data of a request", () => {
  it("is kept for the Solar Hijri months set for its kind and channel; a day that the last month lacks becomes that month's last day (P2)", () => {
    expect(keptUntil({ clocks }, ended)).toBe("2031-11-24");
    expect(keptUntil({ clocks }, { ...ended, kind: "suggestion" })).toBe("2031-11-24");
    const onWeb = { kind: "suggestion", channel: "web" };
    // 31 Shahrivar 1405, and 29 Esfand six months later.
    expect(keptUntil({ clocks }, { ...onWeb, ended: "2026-09-22" })).toBe("2027-03-20");
  });

  it("is kept for ever where the organisation sets no retention (P2)", () => {
    expect(keptUntil({ clocks: [] }, ended)).toBeUndefined();
    expect(endedBefore({}, "complaint", "2031-11-26")).toBeUndefined();
  });

  it("is checked for erasure only once the shortest retention of the request's kind has passed since the request ended (P2, law 7)", () => {
    expect(endedBefore({ clocks }, "complaint", "2031-11-24")).toBe("2026-11-24");
    expect(endedBefore({ clocks }, "suggestion", "2027-05-24")).toBe("2026-11-24");
  });
});
