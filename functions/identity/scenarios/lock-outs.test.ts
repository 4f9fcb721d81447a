/** Attackers who guess or request codes lock nobody out and gain no attempts (C2, C17, ADR 0032). */
import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { codeOf } from "../challenge/one-time-code.ts";
import { confirmCode } from "../commands/confirm-code.ts";
import { issueCode } from "../commands/issue-code/issue-code.ts";
import { putApplicant } from "../commands/put-applicant.ts";
import { addressOf } from "../queries/address-of.ts";
import { codesForAll, codesForAllOpen, codesSent, shortCodeTries, standingSms } from "../rules/rules.ts";

const request = "407155289363";
const applicant = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "+989123456789",
  contactBy: "sms",
} as const;
const network = (n: number) => `network-number-${String(n).padStart(7, "0")}`;
const [owners, attackers] = [network(0), network(1)];
const expired = { refused: { code: "code-expired" } };

async function known() {
  const world = memoryWorld("2026-11-24T08:00:00.000Z");
  const { identity, rows } = world;
  const claim = { request, claim: "claim-of-zahra-0001", input: "input-of-zahra-0001", channel: "web" };
  const put = await putApplicant(identity, { ...claim, applicant });
  if (!("person" in put)) throw new Error("taken");
  const { person } = put;
  let keys = 0;
  const ask = async (from = owners, key = `ask-${++keys}`) => {
    const issued = await issueCode(identity, { request, person, from, language: "fa", key });
    if (!("challenge" in issued)) throw new Error(issued.refused.code);
    return issued.challenge;
  };
  const give = (challenge: string, oneTimeCode: string, from = owners, key = `give-${++keys}`) =>
    confirmCode(identity, { challenge, about: { request }, oneTimeCode, from, key });
  const rightOf = async (challenge: string) => {
    const { issued } = (await identity.challenges.load(challenge)).state;
    return issued ? codeOf((await identity.codeKeys.current()).bytes, challenge, issued) : "";
  };
  const guess = async (challenge: string, from = attackers) =>
    give(challenge, (await rightOf(challenge)) === "000000" ? "000001" : "000000", from);
  const texts = () =>
    rows.flatMap(({ events }) => events).filter(({ type }) => type === "identity.one-time-code-issued.v1");
  /** The code in the newest SMS. */
  const onPhone = async () => {
    const newest = (texts().at(-1)?.data ?? {}) as { challenge?: string };
    const address = await addressOf(identity, { request, challenge: newest.challenge });
    return "oneTimeCode" in address ? (address.oneTimeCode ?? "") : "";
  };
  const hours = (more: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + more * 3_600_000);
  };
  /** Makes wrong attempts, four at each code; each code is requested from a different network. */
  const guessed = async (times: number) => {
    for (let n = 0; n < times / 4; n += 1) {
      if (n % 4 === 0) hours(1);
      const challenge = await ask(network(n + 1));
      for (let tries = 0; tries < 4; tries += 1) await guess(challenge, network(n + 1));
    }
  };
  return { ...world, person, ask, give, guess, guessed, hours, rightOf, texts, onPhone };
}

