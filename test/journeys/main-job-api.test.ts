/**
 * Follows a request from registration to answer through the JSON API on the real local stack. The callers are a citizen's
 * program and programs of staff.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { e164, type Given, newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { type Overheard, overhear } from "../support/overheard.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;
let heard: Overheard;
let expert: StaffMember;
let head: StaffMember;
let otherHead: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  heard = overhear(stack);
  expert = await staffMember(stack, "m.rezaei");
  head = await staffMember(stack, "e.hosseini");
  otherHead = await staffMember(stack, "d.norouzi");
});

afterAll(() => stack?.stop());

const citizen = (): Visitor => newVisitor(stack.addresses.pages);

const messagesTo = (to: string) => stack.messages().filter((message) => message.to === to);

/** Reads the inbox until it shows the case, since lists are updated a moment later. */
const arrives = (code: string, at: StaffMember) =>
  eventually(`case ${code} in an inbox`, async () => (await at.inbox()).find((item) => item.case === code));

const draft = (answer: string) => ({
  outcome: "granted",
  answers: [answer, "پول تا پایان هفته برگردانده می‌شود."],
  reasoning: "بر پایه بازدید و رسید خرید، کالا معیوب بوده است.",
});

interface Status {
  readonly timeline: readonly { readonly entry: string; readonly unit?: { readonly key: string } }[];
  readonly answered: boolean;
  readonly description?: string;
  readonly answer?: { readonly outcome: { readonly key: string }; readonly points: readonly object[] };
}

const track = (visitor: Visitor, code: string, mobile: string) =>
  visitor.send("/api/track", { json: { code, mobile } });

/** Opens the request with the one-time code from the SMS and returns its public status. */
async function read(visitor: Visitor, code: string, mobile: string): Promise<Status> {
  const headers = { "idempotency-key": newKey() };
  const sent = await visitor.send("/api/track/one-time-code", { json: { code, mobile }, headers });
  expect(sent.status).toBe(202);
  const { challenge } = sent.json<{ challenge: string }>();
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
  const confirmed = await visitor.send("/api/track/confirm", {
    json: { code, challenge, oneTimeCode },
    headers: { "idempotency-key": newKey() },
  });
  expect(confirmed.status).toBe(200);
  const { session } = confirmed.json<{ session: string }>();
  const answer = await newVisitor(stack.addresses.pages).send(`/api/requests/${code}`, {
    headers: { authorization: `Bearer ${session}` },
  });
  expect(answer.status).toBe(200);
  return answer.json<Status>();
}

/** Takes the steps of staff: refer, return, accept, draft, send back, draft again, approve. */
async function work(code: string): Promise<void> {
  await arrives(code, expert);
  const referred = await expert.step(code, "refer", { unit: "after-sales", reason: "ضمانت دارد." });
  expect(referred.status).toBe(200);
  await arrives(code, otherHead);
  expect((await otherHead.step(code, "return", { reason: "ضمانت ندارد." })).status).toBe(200);
  const points = ["کفش زود پاره شد", "پول برگردد"];
  expect((await expert.step(code, "accept", { points })).status).toBe(200);
  expect((await expert.step(code, "draft", draft("بررسی شد."))).status).toBe(200);
  expect((await head.step(code, "send-back", { reason: "نتیجه بازدید را بنویسید." })).status).toBe(200);
  expect((await expert.step(code, "draft", draft("فروشگاه بازدید شد و کالا معیوب بود."))).status).toBe(200);
  expect((await head.step(code, "approve", {})).status).toBe(200);
}

