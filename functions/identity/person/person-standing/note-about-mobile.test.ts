import { describe, expect, it } from "vitest";
import type { OwnershipQuestion } from "../../../../shared/ownership/ownership.ts";
import { processDyingAt } from "../../../../test/crash-points/dying.ts";
import { runningIn, world } from "../../../../test/crash-points/world.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { checkOwnership } from "../../commands/check-ownership.ts";
import { putApplicant } from "../../commands/put-applicant.ts";
import { noteMobile } from "../../reactions/note-mobile.ts";
import { standingId } from "./journal.ts";
import { assuranceOf, ownershipOf } from "./rules.ts";

const request = "407155289363";
const zahra = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "+989123456789",
  contactBy: "sms",
} as const;

const ask = { request, claim: "claim-of-zahra-0001", input: "input-of-zahra-0001", channel: "web" };

async function setting(said: readonly ("yes" | "no" | "unknown")[], applicant: object = {}) {
  const { identity, rows } = memoryWorld();
  const put = await putApplicant(identity, { ...ask, applicant: { ...zahra, ...applicant } });
  if (!("person" in put) || put.contact === undefined) throw new Error("not taken");
  const { person, contact } = put;
  const asked: OwnershipQuestion[] = [];
  const ownership = {
    ask: async (question: OwnershipQuestion) => {
      asked.push(question);
      return said[asked.length - 1] ?? "unknown";
    },
  };
  const event = (n: number) => ({ id: `intake/${request}/${n}/0`, data: { request, person } });
  const check = (n: number) => checkOwnership({ ...identity, ownership }, event(n));
  const standing = async () => (await identity.people.load(standingId(person))).state;
  return { identity, rows, asked, event, check, standing, contact };
}

describe("recording facts about the mobile of a request", () => {
  it("records whether the mobile belongs to the identity, which is looked up after registration (C13)", async () => {
    const { check, standing, contact, asked } = await setting(["no"]);
    await check(1);
    expect(asked).toEqual([{ nationalCode: "0499370899", mobile: "+989123456789" }]);
    expect(ownershipOf(await standing(), contact)).toBe("no");
  });

  it("looks up the owner again at each later registration while the owner is unknown, but not when the event of an earlier registration is repeated (law 2)", async () => {
    const { check, standing, contact, asked } = await setting(["unknown", "unknown", "yes"]);
    for (const n of [1, 2, 1, 2]) await check(n);
    expect(asked).toHaveLength(2);
    expect(ownershipOf(await standing(), contact)).toBe("unknown");
  });

  it("looks up the owner once for the event of one registration, and never again after the event of a later registration found the owner (law 2)", async () => {
    const { check, standing, contact, asked } = await setting(["unknown", "yes"]);
    await check(1);
    await check(1);
    expect(asked).toHaveLength(1);
    expect(ownershipOf(await standing(), contact)).toBe("unknown");
    await check(2);
    await check(3);
    expect(asked).toHaveLength(2);
    expect(ownershipOf(await standing(), contact)).toBe("yes");
  });

  it("does not look up the owner without a national code (C13)", async () => {
    const { check, asked } = await setting(["yes"], { identityType: "passport", identityNumber: "A1234567" });
    await check(1);
    expect(asked).toEqual([]);
  });

  it("records that a person with this mobile confirmed a one-time code sent to it (C13)", async () => {
    const { identity, event, standing, contact } = await setting([]);
    expect(assuranceOf(await standing(), contact)).toBe("unverified");
    await noteMobile(identity, event(1));
    expect(assuranceOf(await standing(), contact)).toBe("mobile");
  });

  it("reads the person's journal once and writes one row", async () => {
    const process = processDyingAt();
    const { identity, ownership } = runningIn(process, world());
    const put = await putApplicant(identity, { ...ask, applicant: zahra });
    const person = "person" in put ? put.person : "";
    const before = process.calls.length;
    await checkOwnership({ ...identity, ownership }, { id: "intake/x/1/0", data: { request, person } });
    expect(process.calls.slice(before).filter((call) => call.startsWith("identity journal"))).toEqual([
      "identity journal.tail",
      "identity journal.append",
    ]);
  });

  it("succeeds at a later delivery of the event when the applicant's data was not yet in the vault at the first delivery", async () => {
    const { identity, event } = await setting([]);
    const other = { ...event(1), data: { ...event(1).data, request: "750394618208" } };
    await expect(noteMobile(identity, other)).rejects.toThrow("not in the vault yet");
  });

  it("writes no number of the applicant into the journal rows (law 4)", async () => {
    const { check, rows } = await setting(["yes"]);
    await check(1);
    expect(JSON.stringify(rows)).not.toMatch(/9123456789|0499370899/);
  });
});
