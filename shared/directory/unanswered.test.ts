import { describe, expect, it } from "vitest";
import { organisation } from "../../test/support/organisation.ts";
import type { Snapshot } from "./snapshot.ts";
import { silentUnit, silentUnits } from "./unanswered.ts";

const why = { fa: "چون", en: "because" };
const [complaint, ...others] = organisation.kinds;
const silence = { ...organisation.kinds[0], key: "unanswered", unanswered: "complaint" };
const snapshot: Snapshot = {
  ...organisation,
  kinds: [...(complaint ? [complaint] : []), ...others, silence as Snapshot["kinds"][number]],
  routing: [
    { key: "silence", why, when: { kind: ["unanswered"] }, unit: "legal" },
    { key: "fars", why, when: { province: ["fars"], subject: ["price"] }, unit: "service-desk" },
    { key: "letters", why, when: { kind: ["suggestion"], channel: ["letter"] }, unit: "legal" },
    { key: "conduct", why, when: { subject: ["conduct"] }, unit: "outside" },
    { key: "prices", why, when: { kind: ["complaint"], subject: ["price"] }, unit: "price-control" },
    { key: "else", why, when: {}, unit: "inspection" },
  ],
};
const request = { kind: "unanswered", subject: "price", channel: "web" } as const;

describe("a complaint about an unanswered request", () => {
  it("accuses the unit to which the routing rules send such a request, and names the rule (R2)", () => {
    expect(silentUnit(snapshot, request)).toEqual({ unit: "price-control", rule: "prices" });
    expect(silentUnit(snapshot, { ...request, province: "fars" })).toEqual({
      unit: "service-desk",
      rule: "fars",
    });
  });

  it("accuses no unit when only the last routing rule matches, or when the outside authority should have answered (R2)", () => {
    expect(silentUnit(snapshot, { ...request, subject: "other" })).toBeUndefined();
    expect(silentUnit(snapshot, { ...request, subject: "conduct" })).toBeUndefined();
  });

  it("accuses the unit only when its kind is for unanswered requests; a complaint of another kind accuses only the parties that it names (R2)", () => {
    expect(silentUnit(snapshot, { ...request, kind: "complaint" })).toBeUndefined();
    expect(silentUnit(snapshot, { ...request, kind: "gone" })).toBeUndefined();
    expect(silentUnit(organisation, request)).toBeUndefined();
  });
});

it("a complaint about an unanswered request may accuse only units to which a routing rule sends requests of the kind that went unanswered (R2)", () => {
  expect(silentUnits(snapshot)).toEqual(["service-desk", "price-control"]);
  expect(silentUnits(organisation)).toEqual([]);
});
