import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { registrationLimits } from "../rules/rules.ts";
import { mayRegister } from "./limits.ts";

const addressOf = (n: number) => `198.51.100.${n}`;
const mobileOf = (n: number) => `+98912000${String(n).padStart(4, "0")}`;

/** Tries fifty registrations and returns how many are accepted. They share only the address or mobile that `same` names. */
async function taken(same: Partial<Record<"address" | "mobile", true>>) {
  const { intake, clock } = memoryWorld();
  const which = (n: number, what: keyof typeof same) => (same[what] ? 0 : n);
  const ask = (n: number) =>
    mayRegister(intake, addressOf(which(n, "address")), mobileOf(which(n, "mobile")), `registration-${n}`);
  let count = 0;
  for (let n = 0; n < 50; n += 1) if (await ask(n)) count += 1;
  const later = async (seconds: number) => {
    clock.at = new Date(clock.at.getTime() + seconds * 1_000);
    return ask(99);
  };
  return { count, later };
}

describe("the limits on registrations from the web", () => {
  it("accept a limited number of registrations per hour from one network address, and per day with one mobile (C17)", async () => {
    const { address, mobile } = registrationLimits;
    const [from, by] = [await taken({ address: true }), await taken({ mobile: true })];
    expect([from.count, by.count]).toEqual([address.most, mobile.most]);
    expect([await from.later(3_600), await by.later(3_600)]).toEqual([true, false]);
    expect(await by.later(86_400)).toBe(true);
  });

  it("accept fifty registrations that share neither network address nor mobile (C17)", async () => {
    expect((await taken({})).count).toBe(50);
  });
});
