/** Tests the system's main job in browsers: a citizen on a phone without JavaScript complains, and staff at the desk answer. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { eventually, longestWait, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { press } from "./casework-steps.ts";
import { openWindows, type Windows } from "./chromium.ts";
import { codeOnReceipt, describesComplaint, saysWho } from "./citizen-by-hand.ts";
import { noBrowser } from "./find-chromium.ts";

const words =
  "قیمت روغن خوراکی در فروشگاه محله از قیمت روی بسته بیشتر بود. فروشنده گفت قیمت عوض شده است.\nمی‌خواهم بررسی کنید و تفاوت پول را برگردانند.";
const typedMobile = "۰۹۱۲ ۰۰۰ ۰۰۰۱";
const mobile = "+989120000001";
const nationalCode = "0043119077";

const browser = await openWindows();

let stack: Stack;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  if (browser) stack = await startLocalStack();
});

afterAll(async () => {
  await stack?.stop();
});

async function open(of: Windows, options: BrowserContextOptions): Promise<Page> {
  const context = await of.newContext({ locale: "fa-IR", ...options });
  context.setDefaultTimeout(longestWait);
  contexts.push(context);
  return context.newPage();
}

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, javaScriptEnabled: false };
const desk = { viewport: { width: 1366, height: 768 } };

async function register(page: Page): Promise<string> {
  await describesComplaint(page, stack.addresses.pages, words);
  await saysWho(page, { fullName: "زهرا نمونه‌ای", number: "0043119078", mobile: typedMobile });
  await expectErrors(page);
  await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill(nationalCode);
  await press(page, "ادامه");
  await press(page, "تأیید و ارسال");
  return codeOnReceipt(page);
}

/** Expects that a wrong national code is reported on top of the page and beside the field, and that no typed text is lost. */
async function expectErrors(page: Page): Promise<void> {
  expect(await page.title()).toContain("خطا");
  expect(await page.getByRole("alert").textContent()).toContain("شماره شناسه هویتی");
  expect(await page.getByLabel("نام و نام خانوادگی", { exact: true }).inputValue()).toBe("زهرا نمونه‌ای");
}

interface Seat {
  readonly page: Page;
  /** Every address that the browser requested. */
  readonly addresses: readonly string[];
  /** Error messages of the browser and of failed scripts; must be empty. */
  readonly complaints: readonly string[];
}

