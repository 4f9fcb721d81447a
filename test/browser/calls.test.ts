/**
 * Counts what one request causes in a real browser: calls to CloudFront and the API, and the functions' work. Expects the
 * numbers that the cost report uses (P6).
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { perVisit, type Visit } from "../../scripts/ops/cost/figures.ts";
import { eventsIn } from "../bench/life-lines.ts";
import { counted } from "../bench/rates-counted.ts";
import { units } from "../bench/step-cost.ts";
import { during } from "../bench/window.ts";
import { e164 } from "../support/citizens.ts";
import { eventually, oneTimeCodeFor } from "../support/local-stack.ts";
import { press } from "./casework-steps.ts";
import { codeOnReceipt, describesComplaint, saysWho } from "./citizen-by-hand.ts";
import { type CallCounter, countCalls } from "./count-calls.ts";
import { giveName, openRoom } from "./desk-seat.ts";
import { holdClock, runHeldTimers } from "./held-clock.ts";

// A day on which nobody of the demo organisation is absent: the deputy of an absent head reads one list more.
const room = await openRoom(new Date("2026-11-28T06:00:00.000Z"));
const expert = "a.mohammadi";

interface Guest {
  readonly page: Page;
  readonly calls: CallCounter;
}

interface Citizen extends Guest {
  readonly mobile: string;
  readonly number: string;
}

async function guest(): Promise<Guest> {
  if (!room.browser) throw new Error("No browser");
  const context = await room.browser.newContext({ locale: "fa-IR", viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  return { page, calls: await countCalls(page, origin()) };
}

const origin = () => new URL(room.stack.addresses.pages).origin;

/** Fills in the registration form from its first page to the page before sending. */
async function fillsIn({ page, mobile, number }: Citizen): Promise<void> {
  await describesComplaint(page, room.stack.addresses.pages, "قیمت روغن از قیمت روی بسته بیشتر بود.");
  await saysWho(page, { fullName: "زهرا نمونه‌ای", number, mobile });
  await page.getByRole("button", { name: "تأیید و ارسال", exact: true }).waitFor();
}

async function sends({ page }: Guest): Promise<string> {
  await press(page, "تأیید و ارسال");
  return codeOnReceipt(page);
}

