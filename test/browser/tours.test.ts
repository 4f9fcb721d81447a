/**
 * Follows the guided tours of the local stack's start page, link by link, in Persian on a phone. The test uses the citizens' pages
 * like a citizen; at the desk it checks that the named user sees what the step describes. `PICTURES=<folder>` keeps pictures.
 */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayTyped } from "../../web/desk/administration/organisation/days.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { longestWait, oneTimeCodeFor } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { press } from "./casework-steps.ts";
import { codeOnReceipt } from "./citizen-by-hand.ts";
import { openRoom, picture } from "./desk-seat.ts";

const room = await openRoom();

let context: BrowserContext;
/** The tracking code of the request that the citizen tour registers and that the meeting tour also uses. */
let code = "";
let start: Page;
/** The open pages, by the name of the browser tab (`target`) that a link opens. */
const tabs = new Map<string, Page>();

beforeAll(async () => {
  if (!room.browser) return;
  context = await room.browser.newContext({ locale: "fa-IR", viewport: { width: 360, height: 740 } });
  context.setDefaultTimeout(longestWait);
  start = await context.newPage();
  await start.goto(room.stack.addresses.operator);
});

afterAll(async () => {
  await context?.close();
});

interface Followed {
  readonly page: Page;
  /** The texts that the step tells its reader to type, by the label of the field. */
  readonly type: Readonly<Record<string, string>>;
}

const stepOf = (tour: string, n: number): Locator => start.locator(`#${tour} .steps > li`).nth(n - 1);

/** Opens the link of a tour's `n`-th step, whichever page it leads to. */
async function open(tour: string, n: number): Promise<Page> {
  if ((await start.locator(`#${tour}`).getAttribute("open")) === null)
    await start.locator(`#${tour} > summary`).click();
  return opened(stepOf(tour, n).locator(".open .main"));
}

/** Opens the link of a tour's `n`-th step, and waits until the user whom the step names, if any, is signed in. */
async function follow(tour: string, n: number): Promise<Followed> {
  const page = await open(tour, n);
  const labels = await stepOf(tour, n).locator(".fill dt").allTextContents();
  const values = await stepOf(tour, n).locator(".fill dd").allTextContents();
  const [, name] = /به نام ([^،]+)،/.exec((await stepOf(tour, n).textContent()) ?? "") ?? [];
  if (name) await page.locator("button.who", { hasText: name }).waitFor();
  return { page, type: Object.fromEntries(labels.map((label, at) => [label, values[at] ?? ""])) };
}

async function opened(opener: Locator): Promise<Page> {
  const target = await opener.evaluate((element) =>
    element instanceof HTMLButtonElement ? element.form?.target : (element as HTMLAnchorElement).target,
  );
  // The link to the list of messages reuses its tab; links to citizens' pages and the desk open a new tab.
  const tab = tabs.get(target ?? "");
  if (tab) {
    const moved = tab.waitForEvent("framenavigated");
    await opener.click();
    await moved;
    return tab;
  }
  const [page] = await Promise.all([start.waitForEvent("popup"), opener.click()]);
  if (target !== "_blank") tabs.set(target ?? "", page);
  return page;
}

const main = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";

/** Fills in the registration form from the first page to the receipt. @returns the tracking code */
async function register({ page, type }: Followed): Promise<string> {
  await page.getByRole("radio", { name: "درباره کار این سازمان" }).check();
  await press(page, "ادامه");
  await page.getByRole("radio", { name: /انجام کاری را می‌خواهم/ }).check();
  await press(page, "ادامه");
  await page.getByLabel("موضوع").selectOption({ label: type["موضوع"] ?? "" });
  await press(page, "ادامه");
  const [words, anyway] = [
    page.getByLabel("شرح"),
    page.getByRole("button", { name: "با این حال ثبت می‌کنم" }),
  ];
  await words.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await words.fill(type["شرح"] ?? "");
  await press(page, "ادامه");
  for (const label of ["نام و نام خانوادگی", "شماره شناسه هویتی", "شماره تلفن همراه"])
    await page.getByLabel(label, { exact: true }).fill(type[label] ?? "");
  await press(page, "ادامه");
  const send = page.getByRole("button", { name: "تأیید و ارسال", exact: true });
  await send.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await send.click();
  return codeOnReceipt(page);
}

async function track({ page, type }: Followed, code: string): Promise<void> {
  await page.getByLabel("کد رهگیری").fill(code);
  await page.getByLabel("شماره تلفن همراه").fill(type["شماره تلفن همراه"] ?? "");
  await page.locator("main").getByRole("button", { name: "پیگیری", exact: true }).click();
}