async function sitDown(username: string): Promise<Seat> {
  if (!browser) throw new Error(noBrowser);
  const page = await open(browser, desk);
  const addresses: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${stack.addresses.pages}/desk`);
  await page.getByLabel("نام کاربری").fill(username);
  await page.getByLabel("گذرواژه").fill("demo");
  await press(page, "ورود");
  return { page, addresses, complaints };
}

/** Opens a case from the inbox, after all events were handled, since the inbox is built a moment after a registration. */
async function openCase(page: Page, code: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await stack.settled();
  await page.goto(`${stack.addresses.pages}/desk/`);
  const link = page.locator(`a[href$="/cases/${code}"]`).first();
  await link.waitFor();
  await link.click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const said = (page: Page, what: string) => page.locator(".toast", { hasText: what }).waitFor();

/** The expert reads the applicant's identity and the request, accepts the case and drafts the answer. */
async function work(page: Page): Promise<void> {
  await page.getByText("قیمت روغن خوراکی").first().waitFor();
  await press(page, "نمایش نام و نشانی");
  await page.getByText("زهرا نمونه‌ای").waitFor();
  await page.getByLabel("نکته ۱", { exact: true }).fill("گرانی روغن");
  await press(page, "+ نکته دیگر");
  await page.getByLabel("نکته ۲", { exact: true }).fill("بازگرداندن تفاوت پول");
  await press(page, "پذیرش پرونده");
  await said(page, "پرونده پذیرفته شد");
  await page.getByRole("button", { name: /نتیجه/ }).click();
  await page.getByRole("option", { name: "موافقت و انجام شد" }).click();
  await page.getByLabel("پاسخ نکته ۱").fill("فروشگاه بازدید شد و گران‌فروشی تأیید شد.");
  await page.getByLabel("پاسخ نکته ۲").fill("تفاوت قیمت تا پایان هفته به شما برگردانده می‌شود.");
  await page.getByLabel("پاسخ و دلیل آن").fill("بر پایه گزارش بازدید و قیمت درج‌شده روی بسته.");
  await press(page, "ارسال برای تأیید");
  await said(page, "پیش‌نویس برای تأیید فرستاده شد");
}

/** The head sees the request beside the answer, and approves the answer. */
async function approve(page: Page): Promise<void> {
  await page.getByText("قیمت روغن خوراکی").first().waitFor();
  await page.getByText("تفاوت قیمت تا پایان هفته به شما برگردانده می‌شود.").first().waitFor();
  await press(page, "تأیید و ارسال");
  await page.getByRole("alertdialog").getByRole("button", { name: "تأیید و ارسال" }).click();
  await said(page, "به متقاضی داده شد");
}

describe.runIf(browser)("a citizen's complaint, in browsers", () => {
  it("goes from a phone over an expert's and a head's desk to an answer, which the citizen reads with tracking code and one-time code (S1, C1, C2, C3, C13, R1, R3, R10, N1, P1)", async () => {
    if (!browser) return;
    const citizen = await open(browser, phone);
    const code = await register(citizen);
    const sms = await eventually("the SMS of registration", () =>
      stack.messages().find(({ to }) => to === mobile),
    );
    expect(sms.text).toContain(code.replace(/(\d{4})(?=\d)/g, "$1 "));

    const expert = await sitDown("a.mohammadi");
    await openCase(expert.page, code);
    await work(expert.page);
    const head = await sitDown("m.karimi");
    await openCase(head.page, code);
    await approve(head.page);

    await eventually("the SMS of the answer", () =>
      stack.messages().find(({ to, text }) => to === mobile && text.includes("آماده است")),
    );
    await readAnswer(citizen, code);
    expect([...expert.complaints, ...head.complaints]).toEqual([]);
    const asked = [...expert.addresses, ...head.addresses].map(decodeURIComponent).join("\n");
    expect(asked).toContain(`/api/staff/cases/${code}/applicant`);
    expect(asked, "no address says who asked (law 4)").not.toMatch(/9120000001|0043119077|زهرا|روغن/);
  });
});

describe.runIf(browser)("a citizen", () => {
  it("switches the language of a page without leaving the page (C1)", async () => {
    if (!browser) return;
    const page = await open(browser, phone);
    await page.goto(`${stack.addresses.pages}/help/code`);
    for (const [name, dir] of [
      ["English", "ltr"],
      ["فارسی", "rtl"],
    ] as const) {
      await press(page, name);
      await page.locator(`html[dir=${dir}]`).waitFor();
      expect(new URL(page.url()).pathname).toBe("/help/code");
    }
  });
});

async function readAnswer(page: Page, code: string): Promise<void> {
  await page.goto(`${stack.addresses.pages}/track`);
  await page
    .getByLabel("کد رهگیری")
    .fill(code.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))));
  await page.getByLabel("شماره تلفن همراه", { exact: true }).fill("09120000001");
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(/\/request$/);
  expect(await page.getByText("قیمت روغن خوراکی").count(), "no words without a one-time code").toBe(0);
  await page.locator("form[action='/track/one-time-code'] button").click();
  await page.waitForURL(/one-time-code$/);
  await page.getByLabel("رمز یک‌بارمصرف").fill(await oneTimeCodeFor(stack, mobile));
  await page.locator("form[action='/track/confirm'] button[type=submit]").click();
  await page.waitForURL(/\/request$/);
  const text = await page.locator("main").textContent();
  expect(text).toContain("قیمت روغن خوراکی");
  expect(text).toContain("تفاوت قیمت تا پایان هفته به شما برگردانده می‌شود.");
}
