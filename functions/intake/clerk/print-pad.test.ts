import { describe, expect, it } from "vitest";
import { registerForApplicant as registerForApplicantContract } from "../../../shared/contracts/staff/desk-registration.ts";
import { parseTrackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import { refused, requests } from "../../../test/support/requests.ts";
import { openWithPin } from "../applicant/open-with-pin/open-with-pin.ts";
import { trackRequest } from "../applicant/track-request/track-request.ts";
import { reserveCode } from "../rules/rules-pads.ts";
import { decideRegisterRequest } from "../rules/rules-registration.ts";
import { hearUntold } from "../rules/rules-untold.ts";
import { printPad } from "./print-pad.ts";
import { registerForApplicant } from "./register-for-applicant.ts";

type Asked = Parameters<typeof registerForApplicant>[1];

const [day, week] = [86_400_000, 7 * 86_400_000];
const nobodys = "123456789018";
const mobile = "+989123456789";

const elder = {
  type: "given",
  identity: { type: "national-code", number: "0081027168" },
  seen: "nothing",
  fullName: "رحیم نمونه",
  mobile,
} as const;

/** A desk at which applicants left papers with pad receipts yesterday, during a power cut. */
function counter() {
  const world = requests();
  const { clerks, clock } = world;
  const print = (receipts = 3, { clerk = "c.ahmadi", key = "pad-1" } = {}) =>
    printPad(clerks, { receipts }, { clerk, key });
  const printed = async (...given: Parameters<typeof print>) => {
    const pad = await print(...given);
    if ("refused" in pad) throw new Error(pad.refused.code);
    return pad;
  };
  const yesterday = new Date(clock.at.getTime() - day).toISOString().slice(0, 10);
  const asked: Asked = {
    ...{ channel: "desk", kind: "complaint", subject: "price", handedIn: yesterday },
    description: "سه بار آمده‌ام؛ هر بار می‌گویند نامه در دست بررسی است.",
    applicant: elder,
  };
  const enter = (
    padCode: string,
    change: Partial<Asked> = {},
    { clerk = "c.ahmadi", key = "entry-1" } = {},
  ) => registerForApplicant(clerks, { ...asked, padCode, ...change }, { clerk, key });
  const told = (code: string) =>
    world.rows.filter(({ id }) => id === code).map(({ events }) => events.map(({ type }) => type));
  return { ...world, print, printed, enter, told, yesterday };
}

describe("a pad of receipts", () => {
  it("has a code and a PIN on each receipt, and each code is reserved by a journal row that names no person (C20)", async () => {
    const { printed, rows, told } = counter();
    const { receipts } = await printed(3);
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(3);
    for (const { code, pin } of receipts) {
      expect(parseTrackingCode(code).ok).toBe(true);
      expect(pin).toMatch(/^\d{6}$/);
      expect(told(code)).toEqual([["intake.code-reserved.v1"]]);
    }
    expect(rows.map(({ command, actor }) => [command, actor])).toEqual(
      Array(3).fill(["print-pad", "staff:c.ahmadi"]),
    );
  });

  it("is the same for the same idempotency key and differs from other pads; another size under that key is refused (P4)", async () => {
    const { print, printed, rows } = counter();
    const first = await printed(3);
    expect(await print(3)).toEqual(first);
    expect(await print(2)).toEqual(refused("key-reused"));
    expect(rows).toHaveLength(3);
    const other = await printed(3, { clerk: "h.moradi" });
    expect(other.receipts.filter(({ code }) => first.receipts.some((one) => one.code === code))).toEqual([]);
  });

  it("reserves its tracking codes: neither new requests nor other pads get them (C20)", async () => {
    const { printed, state } = counter();
    const [{ code = "" } = {}] = (await printed(1)).receipts;
    const [onPad, taken] = [await state(code), refused("code-taken")];
    expect(decideRegisterRequest(onPad, {} as never)).toEqual(taken);
    expect(reserveCode(onPad, "h.moradi")).toEqual(taken);
  });

  it("has codes that open nothing before a request is registered: a pad's code, with a mobile or its PIN, gets the reply of a wrong code (C20, C2)", async () => {
    const { printed, intake } = counter();
    const [{ code = "", pin = "" } = {}] = (await printed(1)).receipts;
    for (const each of [code, nobodys]) {
      expect(await trackRequest(intake, { code: each, mobile }, "192.0.2.7")).toEqual({
        ...{ found: false, refusal: { code: "no-match" } },
      });
      expect(await openWithPin(intake, { code: each, pin }, "192.0.2.7")).toEqual(refused("wrong-pin"));
    }
  });
});

describe("a paper request with a pad's receipt", () => {
  it("is registered under the receipt's code with the day it was handed in, and the printed PIN opens it (C20, C7, C2)", async () => {
    const { printed, enter, rows, told, intake, yesterday } = counter();
    const [{ code = "", pin = "" } = {}] = (await printed(2)).receipts;
    expect(await enter(code)).toMatchObject({ code, handedIn: yesterday });
    expect(told(code)).toEqual([["intake.code-reserved.v1"], ["intake.request-registered.v1"]]);
    expect(rows.at(-1)).toMatchObject({
      ...{ id: code, version: 2, actor: "staff:c.ahmadi", command: "register-for-applicant" },
      facts: [{ type: "registered", channel: "desk", enteredBy: "c.ahmadi", handedIn: yesterday }],
    });
    expect(await openWithPin(intake, { code, pin }, "192.0.2.7")).toEqual({
      opens: { request: code, receipt: 1 },
    });
    expect(await trackRequest(intake, { code, mobile }, "192.0.2.7")).toMatchObject({ found: true });
  });

  it("gets the same reply on a retry; a retry with a different text is refused (P4)", async () => {
    const { printed, enter, told, clock } = counter();
    const [{ code = "" } = {}] = (await printed(1)).receipts;
    const first = await enter(code);
    clock.at = new Date(clock.at.getTime() + 60_000);
    expect(await enter(code)).toEqual(first);
    expect(await enter(code, { description: "چیز دیگری می‌خواهم." })).toEqual(refused("key-reused"));
    expect(told(code)).toHaveLength(2);
  });

  it("is registered once: a second clerk learns who entered it first, and when (C20)", async () => {
    const { printed, enter, told } = counter();
    const [{ code = "" } = {}] = (await printed(1)).receipts;
    await enter(code);
    expect(await enter(code, {}, { clerk: "h.moradi", key: "entry-2" })).toEqual({
      refused: {
        code: "pad-code-used",
        details: {
          ...{ by: "c.ahmadi", fa: "چمن احمدی", en: "C. Ahmadi", on: "2026-11-24" },
          ...{ year: 1405, month: 9, day: 3 },
        },
      },
    });
    expect(told(code)).toHaveLength(2);
  });

  it("is registered once when two clerks enter it at the same time, for one person or two (C20)", async () => {
    const { printed, enter, told } = counter();
    const codes = (await printed(2)).receipts.map(({ code }) => code);
    const others = [{}, { applicant: { ...elder, fullName: "کس دیگری" } }];
    for (const [at, code] of codes.entries()) {
      const both = await Promise.all([
        enter(code, {}, { key: `one-${at}` }),
        enter(code, others[at], { clerk: "h.moradi", key: `two-${at}` }),
      ]);
      expect(both.filter((one) => !("refused" in one))).toHaveLength(1);
      const [loser] = both.flatMap((one) => ("refused" in one ? [one.refused.code] : []));
      expect(["pad-code-used", "pad-code-begun"]).toContain(loser);
      expect(told(code)).toHaveLength(2);
    }
  });

  it("may be completed by a colleague, for the same person, when the first clerk's registration was interrupted (C20)", async () => {
    const { printed, enter, intake } = counter();
    const [{ code = "" } = {}] = (await printed(1)).receipts;
    const decide = intake.requests.decide;
    Object.assign(intake.requests, { decide: () => Promise.reject(new Error("the power went again")) });
    await expect(enter(code)).rejects.toThrow("the power went again");
    Object.assign(intake.requests, { decide });
    const colleague = { clerk: "h.moradi", key: "entry-2" };
    const other = { applicant: { ...elder, fullName: "کس دیگری" } };
    expect(await enter(code, other, colleague)).toEqual(refused("pad-code-begun"));
    expect(await enter(code, {}, colleague)).toMatchObject({ code });
  });

  it("is refused under a tracking code that was on no pad, whether this code is free or belongs to a request (C20, C2)", async () => {
    const { enter, register } = counter();
    expect(await enter(nobodys)).toEqual(refused("pad-code-unknown"));
    expect(await enter(await register())).toEqual(refused("pad-code-unknown"));
  });

  it("is refused when it was handed in on a future day, or too many days ago (C7)", async () => {
    const { printed, enter, clock, told } = counter();
    const [{ code = "" } = {}] = (await printed(1)).receipts;
    const tomorrow = new Date(clock.at.getTime() + day).toISOString().slice(0, 10);
    expect(await enter(code, { handedIn: tomorrow })).toEqual(refused("paper-day-ahead"));
    clock.at = new Date(clock.at.getTime() + 5 * week);
    expect(await enter(code)).toMatchObject(refused("paper-day-too-old"));
    expect(told(code)).toHaveLength(1);
  });

  it("causes no call to confirm the registration to an applicant without a mobile, who has the receipt (C18)", async () => {
    const { printed, enter, state } = counter();
    const [{ code = "" } = {}] = (await printed(1)).receipts;
    await enter(code, { channel: "paper" });
    const notice = { notice: `intake/${code}/2/0`, template: "registered", why: "no-address" } as const;
    expect(hearUntold(await state(code), notice)).toEqual({ facts: [] });
  });
});

describe("the clerk's form for a paper request with a receipt from a printed pad", () => {
  const body = {
    ...{ channel: "desk", kind: "complaint", subject: "price", description: "سه بار آمده‌ام." },
    applicant: { ...elder, mobile: "09123456789" },
    ...{ padCode: "۱۲۳۴ ۵۶۷۸ ۹۰۱۸", handedIn: "2026-11-23" },
  };
  const read = (change: object) => registerForApplicantContract.body.safeParse({ ...body, ...change });

  it("is refused without the day on which the request was handed in, or when the receipt's code has a wrong check digit; accepts Persian digits, and does not ask the clerk to read the text back (C20, C2)", () => {
    expect(read({}).data).toMatchObject({ padCode: nobodys });
    expect(read({ handedIn: undefined }).error?.issues[0]?.path).toEqual(["handedIn"]);
    expect(read({ padCode: "123456789019" }).error?.issues[0]?.path).toEqual(["padCode"]);
  });

  it("is refused when the channel is the telephone (C20)", () => {
    const { success, error } = read({ channel: "phone-111", readBack: true });
    expect(success).toBe(false);
    expect(error?.issues.map(({ path }) => path)).toContainEqual(["padCode"]);
  });
});
