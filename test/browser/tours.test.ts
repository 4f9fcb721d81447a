/**
 * The guided tours of the start page, followed literally on a fresh stack: each link in turn, in Persian, on a phone, in one browser.
 * What is typed is what the page says. `PICTURES=<folder>` keeps pictures.
 */
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digits } from "../../web/design/display.ts";
import { e164 } from "../support/citizens.ts";
import { oneTimeCodeFor, patience } from "../support/local-stack.ts";
import { approve, press } from "./casework-steps.ts";
import { codeOnReceipt } from "./citizen-by-hand.ts";
import { openRoom, picture, said } from "./desk-seat.ts";

const room = await openRoom();

let context: BrowserContext;
/** Of the request of the citizen's tour, which the meeting's tour goes on with: as its second step allows. */
let code = "";
let start: Page;
/** By the name of the window that a link opens. */
const tabs = new Map<string, Page>();

beforeAll(async () => {
  if (!room.browser) return;
  context = await room.browser.newContext({ locale: "fa-IR", viewport: { width: 360, height: 740 } });
  context.setDefaultTimeout(patience / 2);
  start = await context.newPage();
  await start.goto(room.stack.addresses.operator);
}, patience * 2);

afterAll(async () => {
  await context?.close();
}, patience);

interface Followed {
  readonly page: Page;
  /** By the field's label: what the step says to type. */
  readonly type: Readonly<Record<string, string>>;
}

const stepOf = (tour: string, n: number): Locator => start.locator(`#${tour} .steps > li`).nth(n - 1);

/** Opens a step as its reader does, whatever it then shows. */
async function open(tour: string, n: number): Promise<Page> {
  if ((await start.locator(`#${tour}`).getAttribute("open")) === null)
    await start.locator(`#${tour} > summary`).click();
  return opened(stepOf(tour, n).locator(".open .main"));
}

/** Opens a step, and waits until its person sits there where it names one. */
async function follow(tour: string, n: number): Promise<Followed> {
  const page = await open(tour, n);
  const labels = await stepOf(tour, n).locator(".fill dt").allTextContents();
  const values = await stepOf(tour, n).locator(".fill dd").allTextContents();
  const [, name] = /به نام ([^،]+)،/.exec((await stepOf(tour, n).textContent()) ?? "") ?? [];
  if (name) await page.getByRole("button", { name: new RegExp(name) }).waitFor();
  return { page, type: Object.fromEntries(labels.map((label, at) => [label, values[at] ?? ""])) };
}

