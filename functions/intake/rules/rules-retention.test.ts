import { describe, expect, it } from "vitest";
import { endedBefore, keptUntil } from "./rules-retention.ts";

const clocks = [
  { clock: "retention", when: { kind: ["suggestion"], channel: ["web"] }, takes: 6, in: "months" },
  { clock: "retention", when: {}, takes: 60, in: "months" },
] as never;
const ended = { kind: "complaint", channel: "desk", ended: "2026-11-24" };

describe("the personal data of a request", () => {
  it("is kept for the number of Solar Hijri months of its kind and channel, at most to the end of the last month (P2)", () => {
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

  it("can be past its retention only if the request ended before a day that the kind's shortest retention sets; only such requests are read (P2, law 7)", () => {
    expect(endedBefore({ clocks }, "complaint", "2031-11-24")).toBe("2026-11-24");
    expect(endedBefore({ clocks }, "suggestion", "2027-05-24")).toBe("2026-11-24");
  });
});