describe("after many wrong codes", () => {
  it("the owner of the mobile gets in without waiting, with a code of sixteen digits (C2, C17)", async () => {
    const { ask, give, guessed, hours, onPhone } = await known();
    await guessed(shortCodeTries.inAll - 4);
    hours(24);
    await ask();
    expect(await onPhone()).toMatch(/^\d{6}$/);
    await guessed(4);
    const challenge = await ask();
    expect(await onPhone()).toMatch(/^\d{16}$/);
    expect(await give(challenge, await onPhone())).toHaveProperty("person");
  });

  it("a six-digit code that is still valid is refused without being compared, even when it is entered correctly (C2, C17)", async () => {
    const { ask, give, guess, guessed, hours, rightOf } = await known();
    await guessed(shortCodeTries.inAll - 4);
    hours(1);
    const [alive, other] = [await ask(network(90)), await ask(network(91))];
    for (let n = 0; n < 4; n += 1) await guess(other, network(91));
    for (let n = 0; n < 10; n += 1) expect(await guess(alive, network(90))).toEqual(expired);
    expect(await give(alive, await rightOf(alive), network(90))).toEqual(expired);
  });

  it("at most as many attempts as the limit are compared, even when more are sent in parallel (C17)", async () => {
    const { ask, guess, guessed, hours, rows } = await known();
    await guessed(shortCodeTries.inAll - 8);
    hours(24);
    const alive = [];
    for (let n = 0; n < 5; n += 1) alive.push(await ask(network(90 + n)));
    await Promise.all(
      alive.flatMap((one, n) => Array.from({ length: 5 }, () => guess(one, network(90 + n)))),
    );
    const wrong = rows.flatMap(({ facts }) => facts).filter(({ type }) => type === "refused");
    expect(wrong).toHaveLength(shortCodeTries.inAll);
  });

  it("the owner's right code removes only the owner's own attempt from the count of attempts (C17)", async () => {
    const { ask, give, guess, rightOf, person, identity, now } = await known();
    const counted = () => identity.limits.count(`tries/${person}`, shortCodeTries.seconds, now());
    const guessed = await ask(attackers);
    for (let n = 0; n < 4; n += 1) await guess(guessed);
    const challenge = await ask();
    const right = await rightOf(challenge);
    await give(challenge, right, owners, "same");
    await give(challenge, right, owners, "same");
    expect(await counted()).toBe(4);
  });

  it("an attempt sent a hundred times in parallel counts once, right or wrong (P4, C17)", async () => {
    const { ask, give, rightOf, person, identity, now } = await known();
    const counted = () => identity.limits.count(`tries/${person}`, shortCodeTries.seconds, now());
    const challenge = await ask();
    const right = await rightOf(challenge);
    const hundred = (code: string, key: string) =>
      Promise.all(Array.from({ length: 100 }, () => give(challenge, code, owners, key)));
    const wrong = await hundred(right === "000000" ? "000001" : "000000", "a-wrong-try");
    expect(new Set(wrong.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await counted()).toBe(1);
    for (const one of await hundred(right, "the-right-try")) expect(one).toHaveProperty("person");
    expect(await counted()).toBe(1);
  });

  it("a code requested a hundred times in parallel with one idempotency key is one code, and counts once (P4, C17)", async () => {
    const { ask, texts, identity, now } = await known();
    const challenges = await Promise.all(Array.from({ length: 100 }, () => ask(owners, "the-same-key")));
    expect(new Set(challenges).size).toBe(1);
    expect(texts()).toHaveLength(1);
    expect(await identity.limits.count(`codes/${request}`, 3_600, now())).toBe(1);
    expect(await identity.limits.count("codes-for-all", 3_600, now())).toBe(1);
  });

  it("only a visitor from the network that sent the wrong codes gets sixteen-digit codes for this person (C17)", async () => {
    const { ask, guess, rightOf, hours } = await known();
    for (let n = 0; n < 3; n += 1) {
      const challenge = await ask(attackers);
      for (let tries = 0; tries < 4; tries += 1) await guess(challenge);
    }
    hours(1);
    expect(await rightOf(await ask(attackers))).toHaveLength(16);
    expect(await rightOf(await ask(owners))).toHaveLength(6);
  });

  it("the owner's own code still works, although another visitor entered the wrong codes (C2)", async () => {
    const { ask, give, guess, rightOf } = await known();
    const [mine, theirs] = [await ask(), await ask(attackers)];
    for (let n = 0; n < 5; n += 1) await guess(theirs);
    expect(await give(mine, await rightOf(mine))).toHaveProperty("person");
  });
});

describe("after many codes were requested", () => {
  const used = codesSent.hour + standingSms;

  it("no more SMS are sent, and the code in the newest SMS opens the session of the current visit (C2, C17)", async () => {
    const { ask, give, onPhone, texts } = await known();
    for (let n = 0; n < 20; n += 1) await ask(network(n + 1));
    expect(texts()).toHaveLength(used);
    const challenge = await ask();
    expect(texts()).toHaveLength(used);
    expect(await give(challenge, await onPhone())).toHaveProperty("person");
  });

  it("a code that was sent earlier and is still valid works once, and the next visit gets another code by SMS (C2)", async () => {
    const { ask, give, onPhone, texts } = await known();
    for (let n = 0; n < 20; n += 1) await ask(network(n + 1));
    const [mine, theirs] = [await ask(), await ask(attackers)];
    const seen = await onPhone();
    expect(await give(mine, seen)).toHaveProperty("person");
    expect(await give(theirs, seen, attackers)).toEqual(expired);
    const again = await ask();
    expect(texts()).toHaveLength(used + 1);
    expect(await give(again, seen)).toMatchObject({ refused: { code: "wrong-code" } });
    expect(await give(again, await onPhone())).toHaveProperty("person");
  });

  it("the mobile gets at most ten SMS with a new code a day, and then two SMS an hour, both with the one code of that hour (C17)", async () => {
    const { ask, hours, texts } = await known();
    for (let n = 0; n < 24; n += 1) {
      if (n % 8 === 0) hours(1);
      await ask(network(n + 1));
    }
    expect(texts()).toHaveLength(codesSent.day + 3 * standingSms);
  });

  it("a visitor from a network that requested no code in this hour still gets one, although other networks requested many (C17)", async () => {
    const { identity, person, now } = await known();
    const { limits } = identity;
    for (let n = 0; n < codesForAllOpen.hour; n += 1)
      await limits.take("codes-for-all", codesForAll.hour, 3_600, now());
    const about = { request, person, language: "fa" } as const;
    expect(await issueCode(identity, { ...about, key: "again" })).toEqual({
      refused: { code: "no-codes-now" },
    });
    expect(await issueCode(identity, { ...about, key: "first", reserve: true })).toHaveProperty("challenge");
  });
});
