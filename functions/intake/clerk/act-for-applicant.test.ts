import { describe, expect, it } from "vitest";
import { refused, requests, tooLate } from "../../../test/support/requests.ts";
import { openWithPin } from "../applicant/open-with-pin/open-with-pin.ts";
import { actForApplicant } from "./act-for-applicant.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { printReceipt } from "./print-receipt.ts";
import { registerForApplicant } from "./register-for-applicant.ts";
import { showApplicantsRequest } from "./show-applicants-request.ts";
import { tellApplicant } from "./tell-applicant.ts";

type Act = Parameters<typeof actForApplicant>[1]["act"];

const identity = { type: "national-code", number: "0499370899" } as const;
const words = "قبول ندارم.";

/** Registers a request. `identify` lets a clerk identify its applicant, at the desk or on the telephone. */
async function desk(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests({ deputies: [] });
  const code = await world.register(complaint);
  let keys = 0;
  const identify = async (clerk: string, seen: "document" | "caller" = "document") => {
    const identified = await identifyApplicant(world.clerks, { identity, seen }, clerk);
    if ("refused" in identified) throw new Error(identified.refused.code);
    return identified.pass;
  };
  const by = (clerk: string, key?: string) => {
    keys += 1;
    return { clerk, key: key ?? `key-${keys}` };
  };
  const act = async (what: Act, given: { clerk?: string; pass?: string; key?: string } = {}) => {
    const { clerk = "c.ahmadi", key } = given;
    const pass = given.pass ?? (await identify(clerk));
    return actForApplicant(world.clerks, { request: code, pass, act: what }, by(clerk, key));
  };
  const print = async (given: { seen?: "caller"; key?: string; clerk?: string } = {}) => {
    const { clerk = "c.ahmadi", seen, key } = given;
    const pass = await identify(clerk, seen);
    return printReceipt(world.clerks, { request: code, pass }, by(clerk, key));
  };
  const show = async () =>
    showApplicantsRequest(world.clerks, { request: code, pass: await identify("c.ahmadi") }, "c.ahmadi");
  return { ...world, code, identify, act, print, show };
}

