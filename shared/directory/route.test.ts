import { describe, expect, it } from "vitest";
import { type Concerned, noParties } from "../domain/cases/conflict-of-interest.ts";
import type { Placing } from "./place.ts";
import { route } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";

const why = { fa: "چون", en: "because" };
const day = "2026-12-05";
const routing: Snapshot["routing"] = [
  { key: "fars-price", why, when: { province: ["fars"], subject: ["price"] }, unit: "fars-office" },
  { key: "letters", why, when: { channel: ["letter", "paper"] }, unit: "secretariat" },
  { key: "complaints", why, when: { kind: ["complaint"] }, unit: "complaints" },
  { key: "rest", why, when: {}, unit: "desk" },
];
const parents = {
  "fars-office": "complaints",
  secretariat: "top",
  complaints: "top",
  desk: "top",
  inspection: "top",
};

const unit = (key: string) => ({ key, name: why });
const placing: Placing = {
  organisation: { name: why, address: why, phone: "", inspection: "inspection" },
  units: [
    unit("top"),
    ...Object.entries(parents).map(([key, parent]) => ({ ...unit(key), parent })),
    { ...unit("outside"), outside: true },
  ],
  staff: ["top", "outside", ...Object.keys(parents)].flatMap((one): Placing["staff"] => [
    { username: `h.${one}`, name: why, unit: one, roles: ["head"] },
    { username: `e.${one}`, name: why, unit: one, roles: ["expert"] },
  ]),
  deputies: [],
};
const snapshot = { ...placing, routing };
const nobody: Concerned = { parties: noParties };
const about = (units: string[], people: string[] = []): Concerned => ({ parties: { units, people } });
const request = { kind: "complaint", subject: "price", province: "fars", channel: "web" } as const;

describe("routing", () => {
  const ruleFor = (changed: Partial<Parameters<typeof route>[1]>) =>
    route(snapshot, { ...request, ...changed }, nobody, day).rule;

  it("takes the first rule whose conditions all hold, and returns the rule's key (R1)", () => {
    expect(route(snapshot, request, nobody, day)).toEqual({ unit: "fars-office", rule: "fars-price" });
    expect(ruleFor({ province: "yazd" })).toBe("complaints");
    expect(ruleFor({ subject: "food", channel: "paper" })).toBe("letters");
    expect(ruleFor({ kind: "issue", subject: "food" })).toBe("rest");
  });

  it("does not apply a rule with a condition on the province to a request without a province (R1)", () => {
    expect(ruleFor({ province: undefined })).toBe("complaints");
  });

  it("throws when no rule matches or no unit may hold the request, so that no request is left without a unit (R1, R2)", () => {
    const elsewhere = { ...request, kind: "issue", province: "yazd" };
    const withoutLast = { ...snapshot, routing: routing.slice(0, 3) };
    expect(() => route(withoutLast, elsewhere, nobody, day)).toThrow("no routing rule");
    const insideOnly = { ...snapshot, units: snapshot.units.filter(({ outside }) => !outside) };
    expect(() => route(insideOnly, request, about(["top"]), day)).toThrow("no unit that may hold");
  });

  it("takes the nearest unit that may hold the request when the rule's unit is in conflict of interest, and returns the reason and the rule (R1, R2)", () => {
    const to = (concerned: Concerned) => route(snapshot, request, concerned, day);
    const rule = "fars-price";
    const because = "conflict-of-interest";
    expect(to(about(["secretariat"]))).toEqual({ unit: "fars-office", rule });
    expect(to(about(["fars-office"]))).toEqual({ unit: "complaints", rule, because });
    expect(to(about(["complaints"], ["h.top"]))).toEqual({ unit: "outside", rule, because });
    expect(to(about(["complaints"], ["e.top"]))).toEqual({ unit: "inspection", rule, because });
  });

  it("sends a request with hidden identity to inspection, or to the outside authority when inspection is in conflict of interest (C15, R2)", () => {
    const to = (concerned: Concerned) => route(snapshot, request, concerned, day, true);
    const rule = "fars-price";
    expect(to(nobody)).toEqual({ unit: "inspection", rule, because: "identity-hidden" });
    expect(to(about(["fars-office"]))).toEqual({ unit: "inspection", rule, because: "identity-hidden" });
    expect(to(about(["inspection"]))).toEqual({ unit: "outside", rule, because: "conflict-of-interest" });
    const byInspection = { ...snapshot, routing: [{ key: "all", why, when: {}, unit: "inspection" }] };
    expect(route(byInspection, request, nobody, day, true)).toEqual({ unit: "inspection", rule: "all" });
  });

  it("sends a request that accuses nobody to the rule's unit, even when an old directory has neither inspection nor an outside authority (R1)", () => {
    const old = { ...snapshot, staff: [], units: [unit("fars-office")] };
    expect(route(old, request, nobody, day)).toEqual({ unit: "fars-office", rule: "fars-price" });
  });
});
