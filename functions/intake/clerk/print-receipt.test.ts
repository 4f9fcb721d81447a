/**
 * An applicant with a mobile gets a receipt with a PIN only by the code sent to that mobile, so no clerk can get such a
 * receipt without the applicant (C2, ADR 0036).
 */
import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../test/support/requests.ts";
import { addressOf } from "../../identity/queries/address-of.ts";
import { confirmOneTimeCode, sendOneTimeCode } from "../access/one-time-codes.ts";
import { firstReceipt, receiptPin } from "../access/receipt-pin.ts";
import { addInformation } from "../applicant/add-information.ts";
import { giveConsent } from "../applicant/give-consent.ts";
import { openWithPin } from "../applicant/open-with-pin/open-with-pin.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { printReceipt } from "./print-receipt.ts";
import { registerForApplicant } from "./register-for-applicant.ts";
import { sendReceiptCode } from "./send-receipt-code.ts";
import { showApplicantsRequest } from "./show-applicants-request.ts";

const clerk = "c.ahmadi";
const identity = { type: "national-code", number: "0499370899" } as const;
const address = "192.0.2.7";

/** Zahra registered on the web with her mobile. A clerk has now identified her at the desk. */
async function desk() {
  const world = requests({ deputies: [] });
  const { clerks, intake } = world;
  const code = await world.register();
  let keys = 0;
  const key = () => `key-${++keys}`;
  const identify = async (by = clerk, seen: "document" | "caller" = "document") => {
    const identified = await identifyApplicant(clerks, { identity, seen }, by);
    if ("refused" in identified) throw new Error(identified.refused.code);
    return identified.pass;
  };
  const ask = async (request = code, by = clerk, seen?: "caller") =>
    sendReceiptCode(clerks, { request, pass: await identify(by, seen) }, { clerk: by, key: key() });
  const sent = async (request = code, by = clerk) => {
    const asked = await ask(request, by);
    if ("refused" in asked) throw new Error(asked.refused.code);
    return asked.challenge;
  };
  /** Returns the code in the SMS. */
  const onPhone = async (challenge: string, request = code) => {
    const to = await addressOf(world.identity, { request, challenge });
    return "oneTimeCode" in to ? (to.oneTimeCode ?? "") : "";
  };
  const print = async (
    proof?: { challenge: string; oneTimeCode: string },
    given: { request?: string; by?: string; key?: string } = {},
  ) => {
    const { request = code, by = clerk } = given;
    return printReceipt(
      clerks,
      { request, pass: await identify(by), proof },
      { clerk: by, key: given.key ?? key() },
    );
  };
  const proved = async () => {
    const challenge = await sent();
    const printed = await print({ challenge, oneTimeCode: await onPhone(challenge) });
    if ("refused" in printed) throw new Error(printed.refused.code);
    return printed.pin ?? "none";
  };
  const open = (pin: string, request = code) => openWithPin(intake, { code: request, pin }, address);
  return { ...world, code, key, identify, ask, sent, onPhone, print, proved, open };
}

/** The clerk enters a request for Zahra, with a mobile typed as hers. */
async function entered(world: Awaited<ReturnType<typeof desk>>) {
  const registered = await registerForApplicant(
    world.clerks,
    {
      ...{ channel: "desk", kind: "complaint", subject: "price", readBack: true },
      description: "سه بار آمده‌ام؛ پاسخی نگرفتم.",
      applicant: {
        type: "given",
        identity,
        seen: "document",
        fullName: "زهرا نمونه",
        mobile: "+989350000000",
      },
    },
    { clerk, key: "entered" },
  );
  if ("refused" in registered) throw new Error(registered.refused.code);
  return registered.code;
}