describe("a request, through the API", () => {
  const given: Given = newRequest();
  const { mobile, description } = given;
  let code: string;

  it("is registered and gets its tracking code in the reply and by SMS (S1, C2, C4, C13, N1)", async () => {
    code = await registered(citizen(), given);
    expect(code).toMatch(/^\d{12}$/);
    await eventually("the SMS", () => messagesTo(e164(mobile))[0]);
    const shown = await track(citizen(), code, mobile);
    expect(shown.json<Status>().timeline[0]).toMatchObject({ entry: "registered" });
    expect(shown.text).not.toContain(description.slice(0, 8));
  });

  it("passes through two units and back, and its answer is drafted, sent back, drafted again and approved (R1, R3, R10, R16, P1)", async () => {
    await work(code);
    const seen = await head.look(code);
    expect(seen).toMatchObject({ stage: "answered", channel: "web", description });
    expect(seen.hops.map(({ kind, unit }) => `${kind} ${unit.key}`)).toEqual([
      "opened consumer-rights",
      "referred after-sales",
      "returned consumer-rights",
    ]);
    const [opened, sentOn, back] = seen.hops;
    expect(opened).toMatchObject({
      rule: { key: "consumer-rights" },
      seen: { by: { username: "m.rezaei" } },
    });
    expect(sentOn).toMatchObject({ reason: "ضمانت دارد.", returned: { by: { username: "d.norouzi" } } });
    expect(back).toMatchObject({ accepted: { by: { username: "m.rezaei" } } });
    expect(back).toMatchObject({ answered: { by: { username: "e.hosseini" } } });
    await eventually("the case to leave the inbox", async () =>
      (await head.inbox()).some((item) => item.case === code) ? undefined : true,
    );
  });

  it("gets an answer that the applicant reads with a one-time code (S1, C2, R10, N1)", async () => {
    await eventually("the SMS of the answer", () => messagesTo(e164(mobile))[1]);
    const whole = await read(citizen(), code, mobile);
    expect(whole.description).toBe(description);
    expect(whole.answer).toMatchObject({
      outcome: { key: "granted" },
      points: [
        { raised: "کفش زود پاره شد", answer: "فروشگاه بازدید شد و کالا معیوب بود." },
        { raised: "پول برگردد", answer: "پول تا پایان هفته برگردانده می‌شود." },
      ],
    });
    expect(whole.timeline.map(({ entry, unit }) => `${entry} ${unit?.key ?? ""}`.trim())).toEqual([
      "registered",
      "referred consumer-rights",
      "referred after-sales",
      "referred consumer-rights",
      "under-review consumer-rights",
      "answered consumer-rights",
    ]);
  });

  it("leads to events that are each published once, and to messages that are each sent once (N2)", async () => {
    await stack.settled();
    expect(heard.countOf(code)).toEqual({
      "intake.request-registered.v1": 1,
      "intake.timeline-extended.v3": 5,
      // One of the two events sets the answer's deadline (N8), which the receipt states. The other sets the end of the time
      // that the law allows for the answer (D10).
      "referral.deadline-set.v1": 2,
      "intake.limit-heard.v1": 1,
      "identity.one-time-code-issued.v1": 1,
      "identity.one-time-code-confirmed.v1": 1,
      // One of the two events is for the check of the mobile's owner, the other for the confirmed one-time code (C13).
      "identity.standing-changed.v1": 2,
      "referral.case-opened.v1": 1,
      "referral.case-seen.v1": 3,
      // The event for the head's access to the case; the first access by the unit has an event of another type (R15).
      "referral.case-looked-at.v2": 1,
      "referral.case-referred.v1": 1,
      "referral.case-returned.v1": 1,
      "referral.case-accepted.v1": 1,
      "referral.answer-drafted.v1": 2,
      "referral.answer-sent-back.v1": 1,
      "referral.answer-published.v1": 1,
      "notification.notice-sending.v1": 3,
      "notification.notice-settled.v1": 3,
    });
    const settled = heard.events().filter(({ type }) => type === "notification.notice-settled.v1");
    expect(settled.map(({ data }) => (data as { outcome: string }).outcome)).toEqual(Array(3).fill("sent"));
    const shown = code.replace(/(\d{4})(?=\d)/g, "$1 ");
    expect(messagesTo(e164(mobile)).map(({ text }) => text.replace(/\d{6}/, "…"))).toEqual([
      "پیگیر: رمز یک‌بارمصرف …. آن را به کسی ندهید.",
      `پیگیر: پاسخ درخواست ${shown} آماده است.`,
      `پیگیر: درخواست شما ثبت شد. کد رهگیری: ${shown}`,
    ]);
    expect(stack.calls.denied()).toEqual([]);
  });
});

