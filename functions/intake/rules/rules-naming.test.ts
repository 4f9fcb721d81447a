import { expect, it } from "vitest";
import { namedAs } from "./rules-naming.ts";

type Seen = Parameters<typeof namedAs>[0];
const seen = (changes: Partial<Seen> = {}, status: Partial<Seen["status"]> = {}) =>
  namedAs({ status: status as Seen["status"], ...changes });

it("a certificate names the person who opened the request by a one-time code: applicant, proxy, representative or represented person (D10, C10, C11)", () => {
  expect(seen()).toBe("applicant");
  expect(seen({ proxy: { relation: "lawyer", authority: "seen" } })).toBe("proxy");
  expect(seen({ group: { as: "representative", members: 2 } })).toBe("representative");
  expect(seen({ proxy: { relation: "lawyer", authority: "seen" } }, { forYou: true })).toBe("represented");
});

it("a certificate names neither the holder of a receipt's PIN nor a member of a group's request (C2, C10)", () => {
  expect(seen({ byReceipt: true })).toBeUndefined();
  expect(seen({ byReceipt: true, proxy: { relation: "lawyer", authority: "seen" } })).toBeUndefined();
  expect(seen({ group: { as: "member", members: 2 } })).toBeUndefined();
});
