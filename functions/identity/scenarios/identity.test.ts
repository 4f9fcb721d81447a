import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { oneTimeCode } from "../challenge/one-time-code.ts";
import { confirmCode } from "../commands/confirm-code.ts";
import { issueCode } from "../commands/issue-code/issue-code.ts";
import { putApplicant } from "../commands/put-applicant.ts";
import { addressOf } from "../queries/address-of.ts";

const request = "407155289363";
const applicant = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "+989123456789",
  email: "zahra@example.org",
  contactBy: "email",
} as const;
const claim = "claim-of-zahra-0001";
const input = "input-of-zahra-0001";
const channel = "web";

async function withChallenge() {
  const world = memoryWorld();
  const put = await putApplicant(world.identity, { request, claim, input, channel, applicant });
  if (!("person" in put)) throw new Error("taken");
  const issued = await issueCode(world.identity, { request, person: put.person, language: "fa", key: "k1" });
  if (!("challenge" in issued)) throw new Error("refused");
  const { challenge } = issued;
  const right = oneTimeCode((await world.identity.codeKeys.current()).bytes, challenge);
  const wrong = right === "000000" ? "000001" : "000000";
  const confirm = (code: string, key: string) =>
    confirmCode(world.identity, { challenge, about: { request }, oneTimeCode: code, key });
  return { ...world, person: put.person, challenge, right, wrong, confirm };
}

const refused = (code: string) => expect.objectContaining({ refused: expect.objectContaining({ code }) });

describe("the vault of applicants' data", () => {
  it("stores an applicant once: a retry gets the same reply, and another registration with the same tracking code learns that the code is taken", async () => {
    const { identity } = memoryWorld();
    const first = await putApplicant(identity, { request, claim, input, channel, applicant });
    expect(await putApplicant(identity, { request, claim, input, channel, applicant })).toEqual(first);
    const others = "claim-of-somebody-else";
    expect(await putApplicant(identity, { request, claim: others, input, channel, applicant })).toEqual({
      taken: true,
    });
  });

  it("refuses other data under a tracking code whose data is stored already, and keeps the first (P4)", async () => {
    const { identity } = memoryWorld();
    await putApplicant(identity, { request, claim, input, channel, applicant });
    const other = { ...applicant, email: "other@example.org" };
    const again = { request, claim, input: "another-input-of-zahra", channel, applicant: other };
    expect(await putApplicant(identity, again)).toEqual({ reused: true });
    expect(await addressOf(identity, { request })).toMatchObject({ email: applicant.email });
  });

  it("gives the address for messages that the applicant chose, and keyed hashes of their mobile and e-mail (N5, N4)", async () => {
    const { identity } = memoryWorld();
    const put = await putApplicant(identity, { request, claim, input, channel, applicant });
    const { mobile, email, contactBy } = applicant;
    const contact = "contact" in put ? put.contact : "none";
    expect(await addressOf(identity, { request })).toEqual({
      ...{ mobile, email, contactBy, contact },
      recipients: { sms: expect.any(String), email: expect.any(String) },
    });
  });
});

describe("a one-time code (C2)", () => {
  it("has six digits, is stored in no journal row and no event, and is sent to the mobile (law 4)", async () => {
    const { identity, rows, challenge, right } = await withChallenge();
    expect(right).toMatch(/^\d{6}$/);
    expect(JSON.stringify(rows)).not.toContain(right);
    expect(await addressOf(identity, { request, challenge })).toMatchObject({
      contactBy: "sms",
      oneTimeCode: right,
    });
  });

  it("returns, when it is right, the person whose request it opens", async () => {
    const { confirm, right, person } = await withChallenge();
    expect(await confirm(right, "try-1")).toEqual({ person, at: "2026-11-24T08:00:00.000Z" });
  });

  it("works once, except for a retry of the same attempt", async () => {
    const { confirm, right, person } = await withChallenge();
    await confirm(right, "try-1");
    expect(await confirm(right, "try-1")).toEqual({ person, at: "2026-11-24T08:00:00.000Z" });
    expect(await confirm(right, "try-2")).toEqual(refused("code-expired"));
  });

  it("expires after ten minutes", async () => {
    const { confirm, right, clock } = await withChallenge();
    clock.at = new Date(clock.at.getTime() + 10 * 60_000);
    expect(await confirm(right, "try-1")).toEqual(refused("code-expired"));
  });

  it("stays valid after four wrong attempts and ends with the fifth", async () => {
    const four = await withChallenge();
    for (let n = 1; n <= 4; n += 1)
      expect(await four.confirm(four.wrong, `w${n}`)).toEqual(refused("wrong-code"));
    expect(await four.confirm(four.right, "now")).toHaveProperty("person");

    const five = await withChallenge();
    for (let n = 1; n <= 5; n += 1) await five.confirm(five.wrong, `w${n}`);
    expect(await five.confirm(five.right, "now")).toEqual(refused("too-many-tries"));
  });

  it("that was sent for one request opens no other request", async () => {
    const { identity, challenge, right } = await withChallenge();
    const other = { challenge, about: { request: "750394618208" }, oneTimeCode: right, key: "t" };
    expect(await confirmCode(identity, other)).toEqual(refused("code-expired"));
  });

  it("is issued once per idempotency key", async () => {
    const { identity, person, rows } = await withChallenge();
    await issueCode(identity, { request, person, language: "fa", key: "k1" });
    expect(rows).toHaveLength(1);
  });

  it("counts one failure when a wrong attempt is sent twice (P4, C17)", async () => {
    const taken: string[] = [];
    const { identity, confirm, wrong, person } = await withChallenge();
    const { takeOnce } = identity.limits;
    identity.limits.takeOnce = async (name, ...rest) => {
      taken.push(name);
      return takeOnce(name, ...rest);
    };
    const first = await confirm(wrong, "w1");
    expect(await confirm(wrong, "w1")).toEqual(first);
    await confirm(wrong, "w2");
    expect(taken).toEqual([`tries/${person}`, `tries/${person}`]);
  });

  it("is spread evenly over all six-digit numbers", () => {
    const secret = new Uint8Array(32).fill(7);
    const firstDigits = new Map<string, number>();
    for (let n = 0; n < 20_000; n += 1) {
      const digit = oneTimeCode(secret, `challenge-${n}`).charAt(0);
      firstDigits.set(digit, (firstDigits.get(digit) ?? 0) + 1);
    }
    expect(firstDigits.size).toBe(10);
    for (const count of firstDigits.values()) expect(Math.abs(count - 2_000)).toBeLessThan(250);
  });
});