async function comeIn(page: Page, mobile: string): Promise<void> {
  const since = room.stack.clock.now().toISOString();
  await press(page, "دریافت رمز یک‌بارمصرف");
  await page.getByLabel("رمز یک‌بارمصرف").fill(await oneTimeCodeFor(room.stack, e164(mobile), since));
  await page.locator("main").getByRole("button", { name: "ادامه", exact: true }).click();
  await page.waitForURL(/\/request$/);
}

/** The user of a tour's step acts by the API. Other tests use the desk's screens, and `labels.test.ts` checks the buttons. */
async function does(username: string, path: string, json: object): Promise<void> {
  const member = await staffMember(room.stack, username);
  const seen = (await member.send(path.replace(/\/[a-z]+$/, ""))).text;
  const [, version] = /"version":(\d+)/.exec(seen) ?? [];
  const headers = { "idempotency-key": newKey(), ...(version && { "if-match": `"${version}"` }) };
  const answer = await member.send(path, { method: "POST", json, headers });
  expect(answer.status, answer.text).toBeLessThan(300);
}

/** The row of a list that shows this case at this stage. */
const rowOf = (page: Page, code: string, stage: string): Locator =>
  page.getByRole("row").filter({ has: page.locator(`a[href$="/cases/${code}"]`), hasText: stage });