/** Opens the request's page by tracking code and mobile. */
async function looksAt({ page, mobile }: Citizen, code: string): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/track`);
  await page.getByLabel("کد رهگیری").fill(code);
  await page.getByLabel("شماره تلفن همراه", { exact: true }).fill(mobile);
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(/\/request$/);
}

/** Gets and enters a one-time code, so that the request's page shows the answer. */
async function reads({ page, mobile }: Citizen): Promise<void> {
  await page.locator("form[action='/track/one-time-code'] button").click();
  await page.waitForURL(/one-time-code$/);
  await page.getByLabel("رمز یک‌بارمصرف").fill(await oneTimeCodeFor(room.stack, e164(mobile)));
  await page.locator("form[action='/track/confirm'] button[type=submit]").click();
  await page.waitForURL(/\/request$/);
}

const desk = () => `${room.stack.addresses.pages}/desk`;

async function comes(): Promise<Guest> {
  const { page } = await room.window();
  await holdClock(page);
  return { page, calls: await countCalls(page, origin()) };
}

/** Signs in, as an expert does at the beginning of a day, and opens the inbox. */
async function sits({ page }: Guest): Promise<void> {
  await page.goto(desk());
  await giveName(page, expert);
  await page.locator('a[href*="/cases/"]').first().waitFor();
  await page.waitForLoadState("networkidle");
}

/** Signs in again after the session and cookies were removed, as in a browser that nobody has signed in to. */
async function sitsAnew(seat: Guest): Promise<void> {
  await seat.page.evaluate(() => globalThis.sessionStorage.clear());
  await seat.page.context().clearCookies();
  await sits(seat);
}

/** Opens the case from the inbox, which is on the screen. */
async function opens({ page }: Guest, code: string): Promise<void> {
  const link = page.locator(`a[href$="/cases/${code}"]`).first();
  await link.waitFor();
  await link.click();
  await page.getByText("قیمت روغن").first().waitFor();
}

/** Opens a case from the inbox, shows its applicant's identity, and goes back to the inbox. */
async function visits(seat: Guest, code: string): Promise<void> {
  await opens(seat, code);
  await press(seat.page, "نمایش نام و نشانی");
  await seat.page.getByText("زهرا نمونه‌ای").waitFor();
  await goesBack(seat);
}

async function goesBack({ page }: Guest): Promise<void> {
  await page.goBack();
  await page.locator('a[href*="/cases/"]').first().waitFor();
  await page.waitForLoadState("networkidle");
}

/** The milliseconds after which the desk reads an open case again. */
const reloadsAfter = 20_000;

/** Lets one automatic reload of an open case happen. */
async function rests({ page }: Guest): Promise<void> {
  const reload = page.waitForResponse((response) => /\/api\/staff\/cases\/\d+$/.test(response.url()));
  await runHeldTimers(page, reloadsAfter);
  await reload;
  await page.waitForLoadState("networkidle");
}

/**
 * Plays one visit, such as filling in the form. Returns the visit's calls to CloudFront and the API, and the work of all
 * functions until nothing is left to handle.
 */
async function taken(guest: Guest, part: () => Promise<unknown>): Promise<Visit> {
  guest.calls.take();
  const { window } = await during(room.stack, part);
  const { pages, api } = guest.calls.take();
  const { calls, lines, logBytes, messages } = window;
  return {
    ...{ pageCalls: pages, apiCalls: api, logBytes },
    invocations: lines.filter(({ durationMs }) => durationMs !== undefined).length,
    ...{ write: units(calls, "write"), read: units(calls.map(withoutDirectory), "read") },
    ...{ events: counted([window]).events, handled: eventsIn(lines), sms: messages.length },
  };
}

/**
 * Leaves out reads of the directory, because a slower computer makes more of them. Functions ask every five seconds which
 * snapshot is the newest, and a new function process reads that snapshot (ADR 0049).
 */
const withoutDirectory = (call: RecordedCall): RecordedCall => ({
  ...call,
  capacity: call.capacity.filter(({ key = "" }) => !/^(current|snapshot#\d+)$/.test(key)),
});

/**
 * Plays the citizen's visits: the registration, a visit to the request's page, and the reading of the answer. Returns what
 * each visit costs.
 */
async function byCitizen(mobile: string, number: string) {
  const citizen = { ...(await guest()), mobile, number };
  const fillsInForm = await taken(citizen, () => fillsIn(citizen));
  citizen.calls.take();
  const code = await sends(citizen);
  const { pages, api } = citizen.calls.take();
  await room.stack.settled();
  const looksAtIt = await taken(citizen, () => looksAt(citizen, code));
  const readsIt = await taken(citizen, () => reads(citizen));
  return { code, sent: { pages, api }, visits: { fillsIn: fillsInForm, looks: looksAtIt, reads: readsIt } };
}

async function atDesk(code: string) {
  const seat = await comes();
  // The first visit is not counted: the browser then loads the desk's files, and the access to the case is recorded once.
  await sits(seat);
  await visits(seat, code);
  await room.stack.settled();
  const sitsDown = await leastOfThree(() => taken(seat, () => sitsAnew(seat)));
  const visit = await taken(seat, () => visits(seat, code));
  await seat.page.goto(desk());
  await opens(seat, code);
  await room.stack.settled();
  const rest = await taken(seat, () => rests(seat));
  return { sits: sitsDown, visits: visit, rests: rest };
}

/**
 * Returns the cheapest of three visits. Several calls run at the same time, so a visit may start a new function process,
 * which reads its settings.
 */
async function leastOfThree(once: () => Promise<Visit>): Promise<Visit> {
  const visits = [await once(), await once(), await once()];
  return visits.reduce((least, visit) => (visit.read < least.read ? visit : least));
}

/** Expects the same number of calls, and about the same work: a new function process reads a few settings more. */
function expectAtMost(measured: Visit, told: Visit, what: string): void {
  const { pageCalls, apiCalls, events, handled, sms } = measured;
  expect(told, what).toMatchObject({ pageCalls, apiCalls, events, handled, sms });
  for (const name of ["invocations", "write", "read"] as const)
    expect(Math.abs(measured[name] - told[name]), `${what}: ${name} ${measured[name]}`).toBeLessThanOrEqual(
      1 + told[name] / 5,
    );
  expect(Math.abs(measured.logBytes - told.logBytes), `${what}: ${measured.logBytes}`).toBeLessThan(
    told.logBytes / 5,
  );
}

/** In its first minute a new stack counts all deadlines by the calendar (D3), which is the work of no visit. */
const firstMinuteIsOver = () =>
  eventually("the first count of all deadlines", () =>
    room.stack.log("referral-views").some((line) => line.includes('"handled":"recounts/2"'))
      ? true
      : undefined,
  );

describe.runIf(room.browser)("the calls that browsers send for one request", () => {
  it("are as many as the cost report assumes, for the citizens' pages and for the desk", async () => {
    await firstMinuteIsOver();
    await byCitizen("09120000011", "0043119085");
    const { code, sent, visits: ofCitizen } = await byCitizen("09120000001", "0043119077");
    const measured = { ...ofCitizen, ...(await atDesk(code)) };
    expect(sent).toEqual({ pages: perVisit.sends.pageCalls, api: perVisit.sends.apiCalls });
    for (const [what, visit] of Object.entries(measured))
      expectAtMost(visit, perVisit[what as keyof typeof measured], what);
  });
});
