/**
 * Tests messages by the messenger Bale on the real local stack: who gets them, what becomes of a number without an account
 * and of a message without an answer, and how one-time codes come (N9).
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { e164, type Given, newRequest, registered } from "../support/citizens.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

/** The start of the test: a Saturday, ten in the morning in Tehran. */
const begins = new Date("2026-11-28T06:30:00.000Z");
const minute = 60_000;
const ofSms = ["sns", "kavenegar", "sms-ir"];
let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack({ begins });
});
afterAll(() => stack?.stop());
beforeEach(() => {
  for (const name of ["bale", ...ofSms]) stack.vendors.set(name, "well");
});

const cameTo = ({ mobile }: Given) => stack.messages().filter(({ to }) => to === e164(mobile));
/** Returns the providers of the messages to this mobile, oldest first. */
const carriersTo = (given: Given) =>
  cameTo(given)
    .map(({ from }) => from)
    .reverse();

async function register(given: Given): Promise<string> {
  const code = await registered(newVisitor(stack.addresses.pages), given);
  await stack.settled();
  return code;
}

/** Opens the request's page with a one-time code; returns the browser. */
async function signIn(code: string, { mobile }: Given) {
  const visitor = newVisitor(stack.addresses.pages);
  const status = await submit(visitor, await visitor.open("/track"), "/track", { code, mobile });
  const since = stack.clock.now().toISOString();
  const asked = await submit(visitor, status, "/track/one-time-code");
  expect(textOfPage(asked.text)).toContain("پیام‌رسان بله");
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile), since);
  await submit(visitor, asked, "/track/confirm", { oneTimeCode });
  await stack.settled();
  return visitor;
}

/** An applicant who chose Bale on the request's page; the messages so far came by SMS. */
async function whoChose(changes: Partial<Given> = {}) {
  const given = newRequest(changes);
  const code = await register(given);
  const visitor = await signIn(code, given);
  const choice = { channel: "sms", wanted: "all", language: "fa", messenger: "bale" };
  const kept = await submit(visitor, await visitor.open("/request/news"), "/request/news", choice);
  expect(textOfPage(kept.text)).toContain("انتخاب شما ثبت شد");
  await stack.settled();
  const before = carriersTo(given);
  expect(before).toEqual(["SNS", "SNS"]);
  return { given, code, since: () => carriersTo(given).slice(before.length) };
}

/** Returns the states of the applicant's notices in the case, as the expert sees them. */
async function shown(code: string) {
  const expert = await staffMember(stack, "m.rezaei");
  const answer = await expert.send(`/cases/${code}/notices`);
  const { notices = [] } = answer.json<{
    readonly notices?: readonly { state: string; provider?: string }[];
  }>();
  return notices.map(({ state, provider }) => ({ state, provider }));
}

describe("an applicant who chose Bale", () => {
  it("at the registration gets SMS until entering a one-time code from an SMS, and then notices and codes in Bale (N9)", async () => {
    const given = newRequest({ messenger: "bale" });
    const code = await register(given);
    await signIn(code, given);
    expect(carriersTo(given)).toEqual(["SNS", "SNS"]);
    const next = await register(given);
    expect(carriersTo(given).slice(2)).toEqual(["Bale"]);
    expect(cameTo(given)[0]?.text.replaceAll(" ", "")).toContain(next);
    stack.clock.moveBy(60 * minute);
    await signIn(next, given);
    expect(carriersTo(given).slice(3)).toEqual(["Bale"]);
    expect(await shown(next)).toEqual([{ state: "sent", provider: "bale" }]);
  });

  it("on the request's page, after the registration, gets the next notices in Bale, and SMS again after choosing SMS (N9, N5)", async () => {
    const { given, since } = await whoChose();
    const code = await register(given);
    expect(since()).toEqual(["Bale"]);
    const visitor = await signIn(code, given);
    const choice = { channel: "sms", wanted: "all", language: "fa", messenger: "none" };
    await submit(visitor, await visitor.open("/request/news"), "/request/news", choice);
    await register(given);
    expect(since()).toEqual(["Bale", "Bale", "SNS"]);
  });

  it("without having a Bale account gets each message once, by SMS (N9)", async () => {
    const { given, since } = await whoChose({ mobile: "09127770017" });
    const code = await register(given);
    expect(since()).toEqual(["SNS"]);
    await signIn(code, given);
    expect(since()).toEqual(["SNS", "SNS"]);
    expect(await shown(code)).toEqual([{ state: "sent", provider: "sns" }]);
  });

  it("gets a message at most once in Bale and never by SMS when Bale gave no answer, whether Bale accepted the message or not (N9, law 2)", async () => {
    for (const mood of ["dropping", "failing"]) {
      const { given, since } = await whoChose();
      stack.vendors.set("bale", mood);
      const code = await register(given);
      expect(since()).toEqual(mood === "dropping" ? ["Bale"] : []);
      expect(await shown(code)).toEqual([{ state: "unknown", provider: "bale" }]);
      stack.vendors.set("bale", "well");
      stack.clock.moveBy(3 * minute);
      await eventually("Bale's answer to the repeated message", async () =>
        (await shown(code)).some(({ state }) => state === "sent") ? true : undefined,
      );
      await stack.settled();
      expect(since(), mood).toEqual(["Bale"]);
    }
  });

  it("gets an SMS at once while Bale bars the organisation (N9, N3)", async () => {
    const { given, since } = await whoChose();
    stack.vendors.set("bale", "barred");
    await register(given);
    expect(since()).toEqual(["SNS"]);
  });

  it("gets a message once after both Bale and SMS failed, as soon as one of the two works again (N9)", async () => {
    const { given, since } = await whoChose({ mobile: "09127770027" });
    for (const name of ofSms) stack.vendors.set(name, "throttling");
    await registered(newVisitor(stack.addresses.pages), given);
    await stack.settled(1_000).catch(() => undefined);
    expect(since()).toEqual([]);
    stack.vendors.set("kavenegar", "well");
    stack.clock.moveBy(minute);
    await eventually("an SMS", () => (since().length > 0 ? true : undefined));
    await stack.settled();
    expect(since()).toEqual(["Kavenegar"]);
  });

  it("gets the next one-time code by SMS after asking again, when the code sent in Bale did not arrive (N9)", async () => {
    const { given, code, since } = await whoChose();
    stack.vendors.set("bale", "silent");
    const visitor = newVisitor(stack.addresses.pages);
    const { mobile } = given;
    const status = await submit(visitor, await visitor.open("/track"), "/track", { code, mobile });
    const asked = await submit(visitor, status, "/track/one-time-code");
    await eventually("the code in Bale", () => (since().length > 0 ? true : undefined));
    expect(since()).toEqual(["Bale"]);
    const moment = stack.clock.now().toISOString();
    const again = await submit(visitor, asked, "/track/one-time-code");
    await eventually("the code by SMS", () => (since().length > 1 ? true : undefined));
    expect(since()).toEqual(["Bale", "SNS"]);
    const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile), moment);
    const opened = await submit(visitor, again, "/track/confirm", { oneTimeCode });
    expect(textOfPage(opened.text)).toContain("کفش");
  });
});

it("the privacy page says which data Bale gets about applicants who choose it (N9, P2)", async () => {
  const page = await newVisitor(stack.addresses.pages).open("/privacy");
  expect(textOfPage(page.text)).toContain("اگر خودتان پیام‌رسان بله را انتخاب کنید، شماره همراه شما");
});
