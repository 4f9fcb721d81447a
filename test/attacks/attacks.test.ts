import { beforeAll, describe, expect, it } from "vitest";
import { codesForAll, failuresInAll } from "../../functions/identity/rules.ts";
import { registrationNotices } from "../../functions/notification/rules.ts";
import { guessCodes } from "./guess-codes.ts";
import { guessPairs } from "./guess-pairs.ts";
import { pumpCodes, pumpRegistrations } from "./pump.ts";

const seed = 20_261_124;

describe("guessing one-time codes", () => {
  const campaign = { guesses: 6_000, addresses: 10_000, identities: 20, seed };

  it("gets at most a hundred guesses at an identity, over the worst moment: one in ten thousand (C2, C14, C17)", async () => {
    const { mostCounted, codes, refusals } = await guessCodes(campaign);
    expect(mostCounted).toBeGreaterThan(failuresInAll);
    expect(mostCounted).toBeLessThanOrEqual(2 * failuresInAll);
    expect(codes).toBeGreaterThanOrEqual(20 * 10);
    expect(refusals["no code: ask-a-clerk"]).toBeGreaterThan(0);
  });

  it("would get more without the count of failures over all codes", async () => {
    const without = (name: string) => name.startsWith("failures/");
    const { mostCounted } = await guessCodes({ ...campaign, without });
    expect(mostCounted).toBeGreaterThan(2 * failuresInAll);
  });
});

describe("guessing tracking codes and mobiles", () => {
  const campaign = { guesses: 10_000, addresses: 10_000, requests: 50, seed };
  let guessed: Awaited<ReturnType<typeof guessPairs>>;
  beforeAll(async () => {
    guessed = await guessPairs(campaign);
  });

  it("shows no words, and a right code with a wrong mobile looks like a wrong code (C2)", () => {
    const { found, notFound, withWords, tooMany } = guessed;
    expect([notFound, withWords]).toEqual([['{"code":"no-match"}'], 0]);
    expect([found > 0, tooMany > 0]).toEqual([true, true]);
  });

  it("finds more without the limit on one code from everywhere", async () => {
    const without = (name: string) => name.startsWith("looks-at/");
    expect((await guessPairs({ ...campaign, without })).found).toBeGreaterThan(guessed.found);
  });
});

describe("pumping SMS", () => {
  it("by ten thousand codes to as many mobiles in an hour stops at the budget (C17)", async () => {
    const { sent, refusals } = await pumpCodes(10_000);
    expect([sent, refusals]).toEqual([codesForAll.hour, { "no-codes-now": 10_000 - codesForAll.hour }]);
    const without = (name: string) => name === "codes-for-all";
    expect((await pumpCodes(4_000, without)).sent).toBe(4_000);
  });

  it("by ten thousand registrations with as many mobiles in an hour stops at the budget (C17)", async () => {
    const { hour } = registrationNotices;
    expect(await pumpRegistrations(10_000)).toEqual({ sent: hour, putOff: 10_000 - hour });
    const without = (name: string) => name === "registration-notices";
    expect(await pumpRegistrations(hour + 1, without)).toEqual({ sent: hour + 1, putOff: 0 });
  });
});
