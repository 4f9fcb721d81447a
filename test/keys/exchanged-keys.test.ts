/**
 * Tests PINs, one-time codes, partner keys and webhook secrets before and during a key rotation, and after the old key is
 * removed (ADR 0052).
 */
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { confirmCode } from "../../functions/identity/commands/confirm-code.ts";
import { issueCode } from "../../functions/identity/commands/issue-code/issue-code.ts";
import { putApplicant } from "../../functions/identity/commands/put-applicant.ts";
import { addressOf } from "../../functions/identity/queries/address-of.ts";
import { openWithPin } from "../../functions/intake/applicant/open-with-pin/open-with-pin.ts";
import { printPad } from "../../functions/intake/clerk/print-pad.ts";
import { registerForApplicant } from "../../functions/intake/clerk/register-for-applicant.ts";
import { makePartnerKey } from "../../functions/intake/partner/keep-partner-key.ts";
import { keysInForce } from "../../functions/intake/partner/partner-keys.ts";
import triggers from "../../functions/intake/triggers.ts";
import { addWebhook, rotateSecret } from "../../functions/notification/webhooks/keep-webhook/keep-webhook.ts";
import { partnerIn } from "../../shared/directory/lookups.ts";
import type { Applicant } from "../../shared/vault/applicant.ts";
import { changingKeys } from "../support/changing-keys.ts";
import { memoryWorld } from "../support/memory-world.ts";
import { refused, requests } from "../support/requests.ts";

const clerk = "c.ahmadi";

function desk() {
  const world = requests();
  const pinKeys = changingKeys();
  const clerks = { ...world.clerks, pinKeys };
  const register = async (key: string, padCode?: string) => {
    const printed = await registerForApplicant(
      clerks,
      {
        ...{ channel: "desk", kind: "complaint", subject: "price", readBack: true },
        description: "سه بار آمده‌ام.",
        applicant: { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه" },
        ...(padCode !== undefined && { padCode, handedIn: "2026-11-23" }),
      },
      { clerk, key },
    );
    if ("refused" in printed) throw new Error(printed.refused.code);
    return printed;
  };
  const open = (code: string, pin = "none") =>
    openWithPin({ ...world.intake, pinKeys }, { code, pin }, "192.0.2.7");
  const pad = async (key: string) => {
    const printed = await printPad(clerks, { receipts: 2 }, { clerk, key });
    if ("refused" in printed) throw new Error(printed.refused.code);
    return printed.receipts[0] ?? expect.unreachable();
  };
  return { ...world, pinKeys, clerks, register, open, pad };
}

describe("the PIN of a receipt", () => {
  it("is still accepted after a newer key was added; the PIN of a new receipt is made with the newer key", async () => {
    const { register, open, pinKeys, state } = desk();
    const old = await register("desk-1");
    pinKeys.add();
    const fresh = await register("desk-2");
    for (const { code, pin } of [old, fresh])
      expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 1 } });
    expect([(await state(old.code)).pinKey, (await state(fresh.code)).pinKey]).toEqual([undefined, 1]);
  });

  it("is the same when the clerk's registration is retried after a newer key was added", async () => {
    const { register, pinKeys } = desk();
    const { pin } = await register("desk-1");
    pinKeys.add();
    expect((await register("desk-1")).pin).toBe(pin);
  });

  it("is refused with `pin-over` once its key is removed, while a wrong PIN under a present key is refused with `wrong-pin`", async () => {
    const { register, open, pinKeys } = desk();
    const old = await register("desk-1");
    pinKeys.add();
    const fresh = await register("desk-2");
    pinKeys.drop(0);
    expect(await open(old.code, old.pin)).toEqual(refused("pin-over"));
    expect(await open(fresh.code, fresh.pin)).toEqual({ opens: { request: fresh.code, receipt: 1 } });
    expect(await open(fresh.code, "x")).toEqual(refused("wrong-pin"));
  });

  it("that was printed in advance keeps the key of the day of printing, whenever the request is entered (C20)", async () => {
    const { register, open, pad, pinKeys } = desk();
    pinKeys.add();
    const { code, pin } = await pad("pad-1");
    pinKeys.add();
    expect(await pad("pad-1")).toEqual({ code, pin });
    expect((await register("desk-1", code)).pin).toBe(pin);
    pinKeys.drop(0);
    expect(await open(code, pin)).toEqual({ opens: { request: code, receipt: 1 } });
  });

  it("that was printed in advance is not printed again once its key was removed", async () => {
    const { pad, pinKeys } = desk();
    await pad("pad-1");
    pinKeys.add();
    pinKeys.drop(0);
    await expect(pad("pad-1")).rejects.toThrow("pin-over");
  });
});