describe("a clerk acting for an applicant just identified", () => {
  it("may object to an answer in the applicant's name, and the journal row names the clerk (R13, C6)", async () => {
    const { code, act, answers, rows, read } = await desk();
    expect(await act({ type: "object", words })).toEqual(refused("not-answered"));
    await answers(code);
    expect(await act({ type: "object", words })).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    expect(rows.at(-1)).toMatchObject({
      ...{ command: "act-for-applicant", actor: "staff:c.ahmadi", directory: 1 },
      facts: [{ type: "objected", enteredBy: "c.ahmadi" }],
      events: [
        { type: "intake.answer-objected.v1" },
        { type: "intake.timeline-extended.v3" },
        { type: "intake.acted-at-desk.v1" },
      ],
    });
    expect((await read(code)).objection?.words).toBe(words);
    expect(await act({ type: "object", words })).toEqual(refused("objected-already"));
  });

  it("may object only within the applicant's own days to object (R13)", async () => {
    const { code, act, answers, later } = await desk();
    await answers(code);
    later(15);
    expect(await act({ type: "object", words })).toEqual(tooLate());
  });

  it("may add information, reply and withdraw under the same rules as the applicant's own page (C14, R8)", async () => {
    const { code, act, asks, read } = await desk();
    const reply = { type: "reply", case: code, words: "سوم آبان.", readBack: true } as const;
    expect(await act(reply)).toEqual(refused("no-question"));
    await asks(code, "تاریخ خرید؟");
    expect(await act(reply)).toHaveProperty("at");
    expect(await act({ type: "add", words: "رسید را آورد." })).toHaveProperty("at");
    const { questions, added } = await read(code);
    expect([questions[0]?.reply, added[0]?.words]).toEqual(["سوم آبان.", "رسید را آورد."]);
    expect(await act({ type: "withdraw" })).toHaveProperty("at");
    expect(await act({ type: "add", words: "باز هم." })).toEqual(refused("request-ended"));
  });

  it("records consent and then its withdrawal for a hidden request (C15)", async () => {
    const open = await desk();
    expect(await open.act({ type: "consent", given: true })).toEqual(refused("not-hidden"));
    const { act, rows, show } = await desk({ knownTo: "inspection", kind: "complaint" });
    expect(await show()).toMatchObject({ knownTo: "inspection" });
    expect(await act({ type: "consent", given: false })).toEqual(refused("no-consent"));
    expect(await act({ type: "consent", given: true })).toHaveProperty("at");
    expect(rows.at(-1)).toMatchObject({
      ...{ command: "act-for-applicant", actor: "staff:c.ahmadi" },
      facts: [{ type: "consent-changed", given: true, enteredBy: "c.ahmadi" }],
      events: [
        { type: "intake.consent-changed.v1", data: { given: true } },
        { type: "intake.acted-at-desk.v1" },
      ],
    });
    expect(await show()).toMatchObject({ knownTo: "unit" });
    expect(await act({ type: "consent", given: true })).toEqual(refused("consent-given"));
    expect(await act({ type: "consent", given: false })).toHaveProperty("at");
    expect(await show()).toMatchObject({ knownTo: "inspection" });
  });

  it("records under the clerk's name that an applicant on the telephone wants calls instead of messages; later notices then wait for a call (N5, C18)", async () => {
    const { code, act, show, rows, hear, news, deps } = await desk();
    const wish = { channel: "call", wanted: "required", language: "fa" } as const;
    const noted = await act({ type: "news", ...wish });
    expect(await show()).toMatchObject({ newsWish: { ...wish, ...noted } });
    expect(rows.flatMap(({ facts }) => facts)).toContainEqual({
      ...{ type: "news-preferred", ...wish, enteredBy: "c.ahmadi" },
    });
    const person = (await deps.requests.load(code)).state.registration?.person ?? "";
    const withheld = (notice: string, why: "by-call" | "not-wanted") =>
      hear({
        ...news("x", code, {}),
        ...{ id: `notification/${notice.replaceAll("/", ".")}/1/0`, type: "notification.notice-withheld.v1" },
        data: { notice, request: code, person, template: "extended", day: "2026-12-12", why },
      });
    await withheld(`intake/${code}/7/0`, "not-wanted");
    expect(await show()).toMatchObject({ news: [] });
    await withheld(`intake/${code}/8/0`, "by-call");
    const { untold } = (await deps.requests.load(code)).state;
    expect(untold).toMatchObject([{ notice: `intake/${code}/8/0`, template: "extended", why: "by-call" }]);
  });

  it("sees open questions until the applicant replies, and undelivered notices until a clerk tells the applicant about them (R8, C18)", async () => {
    const { code, act, show, asks, hear, news, deps, clerks } = await desk();
    expect(await show()).toMatchObject({ questions: [], news: [] });
    await asks(code, "تاریخ خرید؟");
    const { version, state } = await deps.requests.load(code);
    const person = state.registration?.person ?? "";
    const notice = `intake/${code}/${version}/0`;
    await hear({
      ...news("x", code, {}),
      ...{ id: `notification/${notice.replaceAll("/", ".")}/1/1`, type: "notification.notice-untold.v1" },
      data: { notice, request: code, person, template: "question", why: "no-address" },
    });
    const waits = { question: "تاریخ خرید؟" };
    expect(await show()).toMatchObject({
      questions: [{ case: code, ...waits }],
      news: [{ notice, ...waits }],
    });
    const told = { request: code, how: "in-person", result: "reached", notices: [notice] } as const;
    expect(await tellApplicant(clerks, told, { clerk: "c.ahmadi", key: "told-1" })).toHaveProperty("at");
    expect(await show()).toMatchObject({ questions: [waits], news: [] });
    await act({ type: "reply", case: code, words: "سوم آبان.", readBack: true });
    expect(await show()).toMatchObject({ questions: [], news: [] });
  });

  it("has one act recorded on a retry, and is refused another act under the same idempotency key (P4)", async () => {
    const { act, identify, read, code } = await desk();
    const pass = await identify("c.ahmadi");
    const add = { type: "add", words: "رسید را آورد." } as const;
    const first = await act(add, { pass, key: "once" });
    expect(await act(add, { pass, key: "once" })).toEqual(first);
    expect(await act({ ...add, words: "دیگر." }, { pass, key: "once" })).toEqual(refused("key-reused"));
    expect((await read(code)).added).toHaveLength(1);
  });

  it("is refused without the pass from identifying the applicant, and finds no request that accuses the clerk (R15, R2)", async () => {
    const { act, identify, code, hears } = await desk();
    const pass = await identify("h.desk");
    const add = { type: "add", words: "رسید را آورد." } as const;
    expect(await act(add, { pass })).toEqual(refused("pass-expired"));
    expect(await act(add, { pass: "a.b" })).toEqual(refused("pass-expired"));
    const own = await identify("c.ahmadi");
    expect(await act(add, { pass: own, key: "before" })).toHaveProperty("at");
    await hears("parties-named", code, { units: ["service-desk"], people: [] });
    expect(await act(add, { pass: own })).toEqual(refused("not-found"));
    expect(await act(add, { pass: own, key: "before" })).toEqual(refused("not-found"));
  });
});

