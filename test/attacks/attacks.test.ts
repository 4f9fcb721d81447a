import { beforeAll, describe, expect, it } from "vitest";
import {
  codesForAllOpen,
  codesSent,
  shortCodeTries,
  standingSms,
} from "../../functions/identity/rules/rules.ts";
import { registrationNotices } from "../../functions/notification/rules/rules.ts";
import { bar, chanceOf, worst } from "./bar.ts";
import { guessCodes } from "./guess-codes.ts";
import { guessPairs } from "./guess-pairs.ts";
import { type LockOut, lockOuts, playLockOuts } from "./lock-outs.ts";
import { lookThrough } from "./look-through.ts";
import { bomb, pumpCodes, pumpRegistrations } from "./pump.ts";

const seed = 20_261_124;

describe("guessing one-time codes", () => {
  const campaign = { guesses: 1_500, addresses: 10_000, identities: 10, seed };

  it("succeeds with a chance of at most one in ten thousand per identity, even across two counting windows (C2, C14, C17)", async () => {
    const { mostShort, mostLong, codes } = await guessCodes(campaign);
    expect(mostShort).toBeGreaterThan(shortCodeTries.inAll);
    expect(mostShort).toBeLessThanOrEqual(2 * shortCodeTries.inAll);
    expect(mostLong).toBeGreaterThan(0);
    expect(codes).toBeGreaterThanOrEqual(10 * 10);
    expect(chanceOf(mostShort, mostLong)).toBeLessThanOrEqual(bar);
  });

  it("succeeds with at most the highest allowed chance even if the attacker also guesses PINs and uses the API's full rate for thirty days (C2, C17)", () => {
    expect(worst()).toMatchObject({ codes: 72, pins: 24, requests: 3_110_400_000 });
    expect(worst().chance).toBeLessThanOrEqual(bar);
  });

  it("would succeed more often without the limit on attempts over all codes of an identity", async () => {
    const without = (name: string) => name.startsWith("tries/");
    const { mostShort } = await guessCodes({ ...campaign, without });
    expect(mostShort).toBeGreaterThan(2 * shortCodeTries.inAll);
  });
});

describe("an attempt to lock a person out", () => {
  let played: readonly LockOut[];
  const of = (attack: string) => played.find((one) => one.attack === attack);
  beforeAll(async () => {
    played = await playLockOuts();
  });

  it.each(Object.keys(lockOuts))(
    "by %s fails: the mobile's owner, or the person at the desk, can open the request, or register another, at once (C2, C3, C17)",
    (attack) => {
      expect(of(attack)?.loses.minutes).toBe(0);
    },
  );

  it("by requesting thirty codes sends the mobile's owner only the hourly number of codes and one notice (C17)", () => {
    const sms = of("30 codes asked for to one mobile")?.spends.sms;
    expect(sms).toBe(codesSent.hour + standingSms);
  });
});

describe("a clerk who identifies one applicant after another without need", () => {
  it("is reported once to the desk's head at the 21st and at the 42nd identification (R15)", async () => {
    expect(await lookThrough(80)).toEqual({
      hour: { after: 21, times: 1 },
      unused: { after: 42, times: 1 },
    });
  });
});

describe("guessing pairs of tracking code and mobile", () => {
  const campaign = { guesses: 10_000, addresses: 10_000, requests: 50, seed };
  let guessed: Awaited<ReturnType<typeof guessPairs>>;
  beforeAll(async () => {
    guessed = await guessPairs(campaign);
  });

  it("reveals no text of a request, and a right code with a wrong mobile is answered like a wrong code (C2)", () => {
    const { found, notFound, withWords, tooMany } = guessed;
    expect([notFound, withWords]).toEqual([['{"code":"no-match"}'], 0]);
    expect([found > 0, tooMany > 0]).toEqual([true, true]);
  });

  it("would find more requests without the limit on attempts per tracking code over all IP addresses", async () => {
    const without = (name: string) => name.startsWith("looks-at/");
    expect((await guessPairs({ ...campaign, without })).found).toBeGreaterThan(guessed.found);
  });
});

describe("forty registrations with the contact of one victim", () => {
  it.each(["email", "sms"] as const)(
    "by %s reach the victim at most six times on a day of Tehran, and hold back no answer to the victim's own request (C17, N4)",
    async (channel) => {
      const { today, tomorrow, answered, waiting } = await bomb(40, channel);
      expect([today, tomorrow]).toEqual([6, 6]);
      expect([answered, waiting]).toEqual([true, 28]);
    },
  );
});

describe("SMS pumping", () => {
  it("by requesting one-time codes for ten thousand mobiles in an hour is stopped, and a person from another network still gets a code (C17)", async () => {
    const { hour } = codesForAllOpen;
    const pumped = await pumpCodes(10_000);
    expect(pumped).toEqual({ sent: hour, refusals: { "no-codes-now": 10_000 - hour }, owner: true });
    const without = (name: string) => name === "codes-for-all";
    expect((await pumpCodes(4_000, without)).sent).toBe(4_000);
  });

  it("by ten thousand registrations from as many mobiles in an hour is stopped by the hourly budget of notices (C17)", async () => {
    const { hour } = registrationNotices;
    expect(await pumpRegistrations(10_000)).toEqual({ sent: hour, putOff: 10_000 - hour });
    const without = (name: string) => name === "registered-hour";
    expect(await pumpRegistrations(hour + 1, without)).toEqual({ sent: hour + 1, putOff: 0 });
  });
});
