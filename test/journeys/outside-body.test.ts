/**
 * Tests the link of an outside body on the real local stack (R7): an expert asks, the body reads and answers without
 * JavaScript and without signing in, and wrong, expired, replaced and withdrawn links open nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outsideLimits } from "../../functions/intake/pages/outside/outside.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;
let code = "";
const given = newRequest();
const links: string[] = [];

const question = "آیا وزن این کالا با نشان استاندارد آن یکی است؟";
const answer = "آری، در آزمایش ما وزن آن با نشان یکی بود.";
const day = 86_400_000;

const expert = (): Promise<StaffMember> => staffMember(stack, "m.rezaei");
const body = (): Visitor => newVisitor(stack.addresses.pages);

beforeAll(async () => {
  stack = await startLocalStack();
  code = await registered(body(), given);
  await stack.settled();
  expect((await (await expert()).step(code, "accept", { points: ["وزن"] })).status).toBe(200);
});

afterAll(() => stack?.stop());

/** The path of the link of this question. */
async function linkOf(number: number): Promise<string> {
  const reply = await (await expert()).send(`/cases/${code}/outside/${number}/link`);
  expect(reply.status, reply.text).toBe(200);
  const { path } = reply.json<{ path: string }>();
  links.push(path);
  return path;
}

/** Asks a body, and returns the number of the question and the path of its link. */
async function ask(more: object = {}): Promise<{ readonly number: number; readonly link: string }> {
  const given = { body: { name: "اداره استاندارد استان" }, question, ...more };
  const reply = await (await expert()).step(code, "outside", given);
  expect(reply.status, reply.text).toBe(200);
  const number = reply.json<{ outside: readonly unknown[] }>().outside.length;
  return { number, link: await linkOf(number) };
}

const shown = async (link: string): Promise<readonly [number, string]> => {
  const page = await body().open(link);
  return [page.status, textOfPage(page.text)];
};

const answersOf = async () => (await (await expert()).look(code)).outside;

describe("an outside body", () => {
  it("reads only the question and the texts that the asking expert released, and answers once; staff read the answer in the case (R7)", async () => {
    const { number, link } = await ask({ release: ["description"] });
    const visitor = body();
    const page = await visitor.open(link);
    expect(page.status).toBe(200);
    const text = textOfPage(page.text);
    expect(text).toContain(question);
    for (const secret of [code, "نمونه‌ای", "رضایی", "۰۹۱۲"]) expect(text).not.toContain(secret);
    const empty = await submit(visitor, page, link, { answer: "" });
    expect(textOfPage(empty.text)).toContain("«پاسخ» را بنویسید.");
    const done = await submit(visitor, page, link, { answer });
    expect(textOfPage(done.text)).toContain("پاسخ شما ثبت شد.");
    const again = await submit(visitor, page, link, { answer });
    expect(textOfPage(again.text)).toContain("پاسخ شما ثبت شد.");
    const other = await submit(visitor, page, link, { answer: "نه، یکی نبود." });
    expect(textOfPage(other.text)).toContain("این پاسخ ثبت نشد");
    const [asked] = (await answersOf()) ?? [];
    expect(asked).toMatchObject({ number, standing: "answered", answered: { words: answer } });
    expect(asked?.answered?.by).toBeUndefined();
  });

  it("gets a question and gives an answer that the applicant never sees; no log has the answer or the link (R7)", async () => {
    await stack.settled();
    const visitor = body();
    const headers = { "idempotency-key": newKey() };
    const sent = await visitor.send("/api/track/one-time-code", {
      json: { code, mobile: given.mobile },
      headers,
    });
    const { challenge } = sent.json<{ challenge: string }>();
    const oneTimeCode = await oneTimeCodeFor(stack, e164(given.mobile));
    const confirmed = await visitor.send("/api/track/confirm", {
      json: { code, challenge, oneTimeCode },
      headers: { "idempotency-key": newKey() },
    });
    const { session } = confirmed.json<{ session: string }>();
    const read = await body().send(`/api/requests/${code}`, {
      headers: { authorization: `Bearer ${session}` },
    });
    expect(read.status, read.text).toBe(200);
    for (const secret of [question, answer, "outside"]) expect(read.text).not.toContain(secret);
    const link = (links[0] ?? "").slice(-20);
    for (const name of ["citizen-api", "for-notification"])
      for (const line of stack.log(name))
        for (const secret of [answer, link]) expect(line).not.toContain(secret);
  });

  it("can neither read nor answer the question with a link that is invented, expired, replaced or withdrawn (R7)", async () => {
    const { number, link } = await ask({ days: 1 });
    const altered = `${link.slice(0, -2)}${link.endsWith("AA") ? "BB" : "AA"}`;
    const visitor = body();
    const page = await visitor.open(link);
    expect((await shown(altered))[0]).toBe(404);
    expect((await shown("/outside/unknown"))[0]).toBe(404);
    stack.clock.moveBy(2 * day);
    const [expired, why] = await shown(link);
    expect([expired, why.includes("مهلت این پیوند تمام شده است"), why.includes(question)]).toEqual([
      410,
      true,
      false,
    ]);
    const late = await submit(visitor, page, link, { answer });
    expect(textOfPage(late.text)).toContain("مهلت این پیوند تمام شده است");
    const renewed = await (await expert()).step(code, `outside/${number}/renew`, { days: 3 });
    expect(renewed.status, renewed.text).toBe(200);
    expect((await shown(link))[1]).toContain("پیوند تازه‌ای");
    const fresh = await linkOf(number);
    expect((await shown(fresh))[1]).toContain(question);
    const revoked = await (await expert()).step(code, `outside/${number}/revoke`, { reason: "لازم نیست." });
    expect(revoked.status, revoked.text).toBe(200);
    const [gone, whyGone] = await shown(fresh);
    expect([gone, whyGone.includes("پس گرفته شده است"), whyGone.includes(question)]).toEqual([
      410,
      true,
      false,
    ]);
    const after = await submit(visitor, page, link, { answer });
    expect(textOfPage(after.text)).toContain("پس گرفته شده است");
    const asked = (await answersOf())?.find((each) => each.number === number);
    expect([asked?.standing, asked?.answered]).toEqual(["revoked", undefined]);
  });

  it("may answer by letter; once an employee has entered the letter's answer, the link says only that the question was answered (R7, C19)", async () => {
    const { number, link } = await ask();
    const words = "نامه شماره ۱۲ مورخ ۱۴۰۵/۰۹/۱۰: آری.";
    const noted = await (await expert()).step(code, `outside/${number}/letter`, { words });
    expect(noted.status, noted.text).toBe(200);
    expect((await shown(link))[1]).toContain("به این پرسش پاسخ داده شده است");
  });

  it("gets the status 429 after it has used one link as often as the limit per hour allows (R7)", async () => {
    const { link } = await ask();
    const visitor = body();
    for (let n = 0; n < outsideLimits.link.most; n += 1) await visitor.send(link);
    expect((await visitor.send(link)).status).toBe(429);
  });
});
