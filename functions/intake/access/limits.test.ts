import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { registrationsFromAddress } from "../rules/rules.ts";
import { registrationHindered } from "./limits.ts";

/** Tries fifty registrations, all from one address or each from its own, and counts the accepted ones. */
async function taken(from: (n: number) => string) {
  const { intake, clock } = memoryWorld();
  const ask = (n: number) => registrationHindered(intake, from(n), `registration-${n}`);
  let count = 0;
  for (let n = 0; n < 50; n += 1) if ((await ask(n)) === undefined) count += 1;
  const later = (seconds: number) => {
    clock.at = new Date(clock.at.getTime() + seconds * 1_000);
    return ask(99);
  };
  return { count, refusal: await ask(98), later };
}

describe("the limit on registrations from the web", () => {
  it("accepts a limited number of registrations per hour from one network address, and says when the hour ends in Tehran (C17)", async () => {
    const { count, refusal, later } = await taken(() => "198.51.100.1");
    expect(count).toBe(registrationsFromAddress.most);
    expect(refusal).toEqual({ code: "too-many-from-here", details: { hour: 12 } });
    expect(await later(3_600)).toBeUndefined();
  });

  it("accepts fifty registrations from fifty network addresses, also when all name one applicant (C17)", async () => {
    expect((await taken((n) => `198.51.100.${n}`)).count).toBe(50);
  });
});
