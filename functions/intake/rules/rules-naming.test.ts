import { expect, it } from "vitest";
import { mayNameApplicant } from "./rules-naming.ts";

type Seen = Parameters<typeof mayNameApplicant>[0];
const seen = (changes: Partial<Seen> = {}, status: Partial<Seen["status"]> = {}): boolean =>
  mayNameApplicant({ status: status as Seen["status"], ...changes });

it("names the applicant on a certificate that they opened, and their group's to its representative (D10)", () => {
  expect(seen()).toBe(true);
  expect(seen({}, { knownTo: "unit" })).toBe(true);
  expect(seen({ group: { as: "representative", members: 2 } })).toBe(true);
});

it("names nobody to the holder of a receipt, a member of the group or whom they ask for, and never a hidden name (C2, C10, C11, C15)", () => {
  expect(seen({ byReceipt: true })).toBe(false);
  expect(seen({ group: { as: "member", members: 2 } })).toBe(false);
  expect(seen({}, { forYou: true })).toBe(false);
  expect(seen({}, { knownTo: "inspection" })).toBe(false);
});
