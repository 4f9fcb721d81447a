import { describe, expect, it } from "vitest";
import { codeFromHash } from "../../../shared/domain/cases/tracking-code.ts";
import type { PutApplicant } from "../../../shared/vault/for-intake.ts";
import { processDyingAt } from "../../../test/crash-points/dying.ts";
import { runningIn, world } from "../../../test/crash-points/world.ts";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { putApplicant } from "./put-applicant.ts";

const limit = { most: 3, seconds: 86_400 };
const zahra = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "+989123456789",
  contactBy: "sms",
} as const;

/** The nth request of an applicant. */
const ask = (n: number, applicant: PutApplicant["applicant"] = zahra): PutApplicant => ({
  request: codeFromHash(Buffer.alloc(32, n)),
  claim: `claim-of-request-${n}`,
  input: `${n}-input-of-that-request`,
  channel: "web",
  applicant,
  limit,
});

describe("an identity that registers many requests", () => {
  function identity() {
    const { identity: deps, clock } = memoryWorld();
    const put = async (...given: Parameters<typeof ask>) => putApplicant(deps, ask(...given));
    return { put, clock };
  }

  it("is refused, above its limit of requests per day, until the day ends, whichever mobile it gives (C17)", async () => {
    const { put, clock } = identity();
    for (let n = 1; n <= limit.most; n += 1)
      expect(await put(n, { ...zahra, mobile: `+98912000000${n}` })).toHaveProperty("person");
    expect(await put(4)).toEqual({ tooMany: true });
    clock.at = new Date(clock.at.getTime() + limit.seconds * 1_000);
    expect(await put(4)).toHaveProperty("person");
  });

  it("is counted once for a registration that is sent twice, and the second sending gets the first reply even above the limit (P4)", async () => {
    const { put } = identity();
    const first = await put(1);
    expect([await put(1), await put(1)]).toEqual([first, first]);
    for (const n of [2, 3]) expect(await put(n)).toHaveProperty("person");
    expect([await put(4), await put(1)]).toEqual([{ tooMany: true }, first]);
  });

  it("gets the first reply again when a registration of the day before is sent again, even above today's limit (P4)", async () => {
    const { put, clock } = identity();
    const first = await put(1);
    clock.at = new Date(clock.at.getTime() + limit.seconds * 1_000);
    for (const n of [2, 3, 4]) await put(n);
    expect([await put(5), await put(1)]).toEqual([{ tooMany: true }, first]);
  });

  it("is not counted for requests that a clerk enters at the desk; an applicant who gave only a mobile is not counted on any channel (C17)", async () => {
    const { identity: deps } = memoryWorld();
    const unnamed = {
      fullName: "زهرا",
      identityType: "none",
      mobile: "+989123456789",
      contactBy: "sms",
    } as const;
    for (let n = 1; n <= 9; n += 1) {
      expect(await putApplicant(deps, ask(n, unnamed))).toHaveProperty("person");
      const { limit: _, ...atDesk } = ask(n + 100);
      expect(await putApplicant(deps, atDesk)).toHaveProperty("person");
    }
  });
});

describe("putting an applicant into the vault", () => {
  it("takes one write for each row of the vault, and reads no encryption key twice", async () => {
    const process = processDyingAt();
    const { identity } = runningIn(process, world());
    await identity.secret.get();
    const before = process.calls.length;
    await putApplicant(identity, ask(1));
    expect(process.calls.slice(before).filter((call) => !call.startsWith("identity journal"))).toEqual([
      "keys.use",
      "keys.insert",
      "vault.insert",
    ]);
  });

  it("returns the encryption keys of the applicant's rows to a call that asks for these keys, and to no other call", async () => {
    const { identity } = memoryWorld();
    const put = await putApplicant(identity, { ...ask(1), keys: true });
    if (!("person" in put)) throw new Error("nobody was put");
    const both = await identity.keys.getFor(put.person, ask(1).request);
    const own = await identity.keys.get(put.person);
    const texts = [own, both].map((key) => Buffer.from(key ?? []).toString("base64url"));
    expect(put.keys).toEqual({ person: texts[0], both: texts[1] });
    expect(await putApplicant(identity, ask(1))).not.toHaveProperty("keys");
  });
});