describe("the channel of a message to the applicant", () => {
  it("is e-mail in the chosen language for notices when the applicant chose e-mail, and SMS for one-time codes (N1, N2)", async () => {
    const given = newRequest({ contactBy: "email", email: "narges@example.org" });
    const answer = await citizen().send("/api/requests", {
      json: given,
      headers: { "idempotency-key": newKey(), "accept-language": "en" },
    });
    const { trackingCode: code } = answer.json<{ trackingCode: string }>();
    const [mail] = await eventually("an e-mail", () => {
      const found = messagesTo("narges@example.org");
      return found.length > 0 ? found : undefined;
    });
    expect(mail).toMatchObject({ kind: "email", subject: "Peygir: your request is registered" });
    expect(mail?.text).toContain(code.slice(0, 4));
    expect(mail?.html).toMatch(/<p lang="en" dir="ltr"[^>]*>Your request is registered\.<\/p>/);
    const ask = { code, mobile: given.mobile };
    const headers = { "idempotency-key": newKey(), "accept-language": "en" };
    await citizen().send("/api/track/one-time-code", { json: ask, headers });
    const sms = await eventually("an SMS", () => messagesTo(e164(given.mobile))[0]);
    expect(sms.text).toMatch(/^Peygir: one-time code \d{6}\. Do not give it to anybody\.$/);
    await stack.settled();
    expect(messagesTo("narges@example.org")).toHaveLength(1);
    expect(messagesTo(e164(given.mobile))).toHaveLength(1);
  });

  it("is SMS in English for an applicant who registered in English (N1)", async () => {
    const given = newRequest();
    const headers = { "idempotency-key": newKey(), "accept-language": "en-GB, fa;q=0.3" };
    await citizen().send("/api/requests", { json: given, headers });
    const sms = await eventually("an SMS", () => messagesTo(e164(given.mobile))[0]);
    expect(sms.text).toMatch(/^Peygir: your request is registered\. Tracking code: \d{4} \d{4} \d{4}$/);
  });
});

describe("a request whose applicant is hidden from the units", () => {
  it("shows its text and applicant to inspection, and to the handling unit only while the applicant consents to being known there (C15)", async () => {
    const given = newRequest({ knownTo: "inspection" });
    const visitor = citizen();
    const code = await registered(visitor, given);
    await stack.settled();
    const inspector = await staffMember(stack, "d.yeganeh");
    const seenBy = async (who: StaffMember) => {
      const [{ text }, applicant] = [await who.read(code), await who.send(`/cases/${code}/applicant`)];
      return [text.includes(given.description), applicant.status];
    };
    expect(await seenBy(inspector)).toEqual([true, 200]);
    expect((await expert.read(code)).status).toBe(404);
    const summary = { unit: "consumer-rights", reason: "خلاصه بازرسی: کالای معیوب." };
    expect((await inspector.step(code, "refer", summary)).status).toBe(200);
    expect(await seenBy(expert)).toEqual([false, 403]);
    expect((await expert.look(code)).hidden).toEqual({ given: false, said: false, fromMe: true });

    await read(visitor, code, given.mobile);
    const say = async (what: string) => {
      const headers = { "idempotency-key": newKey() };
      expect((await visitor.send(`/api/requests/${code}/${what}`, { json: {}, headers })).status).toBe(200);
      await stack.settled();
    };
    await say("consent");
    expect(await seenBy(expert)).toEqual([true, 200]);
    await say("take-back-consent");
    expect(await seenBy(expert)).toEqual([false, 403]);
  });
});