it("only the functions for citizens and clerks may read the keys of PINs", () => {
  const readers = Object.entries(triggers).filter(([, { needs }]) =>
    (needs as readonly string[]).includes("key-ring:pins"),
  );
  expect(readers.map(([name]) => name)).toEqual(["citizen-api", "staff-api"]);
});

describe("a one-time code", () => {
  const request = "407155289363";
  const applicant: Applicant = {
    ...{ fullName: "زهرا نمونه", identityType: "none", mobile: "+989121234567", contactBy: "sms" },
  };
  const asked = async () => {
    const world = memoryWorld();
    const identity = { ...world.identity, codeKeys: changingKeys() };
    const put = await putApplicant(identity, { request, claim: "c", input: "i", channel: "web", applicant });
    if (!("person" in put)) throw new Error("taken");
    const issue = async (key: string) => {
      const issued = await issueCode(identity, { request, person: put.person, language: "fa", key });
      if (!("challenge" in issued)) throw new Error(issued.refused.code);
      const { challenge } = issued;
      const address = await addressOf(identity, { request, challenge });
      const code = "oneTimeCode" in address ? (address.oneTimeCode ?? "") : "";
      return { challenge, code };
    };
    const confirm = ({ challenge, code }: { readonly challenge: string; readonly code: string }) =>
      confirmCode(identity, { challenge, about: { request }, oneTimeCode: code, key: `k-${challenge}` });
    return { identity, issue, confirm, person: put.person };
  };

  it("stays valid after a newer key was added, and becomes void once its own key is removed", async () => {
    const { identity, issue, confirm, person } = await asked();
    const [one, two] = [await issue("k1"), await issue("k2")];
    identity.codeKeys.add();
    const three = await issue("k3");
    expect(await confirm(one)).toMatchObject({ person });
    identity.codeKeys.drop(0);
    expect(await confirm(two)).toEqual(refused("code-expired"));
    expect(await confirm(three)).toMatchObject({ person });
  });

  it("is the same in every SMS of an hour despite a key rotation (ADR 0032)", async () => {
    const { identity, issue } = await asked();
    for (let n = 0; n < 5; n += 1) await issue(`k${n}`);
    const standing = await issue("k5");
    identity.codeKeys.add(identity.now());
    expect((await issue("k6")).code).toBe(standing.code);
  });
});

describe("a partner's key", () => {
  it("is still accepted after a newer root key was added, and is refused once its own root key is removed (N7)", async () => {
    const samad = { key: "samad", name: { fa: "سامد", en: "Samad" }, channel: "partner-samad" } as const;
    const { intake, directory } = requests({ partners: [samad] });
    const deps = { ...intake, partnerRing: changingKeys() };
    const make = (key: string) => makePartnerKey(deps, { partner: "samad", by: "v.admin", key }, {});
    const partner = partnerIn((await directory.current()).snapshot, "samad") ?? expect.unreachable();
    const [one] = [await make("one")];
    deps.partnerRing.add();
    const two = await make("two");
    if ("refused" in one || "refused" in two) throw new Error("refused");
    expect(await keysInForce(deps, partner)).toEqual([two.signingKey, one.signingKey]);
    expect(await make("one")).toMatchObject({ signingKey: expect.any(String) });
    deps.partnerRing.drop(0);
    expect(await keysInForce(deps, partner)).toEqual([two.signingKey]);
  });
});

describe("the secret of a webhook", () => {
  it("stays the same after a newer key was added; a replacement of the secret is made with the newest key (N6)", async () => {
    const { webhooks } = memoryWorld();
    const deps = { ...webhooks, webhookKeys: changingKeys() };
    const ask = (key: string) => ({ username: "v.admin", key });
    const about = {
      name: "مکاتبات",
      url: "https://hears.example.org/in",
      events: ["request.registered"] as const,
    };
    const made = await addWebhook(deps, ask("one"), { ...about, events: [...about.events] });
    if ("refused" in made) throw new Error("refused");
    deps.webhookKeys.add();
    const again = await addWebhook(deps, ask("one"), { ...about, events: [...about.events] });
    expect(again).toMatchObject({ secret: made.secret });
    const { webhook, version } = made;
    const exchanged = await rotateSecret(deps, { ...ask("two"), webhook: webhook.webhook, version });
    if ("refused" in exchanged) throw new Error("refused");
    deps.webhookKeys.drop(0);
    const state = (await deps.webhooks.load(`webhook-${webhook.webhook}`)).state;
    expect([exchanged.secret === made.secret, state.secretFrom]).toEqual([false, 1]);
    expect(() => new Webhook(exchanged.secret)).not.toThrow();
  });
});