/** Registers an applicant without a mobile at the desk, with an identity document. Returns the PIN of the first receipt. */
async function withoutMobile() {
  const world = await desk();
  const registered = await registerForApplicant(
    world.clerks,
    {
      ...{ channel: "desk", kind: "complaint", subject: "price", readBack: true, description: words },
      applicant: { type: "given", identity, seen: "document", fullName: "رحیم نمونه" },
    },
    { clerk: "c.ahmadi", key: "elder" },
  );
  if ("refused" in registered) throw new Error(registered.refused.code);
  const { code, pin: first = "none" } = registered;
  const print = async (key: string) => {
    const pass = await world.identify("c.ahmadi");
    return printReceipt(world.clerks, { request: code, pass }, { clerk: "c.ahmadi", key });
  };
  return { ...world, code, first, print };
}

describe("a further receipt, printed by a clerk", () => {
  it("has a new PIN when the applicant has no mobile, and the PIN of the previous receipt no longer works (C2)", async () => {
    const { code, first, print, intake, rows } = await withoutMobile();
    const second = await print("second");
    const open = (pin: string) => openWithPin(intake, { code, pin }, "192.0.2.7");
    expect(await open(first)).toEqual(refused("wrong-pin"));
    expect(await open(("pin" in second && second.pin) || "none")).toEqual({
      opens: { request: code, receipt: 2 },
    });
    expect(rows.at(-1)).toMatchObject({
      ...{ command: "print-receipt", actor: "staff:c.ahmadi" },
      events: [
        { type: "intake.receipt-printed.v1", data: { request: code, by: "c.ahmadi" } },
        { type: "intake.acted-at-desk.v1" },
      ],
    });
  });

  it("is printed once on a retry, with the same PIN even after later receipts (P4)", async () => {
    const { print } = await withoutMobile();
    const first = await print("once");
    expect(first).toHaveProperty("pin");
    await print("twice");
    expect(await print("once")).toEqual(first);
  });

  it("has no PIN when the applicant has a mobile, so no clerk can open a request in their name (C2, C15)", async () => {
    const { print, state, code } = await desk();
    const printed = await print();
    expect(printed).toMatchObject({ status: { code }, noMobile: false });
    expect(printed).not.toHaveProperty("pin");
    expect(await state(code)).toMatchObject({ receipt: 1 });
  });

  it("is refused for an applicant on the telephone, since it needs an identity document (C2)", async () => {
    const { print } = await desk();
    expect(await print({ seen: "caller" })).toEqual(refused("document-needed"));
  });
});
