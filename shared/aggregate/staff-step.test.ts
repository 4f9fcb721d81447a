import { expect, it } from "vitest";
import { anyVersion, type StaffAsk, staffCommand, takeable } from "./staff-step.ts";

const stamp = { at: new Date("2026-11-24T08:00:00Z"), directory: 7, correlation: "407155289363" };
const ask: StaffAsk = { username: "e.karimi", seen: { personVersion: 3 }, key: "k1" };
const step = { action: "shut-door", input: { gently: true } };

it("a staff command has the user as its actor, and an idempotency key that no other user shares (P4)", () => {
  const command = staffCommand(ask, step, stamp);
  expect(command).toMatchObject({ name: "shut-door", actor: "staff:e.karimi", key: "e.karimi/k1", ...stamp });
});

it.each([
  ["another version", { ...ask, seen: { personVersion: 4 } }, step],
  ["another input", ask, { ...step, input: { gently: false } }],
  ["another action", ask, { ...step, action: "open-door" }],
])("two staff commands have different fingerprints when the second has %s", (_, otherAsk, otherStep) => {
  const { fingerprint } = staffCommand(ask, step, stamp);
  expect(staffCommand(otherAsk, otherStep, stamp).fingerprint).not.toBe(fingerprint);
});

it("an operation that ignores versions gets the constant `anyVersion`, and an operation without an input argument gets an empty input", async () => {
  const taking = (versionless: boolean) =>
    takeable({ versionless }, async (_: object, { seen }: StaffAsk, __: object, input: object) => ({
      seen,
      input,
    }));
  expect(await taking(true)({}, ask)).toEqual({ seen: anyVersion, input: {} });
  expect(await taking(false)({}, ask)).toEqual({ seen: ask.seen, input: {} });
});
