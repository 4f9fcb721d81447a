/**
 * Tests messages to applicants on the real local stack: the providers, the delivery, what staff see, and when no message is
 * sent.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { e164, newRequest, registered } from "../support/citizens.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { publishAtDesk } from "../support/publishing.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

/** The start of the test: a Saturday, ten in the morning in Tehran. */
const begins = new Date("2026-11-28T06:30:00.000Z");
const minute = 60_000;
const hour = 60 * minute;
let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack({ begins });
});
afterAll(() => stack?.stop());

/** Registers a request, and returns its code and the messages sent to its mobile. */
async function register() {
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const came = () => stack.messages().filter(({ to }) => to === e164(given.mobile));
  return { code, came };
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

/** Returns the undelivered notices of all cases, as this user sees them. */
async function undelivered(who: string, query = "") {
  const answer = await (await staffMember(stack, who)).send(`/undelivered${query}`);
  return answer.json<{ readonly items?: readonly object[] }>().items;
}

const clerk = () => staffMember(stack, "z.hashemi");
const toBeCalled = async (code: string) => (await (await clerk()).send("/untold")).text.includes(code);

async function quietAtNight(): Promise<void> {
  const administrator = await staffMember(stack, "v.sadeghi");
  const { number, snapshot } = (await administrator.send("/directory")).json<{
    readonly number: number;
    readonly snapshot: Snapshot;
  }>();
  const timeLimits = { ...snapshot.timeLimits, quietFrom: "21:30", quietUntil: "08:00" };
  const published = await publishAtDesk(stack, { ...snapshot, timeLimits }, number);
  expect(published.status).toBe(200);
}

describe("an SMS to the applicant", () => {
  it("is sent once, by the next provider while the first provider is down (N3)", async () => {
    const carriers: object[] = [];
    for (const down of [undefined, "sns", "kavenegar", undefined]) {
      if (down) stack.vendors.set(down, "throttling");
      else for (const name of ["sns", "kavenegar"]) stack.vendors.set(name, "well");
      const { code, came } = await register();
      await eventually("an SMS", () => (came().length > 0 ? true : undefined));
      await stack.settled();
      expect(came()).toHaveLength(1);
      carriers.push(...(await shown(code)));
    }
    expect(carriers).toEqual(
      ["sns", "kavenegar", "sms-ir", "sns"].map((provider) => ({ state: "sent", provider })),
    );
  });

  it("goes into the call list with the reason when a provider reports it as undelivered; staff who may see the case read the list (N3, C18, R15)", async () => {
    stack.vendors.set("sns", "throttling");
    stack.vendors.set("kavenegar", "not-delivering");
    const { code, came } = await register();
    await stack.settled();
    expect([came(), await toBeCalled(code)]).toEqual([[], false]);
    stack.clock.moveBy(3 * minute);
    await eventually("the call list", async () => (await toBeCalled(code)) || undefined);
    expect(await shown(code)).toEqual([{ state: "not-delivered", provider: "kavenegar" }]);
    const lost = { case: code, template: "registered", state: "not-delivered", reason: "unreachable" };
    expect(await undelivered("m.rezaei", "?state=not-delivered")).toMatchObject([lost]);
    expect(await undelivered("m.rezaei", "?state=unknown")).toEqual([]);
    expect(await undelivered("z.hashemi"), "a clerk without access to the case").toEqual([]);
    for (const name of ["sns", "kavenegar"]) stack.vendors.set(name, "well");
  });

  it("is not sent to an applicant who chose to be called: a clerk tells by telephone the notices of the next request from the same mobile (N5, C18, C1)", async () => {
    const given = newRequest();
    const { mobile } = given;
    const visitor = newVisitor(stack.addresses.pages);
    const code = await registered(visitor, given);
    const status = await submit(visitor, await visitor.open("/track"), "/track", { code, mobile });
    const asked = await submit(visitor, status, "/track/one-time-code");
    const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
    await submit(visitor, asked, "/track/confirm", { oneTimeCode });
    const choice = { channel: "call", wanted: "no-reminders", language: "fa" };
    const kept = await submit(visitor, await visitor.open("/request/news"), "/request/news", choice);
    expect(textOfPage(kept.text)).toContain("انتخاب شما ثبت شد");
    await stack.settled();
    const before = stack.messages().length;
    const next = await registered(newVisitor(stack.addresses.pages), given);
    await eventually("the call list", async () => (await toBeCalled(next)) || undefined);
    expect(stack.messages()).toHaveLength(before);
    expect(await shown(next)).toEqual([{ state: "by-call", provider: undefined }]);
  });

  it("waits from night until morning where the organisation has quiet hours, and is then sent once (N4)", async () => {
    await quietAtNight();
    stack.clock.moveBy(Date.parse("2026-11-28T18:40:00.000Z") - stack.clock.now().getTime());
    await stack.settled();
    const { code, came } = await register();
    await stack.settled();
    expect([came(), await shown(code)]).toEqual([[], [{ state: "waiting" }]]);
    stack.clock.moveBy(10 * hour);
    await eventually("an SMS in the morning", () => (came().length > 0 ? true : undefined));
    await stack.settled();
    expect(came()).toHaveLength(1);
  });
});