describe("a receipt with a PIN for an applicant with a mobile", () => {
  it("is printed when the clerk enters the one-time code that the applicant reads from the SMS, and its PIN opens the request (C2)", async () => {
    const { proved, open, code, state, rows, deps, key } = await desk();
    const pin = await proved();
    expect(pin).toMatch(/^\d{16}$/);
    const session = { request: code, receipt: 1 };
    expect(await open(pin)).toEqual({ opens: session });
    expect(rows.at(-1)).toMatchObject({
      ...{ command: "print-receipt", actor: `staff:${clerk}` },
      facts: [{ type: "receipt-printed", by: clerk, proved: true }],
    });
    expect(await addInformation(deps, { code, session, key: key() }, "رسید خرید را یافتم.")).toHaveProperty(
      "at",
    );
    expect(rows.at(-1)?.actor).toBe(`receipt:${(await state(code)).registration?.person}`);
    expect(await giveConsent(deps, { code, session, key: key() })).toEqual(refused("code-needed"));
  });

  it("needs a one-time code sent for a receipt: the code's event names this purpose, and the code's journal row names the clerk (C2)", async () => {
    const { sent, rows, code } = await desk();
    const challenge = await sent();
    expect(rows.at(-1)).toMatchObject({
      ...{ id: challenge, actor: `staff:${clerk}` },
      events: [{ type: "identity.one-time-code-issued.v1", data: { request: code, forReceipt: true } }],
    });
  });

  it("is refused when the one-time code is wrong, was used, or was made for another clerk or request (C2)", async () => {
    const { sent, onPhone, print, identify, clerks, register } = await desk();
    const other = await register({ description: "نانوایی محله نان سهمیه‌ای نمی‌دهد." });
    const challenge = await sent();
    const proof = { challenge, oneTimeCode: await onPhone(challenge) };
    const wrong = proof.oneTimeCode === "000000" ? "000001" : "000000";
    expect(await print({ challenge, oneTimeCode: wrong })).toEqual({
      refused: { code: "wrong-code", details: { tries: 1 } },
    });
    expect(await print(proof, { by: "h.desk" })).toEqual(refused("code-expired"));
    expect(await print(proof, { request: other })).toEqual(refused("code-expired"));
    const pass = await identify(clerk, "caller");
    const calling = printReceipt(clerks, { ...{ request: other, pass }, proof }, { clerk, key: "calling" });
    expect(await calling).toEqual(refused("document-needed"));
    expect(await print(proof)).toHaveProperty("pin");
    expect(await print(proof)).toEqual(refused("code-expired"));
  });

  it("is printed once on a retry, with the same PIN (P4)", async () => {
    const { sent, onPhone, print } = await desk();
    const challenge = await sent();
    const proof = { challenge, oneTimeCode: await onPhone(challenge) };
    const first = await print(proof, { key: "once" });
    expect(first).toHaveProperty("pin");
    await print();
    expect(await print(proof, { key: "once" })).toEqual(first);
    expect(await print(undefined, { key: "once" })).toEqual(refused("key-reused"));
  });

  it("no longer opens the request when a further receipt, without a PIN, is printed (C2)", async () => {
    const { proved, print, open, intake, code, state } = await desk();
    const pin = await proved();
    expect(await print()).not.toHaveProperty("pin");
    expect(await open(pin)).toEqual(refused("wrong-pin"));
    const unprinted = receiptPin((await intake.pinKeys.current()).bytes, code, await state(code));
    expect(await open(unprinted)).toEqual(refused("wrong-pin"));
  });
});

