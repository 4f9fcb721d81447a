import { describe, expect, it } from "vitest";
import { codeFromHash } from "../../../shared/domain/cases/tracking-code.ts";
import type { PutApplicant } from "../../../shared/vault/for-intake.ts";
import { processDyingAt } from "../../../test/crash-points/dying.ts";
import { runningIn, world } from "../../../test/crash-points/world.ts";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { putApplicant } from "./put-applicant.ts";

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
});

describe("an identity under which many requests are registered", () => {
  it("is never refused for their number, because strangers may have sent them (C17)", async () => {
    const { identity } = memoryWorld();
    for (let n = 1; n <= 40; n += 1)
      expect(
        await putApplicant(identity, ask(n, { ...zahra, mobile: `+9891200000${n + 10}` })),
      ).toHaveProperty("person");
  });

  it("gets the first reply for a registration that is sent twice (P4)", async () => {
    const { identity } = memoryWorld();
    const first = await putApplicant(identity, ask(1));
    expect([await putApplicant(identity, ask(1)), await putApplicant(identity, ask(1))]).toEqual([
      first,
      first,
    ]);
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
      "keys.insert",
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