async function opened(opener: Locator): Promise<Page> {
  const target = await opener.evaluate((element) =>
    element instanceof HTMLButtonElement ? element.form?.target : (element as HTMLAnchorElement).target,
  );
  // A window of its own is used again; the citizens' pages open in a new one each time.
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

/** From a list that is searched by letters, as somebody types on a phone. */
async function chooseByTyping(page: Page, field: string, option: string): Promise<void> {
  const box = page.getByRole("combobox", { name: field, exact: true });
  await box.click();
  await box.pressSequentially(option.slice(0, 5));
  await page.getByRole("option", { name: option, exact: true }).click();
}

const main = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";

/** From the form's first page to the receipt. */
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

/** Lists are built a moment after what they tell of. */
async function afterwards(tour: string, n: number): Promise<Followed> {
  await room.stack.settled(patience);
  return follow(tour, n);
}

/** From a list of cases, the one at a stage. */
async function openCase(page: Page, stage: string): Promise<void> {
  await page.getByRole("row").filter({ hasText: stage }).locator("a[href*='/cases/']").first().click();
  await page.getByText("متن متقاضی").first().waitFor();
}

describe.runIf(room.browser)("the tours of the start page on a phone", () => {
  it("offers three tours, every demo account, and no step that scrolls sideways", async () => {
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

  it(
    "leads a citizen from the form over SMS and one-time code to all their requests",
    async () => {
      const step = await follow("citizen", 1);
      code = await register(step);
      await room.stack.settled(patience);
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
    },
    patience * 2,
  );

  it(
    "leads from a visitor at the desk to an approved answer, each step as another colleague in the same window",
    async () => {
      const clerk = await follow("desk", 1);
      const { page, type } = clerk;
      await page.getByLabel("شماره شناسه هویتی").fill(type["شماره شناسه هویتی"] ?? "");
      await press(page, "پیدا کردن");
      await press(page, "ثبت درخواست تازه");
      for (const label of ["نام و نام خانوادگی", "شماره تلفن همراه", "شرح، به زبان متقاضی"])
        await page.getByLabel(label, { exact: true }).fill(type[label] ?? "");
      await page.getByText("متن را خواندم؛ درست است؟").click();
      for (const label of ["نوع درخواست", "موضوع"]) await chooseByTyping(page, label, type[label] ?? "");
      await press(page, "ثبت و چاپ رسید");
      await page.getByRole("heading", { name: "رسید ثبت" }).waitFor();

      const accepts = await afterwards("desk", 2);
      await openCase(accepts.page, "منتظر پذیرش");
      await accepts.page.getByLabel("نکته ۱", { exact: true }).fill(accepts.type["نکته ۱"] ?? "");
      await press(accepts.page, "پذیرش پرونده");
      await said(accepts.page, "پرونده پذیرفته شد");

      const drafts = await afterwards("desk", 3);
      await openCase(drafts.page, "در حال بررسی");
      await drafts.page.getByRole("button", { name: /نتیجه/ }).click();
      await drafts.page.getByRole("option", { name: drafts.type["نتیجه"] ?? "" }).click();
      for (const label of ["پاسخ نکته ۱", "پاسخ و دلیل آن"])
        await drafts.page.getByLabel(label).fill(drafts.type[label] ?? "");
      await press(drafts.page, "ارسال برای تأیید");
      await said(drafts.page, "پیش‌نویس برای تأیید فرستاده شد");

      const approves = await afterwards("desk", 4);
      await openCase(approves.page, "منتظر تأیید");
      await approve(approves.page);

      const tells = await afterwards("desk", 5);
      await tells.page.getByLabel("شماره شناسه هویتی").fill(tells.type["شماره شناسه هویتی"] ?? "");
      await press(tells.page, "پیدا کردن");
      await tells.page.locator("li button:focus").waitFor();
      await tells.page.locator("li button:focus").click();
      await tells.page.getByText(drafts.type["پاسخ نکته ۱"] ?? "").waitFor();

      const looks = await follow("desk", 6);
      await openCase(looks.page, "پاسخ داده شد");
      await looks.page.getByText("سابقه مشاهده پرونده", { exact: true }).click();
      await looks.page.getByRole("row", { name: /زیبا هاشمی/ }).waitFor();
    },
    patience * 3,
  );

  it(
    "leads from published days over a chosen time, with the clock moved, to minutes; before that, says what is missing",
    async () => {
      await (await open("meeting", 7)).getByRole("heading", { name: "ملاقاتی پیدا نشد" }).waitFor();

      const { page, type } = await follow("meeting", 1);
      await press(page, "انتشار روزهای ملاقات مردمی");
      const dialog = page.getByRole("dialog");
      for (const day of ["شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه"])
        await dialog.getByText(day, { exact: true }).click();
      for (const [label, value] of Object.entries(type)) await dialog.getByLabel(label).fill(value);
      await dialog.getByRole("button", { name: "انتشار", exact: true }).click();
      await dialog.getByText(/روز منتشر شد\./).waitFor();

      await (await open("meeting", 2)).getByRole("radio", { name: "درباره کار این سازمان" }).waitFor();
      const asks = await follow("meeting", 3);
      await track(asks, code);
      await comeIn(asks.page, asks.type["شماره تلفن همراه"] ?? "");
      await asks.page.getByRole("link", { name: "درخواست ملاقات حضوری" }).click();
      await asks.page
        .getByLabel("با مدیر کدام واحد؟")
        .selectOption({ label: asks.type["با مدیر کدام واحد؟"] ?? "" });
      const words = "درباره چه می‌خواهید صحبت کنید؟";
      await asks.page.getByLabel(words).fill(asks.type[words] ?? "");
      await press(asks.page, "ثبت درخواست ملاقات");
      await asks.page.getByText("درخواست ملاقات شما ثبت شد.").waitFor();

      const offers = (await afterwards("meeting", 4)).page;
      await offers.locator("[data-meeting] a").first().click();
      await press(offers, "موافقت با ملاقات");
      await said(offers, "با ملاقات موافقت شد.");
      await offers.getByRole("tab", { name: "پیشنهاد چند زمان" }).click();
      for (const n of [0, 1]) await offers.getByRole("option").nth(n).click();
      await press(offers, `پیشنهاد ${digits(2, "fa")} زمان به متقاضی`);
      await said(offers, "زمان‌ها به متقاضی پیشنهاد شد.");

      const chooses = (await follow("meeting", 5)).page;
      await chooses.getByRole("radio").first().check();
      await press(chooses, "انتخاب زمان");
      await chooses.getByText("زمان ملاقات ثبت شد.").waitFor();
      await room.stack.settled(patience);

      const before = room.stack.clock.now();
      const door = (await follow("meeting", 6)).page;
      expect(room.stack.clock.now().getTime() - before.getTime()).toBeGreaterThan(3_600_000);
      for (const name of ["ثبت حضور", "فراخوان", "شروع ملاقات"]) await press(door, `${name}: شماره ۱`);
      await door.getByText("در حال ملاقات · ").waitFor();

      const writes = await afterwards("meeting", 7);
      await writes.page.getByRole("link", { name: "صورت‌جلسه" }).click();
      await writes.page.getByLabel("گفته‌ها").fill(writes.type["گفته‌ها"] ?? "");
      await press(writes.page, "ثبت صورت‌جلسه");
      await press(writes.page, "پایان ملاقات");
      await press(writes.page, "تأیید صورت‌جلسه");
      await said(writes.page, "صورت‌جلسه تأیید شد");
    },
    patience * 3,
  );
});
