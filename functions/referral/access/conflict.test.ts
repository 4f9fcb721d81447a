import { expect, it } from "vitest";
import { organisation } from "../../../test/support/organisation.ts";
import { gateOf, routed } from "./conflict.ts";

it("opening a case throws when the unit chosen for it is in conflict of interest with the case (R2)", () => {
  const contested = { parties: { units: ["legal"], people: [] }, round: 1 } as const;
  const gate = gateOf(organisation, contested, new Date("2026-11-24T08:00:00.000Z"));
  expect(routed(gate, "price-control")).toBe("price-control");
  expect(() => routed(gate, "legal")).toThrow("in-conflict");
});
