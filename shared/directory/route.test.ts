import { describe, expect, it } from "vitest";
import { route } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";

const why = { fa: "چون", en: "because" };
const routing: Snapshot["routing"] = [
  { key: "fars-price", why, when: { province: ["fars"], subject: ["price"] }, unit: "fars-office" },
  { key: "letters", why, when: { channel: ["letter", "paper"] }, unit: "secretariat" },
  { key: "complaints", why, when: { kind: ["complaint"] }, unit: "complaints" },
  { key: "rest", why, when: {}, unit: "desk" },
];
const request = { kind: "complaint", subject: "price", province: "fars", channel: "web" } as const;

describe("routing", () => {
  it("goes by the first rule whose conditions all hold, and says which (R1)", () => {
    expect(route({ routing }, request)).toEqual({ unit: "fars-office", rule: "fars-price" });
    expect(route({ routing }, { ...request, province: "yazd" }).rule).toBe("complaints");
    expect(route({ routing }, { ...request, subject: "food", channel: "paper" }).rule).toBe("letters");
    expect(route({ routing }, { ...request, kind: "issue", subject: "food" }).rule).toBe("rest");
  });

  it("does not take a request without province for one of a province (R1)", () => {
    expect(route({ routing }, { ...request, province: undefined }).rule).toBe("complaints");
  });

  it("never leaves a request without a unit in silence (R1)", () => {
    expect(() =>
      route({ routing: routing.slice(0, 3) }, { ...request, kind: "issue", province: "yazd" }),
    ).toThrow();
  });
});
