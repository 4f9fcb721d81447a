/**
 * The main job, by hand as a browser does it: a citizen without JavaScript on a phone, staff at their desk. Leaves
 * pictures in `docs/screenshots` when `SCREENSHOTS` is set.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack.ts";
import { eventually, oneTimeCodeFor, patience, startLocalStack } from "../support/local-stack.ts";
import { launchChromium, noChromium } from "./chromium.ts";

const words =
  "قیمت روغن خوراکی در فروشگاه محله از قیمت روی بسته بیشتر بود. فروشنده گفت قیمت عوض شده است.\nمی‌خواهم بررسی کنید و تفاوت پول را برگردانند.";
const typedMobile = "۰۹۱۲ ۰۰۰ ۰۰۰۱";
const mobile = "+989120000001";
const nationalCode = "0043119077";

const browser = await launchChromium();
if (!browser) console.warn(noChromium);

let stack: Stack;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  if (browser) stack = await startLocalStack();
}, patience * 2);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, patience);

async function open(of: Browser, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  const context = await of.newContext({ locale: "fa-IR", ...options });
  context.setDefaultTimeout(patience);
  contexts.push(context);
  return context.newPage();
}

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, javaScriptEnabled: false };
const desk = { viewport: { width: 1366, height: 768 } };

async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();

async function register(page: Page): Promise<string> {
  await page.goto(stack.addresses.pages);
  await picture(page, "home");
  await page
    .getByRole("link", { name: /ثبت درخواست/ })
    .first()
    .click();
  await page.getByRole("radio", { name: /از کاری یا تصمیمی شکایت دارم/ }).check();
  await picture(page, "register-1-kind");
  await press(page, "ادامه");
  await page.getByLabel("موضوع").selectOption("goods-price");
  await page.getByLabel("استان").selectOption("tehran");
  await picture(page, "register-2-subject");
  await press(page, "ادامه");
  await page.getByLabel("شرح").fill(words);
  await picture(page, "register-3-words");
  await press(page, "ادامه");
  await page.getByLabel("نام و نام خانوادگی").fill("زهرا نمونه‌ای");
  await page.getByLabel("شماره شناسه هویتی").fill("0043119078");
  await page.getByLabel("شماره تلفن همراه").fill(typedMobile);
  await press(page, "ادامه");
  await expectErrors(page);
  await picture(page, "register-4-error");
  await page.getByLabel("شماره شناسه هویتی").fill(nationalCode);
  await picture(page, "register-4-who");
  await press(page, "ادامه");
  await picture(page, "register-5-check");
  await press(page, "تأیید و ارسال");
  await page.waitForURL(/\/receipt$/);
  await picture(page, "receipt");
  const shown = await page
    .locator("bdi")
    .filter({ hasText: /^\d{4}\s\d{4}\s\d{4}$/ })
    .first()
    .textContent();
  return (shown ?? "").replace(/\D/g, "");
}

/** The wrong national code is said on top and beside the field, and everything typed is still there. */
async function expectErrors(page: Page): Promise<void> {
  expect(await page.title()).toContain("خطا");
  expect(await page.getByRole("alert").textContent()).toContain("شماره شناسه هویتی");
  expect(await page.getByLabel("نام و نام خانوادگی").inputValue()).toBe("زهرا نمونه‌ای");
}

async function signIn(username: string): Promise<Page> {
  if (!browser) throw new Error(noChromium);
  const page = await open(browser, desk);
  await page.goto(`${stack.addresses.pages}/staff`);
  await page.getByRole("link", { name: "ورود" }).click();
  await page.getByLabel("نام کاربری").fill(username);
  await page.getByLabel("گذرواژه").fill("demo");
  await page.getByRole("button", { name: "ورود", exact: true }).first().click();
  await page.waitForURL(/\/staff$/);
  return page;
}

/** Lists lag: the inbox is opened again until it shows the case. */
async function openCase(page: Page, code: string): Promise<void> {
  const link = page.locator(`a[href="/staff/cases/${code}"]`).first();
  await eventually(`case ${code} in the inbox`, async () => {
    await page.goto(`${stack.addresses.pages}/staff`);
    return (await link.count()) > 0 ? true : undefined;
  });
  await picture(page, "staff-inbox", false);
  await link.click();
}