describe("a clerk who tries to act as an applicant with a mobile", () => {
  it("cannot sign in as the applicant with the receipt's one-time code that the applicant read out (C2, C15)", async () => {
    const { sent, onPhone, intake, code, key } = await desk();
    const challenge = await sent();
    const given = { request: code, challenge, oneTimeCode: await onPhone(challenge), key: key(), address };
    expect(await confirmOneTimeCode(intake, given)).toEqual(refused("code-expired"));
  });

  it("cannot print a receipt with a PIN by a one-time code that was sent for the applicant's own page (C2)", async () => {
    const { intake, code, key, onPhone, print } = await desk();
    const own = await sendOneTimeCode(intake, code, { address, language: "fa", key: key() });
    const { challenge } = own as { readonly challenge: string };
    expect(await print({ challenge, oneTimeCode: await onPhone(challenge) })).toEqual(
      refused("code-expired"),
    );
  });

  it("has a sixteen-digit code sent for the receipt that differs from the one for the applicant's own page (C2, ADR 0032)", async () => {
    const { ask, intake, code, key, sent, onPhone } = await desk();
    const own = async () =>
      (await sendOneTimeCode(intake, code, { address, language: "fa", key: key() })) as { challenge: string };
    for (let n = 0; n < 5; n += 1) await Promise.all([ask(), own()]);
    const [receipt, page] = [await sent(), (await own()).challenge];
    expect(await onPhone(receipt)).toMatch(/^\d{16}$/);
    expect(await onPhone(page)).toMatch(/^\d{16}$/);
    expect(await onPhone(receipt)).not.toBe(await onPhone(page));
  });

  it("cannot have a one-time code sent to a mobile that they typed, or that a colleague typed today (C2)", async () => {
    const world = await desk();
    const { ask, later, clerks, identify } = world;
    const code = await entered(world);
    const show = async (by: string) =>
      showApplicantsRequest(clerks, { request: code, pass: await identify(by) }, by);
    expect(await ask(code)).toEqual(refused("mobile-not-on-record"));
    expect(await ask(code, "h.desk")).toEqual(refused("mobile-not-on-record"));
    expect(await show("h.desk")).not.toHaveProperty("mobileOnRecord");
    later(1);
    expect(await ask(code)).toEqual(refused("mobile-not-on-record"));
    expect(await ask(code, "h.desk")).toHaveProperty("challenge");
    expect(await show("h.desk")).toMatchObject({ mobileOnRecord: true });
  });

  it("cannot have a one-time code sent when the applicant is on the telephone or has no mobile, when a colleague identified the applicant, or when the clerk is accused (C2, R2)", async () => {
    const { ask, clerks, code, identify, hears } = await desk();
    expect(await ask(code, clerk, "caller")).toEqual(refused("document-needed"));
    const pass = await identify("h.desk");
    expect(await sendReceiptCode(clerks, { request: code, pass }, { clerk, key: "theirs" })).toEqual(
      refused("pass-expired"),
    );
    const elder = await registerForApplicant(
      clerks,
      {
        ...{ channel: "desk", kind: "complaint", subject: "price", readBack: true },
        description: "سه بار آمده‌ام؛ پاسخی نگرفتم.",
        applicant: { type: "given", identity, seen: "document", fullName: "زهرا نمونه" },
      },
      { clerk, key: "elder" },
    );
    expect("code" in elder && (await ask(elder.code, "h.desk"))).toEqual(refused("no-mobile"));
    await hears("parties-named", code, { units: ["service-desk"], people: [] });
    expect(await ask()).toEqual(refused("not-found"));
  });

  it("cannot open the request with the PIN of a receipt never printed, or printed before one-time codes were required (C2)", async () => {
    const world = await desk();
    const { open, intake, code } = world;
    const mine = await entered(world);
    const secret = (await intake.pinKeys.current()).bytes;
    expect(await open(receiptPin(secret, mine, firstReceipt(1)), mine)).toEqual(refused("wrong-pin"));
    const old = { type: "receipt-printed", by: clerk } as const;
    await intake.requests.decide(
      code,
      {
        ...{ name: "print-receipt", actor: `staff:${clerk}`, key: "old", fingerprint: "old" },
        ...{ at: intake.now(), directory: 1, correlation: code },
      },
      () => ({ facts: [old] }),
    );
    expect(await open(receiptPin(secret, code, { receipt: 1 }))).toEqual(refused("wrong-pin"));
  });

  it("may have sixty one-time codes sent in an hour, and no more (C17)", async () => {
    const { clerks, code, identify } = await desk();
    const pass = await identify();
    const asks = async (n: number) =>
      sendReceiptCode(clerks, { request: code, pass }, { clerk, key: `ask-${n}` });
    for (let n = 0; n < 60; n += 1) expect(await asks(n)).toHaveProperty("challenge");
    expect(await asks(60)).toEqual(refused("too-many"));
  });
});