describe.runIf(room.browser)("the tours of the start page on a phone", () => {
  it("are three with four to seven steps each; the start page lists every demo account and does not scroll sideways", async () => {
    expect(await start.locator("details.tour > summary h2").allTextContents()).toEqual([
      "شهروند",
      "میز کارکنان",
      "ملاقات حضوری",
    ]);
    for (const tour of await start.locator("details.tour").all()) {
      const steps = await tour.locator(".steps > li").count();
      expect(steps).toBeGreaterThanOrEqual(4);
      expect(steps).toBeLessThanOrEqual(7);
    }
    expect(await start.locator("#accounts a").count()).toBe(room.stack.accounts.length);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await start.evaluate(over)).toBe(0);
    await picture(start, "tours");
  });

  it("lead a citizen from the form over SMS and one-time code to all their requests", async () => {
    const step = await follow("citizen", 1);
    code = await register(step);
    await room.stack.settled();
    const messages = await follow("citizen", 2);
    await messages.page.getByText(code.replace(/(\d{4})(?=\d)/g, "$1 ")).waitFor();
    const words = step.type["شرح"] ?? "";
    const tracked = await follow("citizen", 3);
    await track(tracked, code);
    await tracked.page.getByText("دفتر بازرسی کالا").first().waitFor();
    expect(await main(tracked.page)).not.toContain(words);
    const { page } = await follow("citizen", 4);
    await comeIn(page, tracked.type["شماره تلفن همراه"] ?? "");
    await page.getByText(words).waitFor();
    await page.getByRole("link", { name: "افزودن توضیح یا مدرک" }).waitFor();
    const all = (await follow("citizen", 5)).page;
    await all.getByRole("link", { name: "ورود با درگاه ملی هویت" }).click();
    await press(all, "ورود به نام زهرا نمونه‌ای");
    await all.locator(`data[value="${code}"]`).first().waitFor();
  });

  it("lead from a visitor at the desk to an approved answer, each step with another colleague in a new tab", async () => {
    const clerk = await follow("desk", 1);
    const number = clerk.type["شماره شناسه هویتی"] ?? "";
    await clerk.page.getByLabel("شماره شناسه هویتی").fill(number);
    await press(clerk.page, "پیدا کردن");
    await clerk.page.getByRole("button", { name: "ثبت درخواست تازه" }).waitFor();
    const given = newRequest({
      ...{ kind: "request", subject: "warranty", province: "tehran" },
      ...{ identity: { type: "national-code", number }, mobile: clerk.type["شماره تلفن همراه"] ?? "" },
    });
    const request = await registered(newVisitor(room.stack.addresses.pages), given);
    await room.stack.settled();

    const accepts = await follow("desk", 2);
    await rowOf(accepts.page, request, "منتظر پذیرش").waitFor();
    await does("m.heidari", `/cases/${request}/accept`, { points: [accepts.type["نکته ۱"]] });
    await room.stack.settled();

    const drafts = await follow("desk", 3);
    await rowOf(drafts.page, request, "در حال بررسی").waitFor();
    const answer = drafts.type["پاسخ نکته ۱"] ?? "";
    const reasoning = drafts.type["پاسخ و دلیل آن"];
    await does("m.heidari", `/cases/${request}/draft`, {
      outcome: "granted",
      answers: [answer],
      reasoning,
    });
    await room.stack.settled();

    await rowOf((await follow("desk", 4)).page, request, "منتظر تأیید").waitFor();
    await does("d.norouzi", `/cases/${request}/approve`, {});
    await room.stack.settled();

    const tells = await follow("desk", 5);
    await tells.page.getByLabel("شماره شناسه هویتی").fill(tells.type["شماره شناسه هویتی"] ?? "");
    await press(tells.page, "پیدا کردن");
    await tells.page.locator("li button:focus").click();
    await tells.page.getByText(answer).waitFor();

    const looks = (await follow("desk", 6)).page;
    await rowOf(looks, request, "پاسخ داده شد").locator("a").first().click();
    await looks.getByText("سابقه مشاهده پرونده", { exact: true }).click();
    await looks.getByRole("row", { name: /زیبا هاشمی/ }).waitFor();
  });

  it("lead from published days to a meeting's minutes, through a chosen time and an advanced clock; a step opened too early finds no meeting", async () => {
    await (await open("meeting", 7)).getByRole("heading", { name: "ملاقاتی پیدا نشد" }).waitFor();

    const publishes = await follow("meeting", 1);
    await publishes.page.getByRole("button", { name: "انتشار روزهای ملاقات مردمی" }).waitFor();
    const weekdays = ["saturday", "sunday", "monday", "tuesday", "wednesday"];
    const [first, last] = ["از روز", "تا روز"].map((label) => dayTyped(publishes.type[label] ?? ""));
    await does("b.mahdavi", "/days", {
      ...{ host: "a.rastegar", weekdays, first, last, begins: publishes.type["ساعت شروع"] },
      ...{ minutes: 20, places: 3, capacity: 1 },
    });

    await (await open("meeting", 2)).getByRole("radio", { name: "درباره کار این سازمان" }).waitFor();
    const asks = await follow("meeting", 3);
    await track(asks, code);
    await comeIn(asks.page, asks.type["شماره تلفن همراه"] ?? "");
    await asks.page.getByRole("link", { name: "درخواست ملاقات حضوری" }).click();
    const [official, words] = ["با مدیر کدام واحد؟", "درباره چه می‌خواهید صحبت کنید؟"] as const;
    await asks.page.getByLabel(official).selectOption({ label: asks.type[official] ?? "" });
    await asks.page.getByLabel(words).fill(asks.type[words] ?? "");
    await press(asks.page, "ثبت درخواست ملاقات");
    await asks.page.getByText("درخواست ملاقات شما ثبت شد.").waitFor();
    await room.stack.settled();

    const meeting = `${code}.1`;
    await (await follow("meeting", 4)).page.locator(`[data-meeting="${meeting}"]`).waitFor();
    await does("b.mahdavi", `/meetings/${meeting}/approve`, {});
    const coordinator = await staffMember(room.stack, "b.mahdavi");
    const free = await coordinator.send(`/places?host=a.rastegar&first=${first}&last=${last}`);
    const { places } = free.json<{ places: readonly { day: string; time: string }[] }>();
    const offered = places.slice(0, 2).map(({ day, time }) => ({ host: "a.rastegar", day, time }));
    await does("b.mahdavi", `/meetings/${meeting}/offer`, { places: offered });

    const chooses = (await follow("meeting", 5)).page;
    await chooses.getByRole("radio").first().check();
    await press(chooses, "انتخاب زمان");
    await chooses.getByText("زمان ملاقات ثبت شد.").waitFor();
    await room.stack.settled();

    const before = room.stack.clock.now();
    const door = (await follow("meeting", 6)).page;
    expect(room.stack.clock.now().getTime() - before.getTime()).toBeGreaterThan(3_600_000);
    for (const name of ["ثبت حضور", "فراخوان", "شروع ملاقات"]) await press(door, `${name}: شماره ۱`);
    await door.getByText("در حال ملاقات · ").waitFor();
    await room.stack.settled();

    const writes = (await follow("meeting", 7)).page;
    await writes.locator(`a[href$="/meetings/of/${meeting}/minutes"]`).click();
    await writes.getByLabel("گفته‌ها").waitFor();
    await writes.getByRole("button", { name: "ثبت صورت‌جلسه" }).waitFor();
  });
});