describe.runIf(browser)("the main job, in a browser", () => {
  it(
    "goes from a citizen's phone to an approved answer, read with code and one-time code (S1, C1, C2, C3, C13, R1, R3, R10, N1, P1)",
    async () => {
      if (!browser) return;
      const citizen = await open(browser, phone);
      const code = await register(citizen);
      const sms = await eventually("the SMS of registration", () =>
        stack.messages().find(({ to }) => to === mobile),
      );
      expect(sms.text).toContain(code.replace(/(\d{4})(?=\d)/g, "$1 "));

      const expert = await signIn("a.mohammadi");
      await openCase(expert, code);
      await picture(expert, "staff-case-waiting");
      expect(await expert.getByText("قیمت روغن خوراکی").count()).toBeGreaterThan(0);
      await expert
        .getByLabel(/خواسته|نکته/)
        .first()
        .fill("گرانی روغن\nبازگرداندن تفاوت پول");
      await expert.getByRole("button", { name: /پذیرش/ }).click();
      await picture(expert, "staff-case-in-hand");
      await expert.locator("[name=outcome]").selectOption("granted");
      await expert.locator("[name=answer-1]").fill("فروشگاه بازدید شد و گران‌فروشی تأیید شد.");
      await expert.locator("[name=answer-2]").fill("تفاوت قیمت تا پایان هفته به شما برگردانده می‌شود.");
      await expert.locator("[name=reasoning]").fill("بر پایه گزارش بازدید و قیمت درج‌شده روی بسته.");
      await picture(expert, "staff-case-draft");
      await expert.getByRole("button", { name: /ارسال برای تأیید/ }).click();
      await expert
        .getByText(/در انتظار تأیید|منتظر تأیید/)
        .first()
        .waitFor();

      const head = await signIn("m.karimi");
      await openCase(head, code);
      await picture(head, "staff-case-approve");
      await head.getByRole("button", { name: /تأیید و ارسال/ }).click();
      await head.waitForURL(/done=approve/);
      await picture(head, "staff-case-answered");

      await eventually("the SMS of the answer", () =>
        stack.messages().find(({ to, text }) => to === mobile && text.includes("آماده است")),
      );
      await readAnswer(citizen, code);
    },
    patience * 4,
  );
});

describe.runIf(browser)("at a shared PC", () => {
  it(
    "everybody reads the pages in their language, and stays where they were (C1)",
    async () => {
      const page = await signIn("z.hashemi");
      await press(page, "English");
      await page.waitForURL(/\/staff$/);
      expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
      await page.goto(`${stack.addresses.pages}/help/code`);
      await press(page, "فارسی");
      await page.waitForURL(/\/help\/code$/);
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    },
    patience * 2,
  );

  it(
    "signing out makes the provider forget too: the next person is asked who they are (P1)",
    async () => {
      const page = await signIn("z.hashemi");
      await press(page, "خروج");
      await page.waitForURL(/\/staff$/);
      await page.getByRole("link", { name: "ورود" }).click();
      await page.getByLabel("نام کاربری").waitFor();
      expect(await page.context().cookies(stack.addresses.pages)).not.toContainEqual(
        expect.objectContaining({
          name: expect.stringMatching(/staff$/),
          value: expect.stringMatching(/.+/),
        }),
      );
    },
    patience * 2,
  );
});

async function readAnswer(page: Page, code: string): Promise<void> {
  await page.goto(`${stack.addresses.pages}/track`);
  await page
    .getByLabel("کد رهگیری")
    .fill(code.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))));
  await page.getByLabel("شماره تلفن همراه").fill("09120000001");
  await picture(page, "track");
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(/\/request$/);
  await picture(page, "status");
  expect(await page.getByText("قیمت روغن خوراکی").count(), "no words without a one-time code").toBe(0);
  await page.locator("form[action='/track/one-time-code'] button").click();
  await page.waitForURL(/one-time-code$/);
  await picture(page, "one-time-code");
  await page.getByLabel("رمز یک‌بارمصرف").fill(await oneTimeCodeFor(stack, mobile));
  await page.locator("form[action='/track/confirm'] button[type=submit]").click();
  await page.waitForURL(/\/request$/);
  await picture(page, "answer");
  const text = await page.locator("main").textContent();
  expect(text).toContain("قیمت روغن خوراکی");
  expect(text).toContain("تفاوت قیمت تا پایان هفته به شما برگردانده می‌شود.");
}
