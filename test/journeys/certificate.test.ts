/**
 * Tests on the real local stack, without JavaScript, the certificates which say that a request was registered, was not
 * answered in time, or was answered (D10).
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { latinDigits } from "../../shared/domain/text/digits.ts";
import { e164, type Given, newRequest, registered } from "../support/citizens.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack();
});
afterAll(() => stack?.stop());

const week = 7 * 86_400_000;

/** Returns the browser of an applicant who signed in with tracking code, mobile and one-time code. */
async function signedIn(code: string, { mobile }: Given): Promise<Visitor> {
  const visitor = newVisitor(stack.addresses.pages);
  const status = await submit(visitor, await visitor.open("/track"), "/track", { code, mobile });
  const asked = await submit(visitor, status, "/track/one-time-code");
  await stack.settled();
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
  await submit(visitor, asked, "/track/confirm", { oneTimeCode });
  return visitor;
}

const plain = ({ text }: Answer): string => textOfPage(text).replaceAll(/\s+/g, " ");

async function certificate(code: string, given: Given): Promise<string> {
  const visitor = await signedIn(code, given);
  const page = await visitor.open("/request");
  expect(page.text).toContain('href="/request/certificate"');
  const shown = await visitor.open("/request/certificate");
  expect(shown.status).toBe(200);
  expect(plain(shown), "no words of the request").not.toContain(given.description.slice(0, 12));
  expect(plain(shown), "and the name of the applicant, who gave the one-time code").toContain(given.fullName);
  return plain(shown);
}

async function answer(code: string, expert: StaffMember, head: StaffMember): Promise<void> {
  const draft = { outcome: "granted", answers: ["تعویض می‌شود."], reasoning: "بر پایه ضمانت فروشگاه." };
  expect((await expert.step(code, "accept", { points: ["کفش پاره شد"] })).status).toBe(200);
  expect((await expert.step(code, "draft", draft)).status).toBe(200);
  expect((await head.step(code, "approve", {})).status).toBe(200);
  await stack.settled();
}

describe("the certificate of a request", () => {
  it("states whether the request is registered, is unanswered after the time that the law allows, or was answered after this time (D10)", async () => {
    const given = newRequest();
    const code = await registered(newVisitor(stack.addresses.pages), given);
    await stack.settled();
    const first = await certificate(code, given);
    expect(first).toMatch(/گواهی ثبت درخواست .*رسیدگی به این درخواست ادامه دارد.*پایان مهلت قانونی پاسخ/);
    expect(latinDigits(first).replaceAll(" ", "")).toContain(code);
    stack.clock.moveBy(14 * week);
    await stack.settled();
    expect(await certificate(code, given)).toMatch(
      /گواهی بی‌پاسخ ماندن درخواست .*مهلت قانونی پاسخ در پایان .* تمام شده و تا زمان صدور این گواهی به این درخواست پاسخی داده نشده است/,
    );
    const [expert, head] = await Promise.all([
      staffMember(stack, "m.rezaei"),
      staffMember(stack, "e.hosseini"),
    ]);
    expect((await head.look(code)).certificate).toMatchObject({ standing: "silent" });
    await answer(code, expert, head);
    expect(await certificate(code, given)).toMatch(
      /گواهی ثبت و پاسخ .*به این درخواست پاسخ داده شده است.*این پاسخ پس از پایان مهلت قانونی/,
    );
    expect((await head.look(code)).certificate).toMatchObject({ standing: "answered", late: true });
  });

  it("is refused without a session that may open the request (C2, D10)", async () => {
    const given = newRequest();
    const code = await registered(newVisitor(stack.addresses.pages), given);
    const stranger = newVisitor(stack.addresses.pages);
    expect((await stranger.open("/request/certificate")).url.pathname).toBe("/track");
    expect((await stranger.open(`/my/requests/${code}/certificate`)).url.pathname).toBe("/my");
  });
});
