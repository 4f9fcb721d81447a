/**
 * Uses Back, Forward, reload and a second window in each form of the citizens' pages, with and without JavaScript (C1, ADR
 * 0057). None of these actions sends a form or loses typed text, and no browser asks whether to send a form again.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { jpeg } from "../attachments/files.ts";
import { e164, newRequest, registered } from "../support/citizens.ts";
import { longestWait, oneTimeCodeFor } from "../support/local-stack.ts";
import { unsealedProof } from "../support/proofs.ts";
import { newVisitor } from "../support/visitor.ts";
import { press } from "./casework-steps.ts";
import { codeOnReceipt, newCitizen } from "./citizen-by-hand.ts";
import { openRoom } from "./desk-seat.ts";
import { choose } from "./file-steps.ts";

const room = await openRoom();
const words = "قیمت روغن از قیمت روی بسته بیشتر بود.";
const ended = /این درخواست به پایان رسیده است/;

interface Window {
  readonly page: Page;
  /** Returns the number of forms that this window has sent so far. */
  readonly sent: () => number;
  /** The sent forms that were answered by a page instead of a redirect, as status and address; must be empty. */
  readonly answered: readonly string[];
}

async function watched(page: Page): Promise<Window> {
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") sent += 1;
  });
  const answered: string[] = [];
  page.on("response", (response) => {
    const asked = response.request();
    const isForm = asked.method() === "POST" && asked.isNavigationRequest();
    if (isForm && response.status() !== 303) answered.push(`${response.status()} ${response.url()}`);
  });
  return { page, sent: () => sent, answered };
}

async function phone(javaScriptEnabled: boolean): Promise<Window> {
  if (!room.browser) throw new Error("No browser");
  const viewport = { width: 360, height: 740 };
  const context = await room.browser.newContext({ locale: "fa-IR", javaScriptEnabled, viewport });
  context.setDefaultTimeout(longestWait);
  return watched(await context.newPage());
}

const at = (path: string) => `${room.stack.addresses.pages}${path}`;
const main = (page: Page) => page.locator("main");

/** Expects that the page shows the same text after a reload, and after Back and Forward, and that no form was sent. */
async function holds({ page, sent, answered }: Window, says: string | RegExp): Promise<void> {
  const [address, before] = [page.url(), sent()];
  await main(page).getByText(says).first().waitFor();
  await page.reload();
  await main(page).getByText(says).first().waitFor();
  await page.goBack();
  await page.goForward();
  expect(page.url()).toBe(address);
  await main(page).getByText(says).first().waitFor();
  expect(sent(), "nothing is sent by that").toBe(before);
  expect(answered).toEqual([]);
}

const chosen = (page: Page, name: RegExp | string) => page.getByRole("radio", { name }).isChecked();

describe.runIf(room.browser).each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (_, scripts) => {
  it("the registration form keeps its answers through Back and Forward and beside a second form, and is sent once", async () => {
    const window = await phone(scripts);
    const { page, sent } = window;
    await page.goto(at("/"));
    await page
      .getByRole("link", { name: /ثبت درخواست/ })
      .first()
      .click();
    await page.getByRole("radio", { name: "درباره کار این سازمان" }).check();
    await press(page, "ادامه");
    await holds(window, "کدام جمله به حرف شما نزدیک‌تر است؟");
    await page.goBack();
    expect(await chosen(page, "درباره کار این سازمان")).toBe(true);
    await page.goForward();
    await page.getByRole("radio", { name: /از کاری یا تصمیمی شکایت دارم/ }).check();
    await press(page, "ادامه");
    await press(page, "ادامه");
    await holds(window, /اشکال|درست کنید|موضوع/);
    await page.getByLabel("موضوع").selectOption("goods-price");
    await press(page, "ادامه");
    await holds(window, "پیش از ثبت، شاید این جواب شما باشد");
    await press(page, "با این حال ثبت می‌کنم");
    await page.getByLabel("شرح").fill(words);
    await press(page, "ادامه");
    await holds(window, "نام و نام خانوادگی");

    const other = await watched(await page.context().newPage());
    await other.page.goto(at("/register"));
    await main(other.page).getByText("ادامه ثبت نیمه‌کاره").waitFor();
    await other.page.getByRole("link", { name: "ثبت درخواستی دیگر" }).click();
    await other.page.getByRole("radio", { name: "درباره فروشنده یا شرکت" }).check();
    await press(other.page, "ادامه");
    await page.goBack();
    expect(await page.getByLabel("شرح").inputValue()).toBe(words);
    await page.goForward();

    const given = newRequest();
    await page.getByLabel("نام و نام خانوادگی", { exact: true }).fill("زهرا نمونه‌ای");
    const number = "number" in given.identity ? given.identity.number : "";
    await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill(number);
    await page.getByLabel("شماره تلفن همراه", { exact: true }).fill("0912");
    await press(page, "ادامه");
    await holds(window, /شماره تلفن همراه/);
    expect(await page.getByLabel("نام و نام خانوادگی", { exact: true }).inputValue()).toBe("زهرا نمونه‌ای");
    await page.getByLabel("شماره تلفن همراه", { exact: true }).fill(given.mobile);
    await press(page, "ادامه");
    await holds(window, words);
    expect(page.url()).not.toMatch(/09\d{9}|\d{10}/);
    const before = sent();
    await press(page, "تأیید و ارسال");
    const code = await codeOnReceipt(page);
    expect(sent()).toBe(before + 1);
    await page.goBack();
    await main(page).getByText("این درخواست ثبت شده است").waitFor();
    expect(await page.getByRole("button", { name: "تأیید و ارسال" }).count()).toBe(0);
    await page.reload();
    await page.getByRole("link", { name: "دیدن رسید" }).click();
    expect(await codeOnReceipt(page)).toBe(code);
    expect(sent()).toBe(before + 1);

    await other.page.reload();
    await main(other.page).getByText("مرجع مربوط").first().waitFor();
    await other.page.getByRole("button", { name: "پاک کردن پاسخ‌ها" }).click();
    await main(other.page).getByText("پاسخ‌ها پاک شد").waitFor();
    await other.page.goBack();
    expect(await chosen(other.page, "درباره فروشنده یا شرکت")).toBe(false);
  });

  it("the emergency form keeps its answers through Back and Forward, and is sent once", async () => {
    const window = await phone(scripts);
    const { page } = window;
    await page.goto(at("/"));
    await page.getByRole("link", { name: /^فوریت اداری/ }).click();
    await page.getByRole("radio", { name: "کارمند نبود و جانشین هم نداشت" }).check();
    await press(page, "ادامه");
    await page.getByLabel("اتاق یا باجه").fill("۲۱۴");
    await press(page, "ادامه");
    await holds(window, "شماره تلفن همراه");
    await page.goBack();
    expect(await page.getByLabel("اتاق یا باجه").inputValue()).toBe("۲۱۴");
    await page.goForward();

    const other = await watched(await page.context().newPage());
    await other.page.goto(at("/foad"));
    await holds(other, "ادامه ثبت نیمه‌کاره");
    await other.page.getByRole("link", { name: "ثبت فوریتی دیگر" }).click();
    await other.page.getByRole("radio", { name: "بی‌احترامی یا تبعیض دیدم" }).check();
    await press(other.page, "ادامه");
    await other.page.getByRole("button", { name: "پاک کردن پاسخ‌ها" }).click();
    await main(other.page).getByText("ادامه ثبت نیمه‌کاره").waitFor();
    expect(await main(other.page).getByText("بی‌احترامی یا تبعیض دیدم").count()).toBe(0);
    await other.page.getByRole("link", { name: /^ادامه/ }).click();
    await other.page.getByLabel("شماره تلفن همراه").waitFor();

    await page.getByLabel("شماره تلفن همراه").fill("0912");
    await press(page, "ثبت فوریت اداری");
    await holds(window, /شماره تلفن همراه/);
    await page.getByLabel("شماره تلفن همراه").fill(newRequest().mobile);
    await press(page, "ثبت فوریت اداری");
    const code = await codeOnReceipt(page);
    await page.goBack();
    await main(page).getByText("این درخواست ثبت شده است").waitFor();
    await page.getByRole("link", { name: "دیدن رسید" }).click();
    expect(await codeOnReceipt(page)).toBe(code);
  });

  describe("the forms for following up a request", () => {
    let code = "";
    const given = newRequest();
    beforeAll(async () => {
      code = await registered(newVisitor(room.stack.addresses.pages), given);
      await room.stack.settled();
    });

    it("redirect after a faulty input to a page that shows the error: tracking, PIN, one-time code, my requests, joining", async () => {
      const window = await phone(scripts);
      const { page } = window;
      const send = () => page.locator("main form button[type=submit]").first().click();
      await page.goto(at("/"));
      await page.goto(at("/track"));
      await page.getByLabel("کد رهگیری").fill(code);
      await page.getByLabel("شماره تلفن همراه").fill("12");
      await send();
      await holds(window, /شماره تلفن همراه/);
      expect(await page.getByLabel("کد رهگیری").inputValue()).toBe(code);
      expect(page.url()).not.toContain(code);
      await page.goto(at("/track/pin"));
      await page.getByLabel("کد رهگیری").fill(code);
      await page.getByLabel("رمز رسید").fill("1");
      await send();
      await holds(window, /رمز رسید/);
      await page.goto(at("/my"));
      await page.getByLabel("شماره تلفن همراه").fill("12");
      await send();
      await holds(window, /شماره تلفن همراه/);
      await page.goto(at("/join"));
      await page.getByLabel("نام و نام خانوادگی").fill("نادر نمونه‌ای");
      await send();
      await holds(window, /کد رهگیری/);
      expect(await page.getByLabel("نام و نام خانوادگی").inputValue()).toBe("نادر نمونه‌ای");
      await page.goto(at("/track"));
      await page.getByLabel("کد رهگیری").fill(code);
      await page.getByLabel("شماره تلفن همراه").fill(given.mobile);
      await send();
      await page.locator("form[action='/track/one-time-code'] button").click();
      await page.getByLabel("رمز یک‌بارمصرف").fill("12");
      await page.locator("form[action='/track/confirm'] button[type=submit]").click();
      await holds(window, /رمز یک‌بارمصرف/);
    });

    it("ask a signed-out applicant for a one-time code and say why, open again after the sign-in, and keep the text of a refused input", async () => {
      const window = await phone(scripts);
      const { page } = window;
      const since = room.stack.clock.now().toISOString();
      await page.goto(at("/request/information"));
      await main(page).getByText("برای دیدن درخواست باید مطمئن شویم که خود شما هستید").waitFor();
      await page.getByLabel("کد رهگیری").fill(code);
      await page.getByLabel("شماره تلفن همراه").fill(given.mobile);
      await page.locator("main form button[type=submit]").first().click();
      await page.locator("form[action='/track/one-time-code'] button").click();
      const digits = await oneTimeCodeFor(room.stack, e164(given.mobile), since);
      await page.getByLabel("رمز یک‌بارمصرف").fill(digits);
      await page.locator("form[action='/track/confirm'] button[type=submit]").click();
      await page.waitForURL(/\/request\/information$/);
      await page.locator("main form button.main").click();
      await page.waitForURL(/draft=returned$/);
      await holds(window, /بنویسید/);
      await page.locator("main textarea").fill("رسید را پیدا کردم.");
      await page.locator("main form button.main").click();
      await page.waitForURL(/\/request\?noted=information$/);
      await holds(window, "رسید را پیدا کردم.");
      await page.goto(at("/request/news"));
      await page.locator("main form button.main").click();
      await page.waitForURL(/\/request\/news\?/);
      await page.goto(at("/request/meeting"));
      await main(page).locator("textarea").fill("می‌خواهم حضوری توضیح بدهم.");
      await main(page).locator("select").first().selectOption("");
      await page.locator("main form button.main").first().click();
      await page.waitForURL(/\/request\/meeting\?draft=returned$/);
      await holds(window, "می‌خواهم حضوری توضیح بدهم.");
      await main(page).locator("select").first().selectOption({ index: 1 });
      await page.locator("main form button.main").first().click();
      await page.waitForURL(/\/request\/meeting\?noted=asked$/);
      await page.goBack();
      await page.goForward();
      await main(page).getByText("می‌خواهم حضوری توضیح بدهم.").first().waitFor();
    });

    it("lead from the list of files to the form for one file, and say after a redirect why a file was refused", async () => {
      const given = newRequest();
      const own = await registered(newVisitor(room.stack.addresses.pages), given);
      const applicant = await newCitizen(room, given.mobile);
      await applicant.comeIn(own);
      const window = await phone(scripts);
      const { page } = window;
      await page.context().addCookies(await applicant.page.context().cookies());
      await page.goto(at("/request"));
      await page.goto(at("/request/attachments"));
      if (scripts) await choose(page, jpeg());
      await press(page, "افزودن پیوست");
      if (scripts) await main(page).getByText("پیوست ۱", { exact: true }).waitFor();
      else {
        await page.waitForURL(/\/request\/attachments\/1$/);
        await holds(window, "فرستادن پیوست");
        await choose(page, jpeg());
        await press(page, "فرستادن فایل");
        await page.waitForURL(/attachments\?sent=1/);
      }
      await holds(window, "پیوست ۱");

      await applicant.page.goto(at("/request/withdraw"));
      await applicant.page.locator("main form button.main").click();
      await applicant.page.waitForURL(/noted=/);
      await holds(await watched(applicant.page), "انصراف شما ثبت شد");
      if (scripts) await choose(page, jpeg());
      await press(page, "افزودن پیوست");
      if (!scripts) await page.waitForURL(/\/request\/attachments\?draft=returned$/);
      await main(page).getByText(ended).first().waitFor();
      if (!scripts) await holds(window, ended);
    });
  });

  it("the form that checks a proof of history shows the result for a file and for a text after a redirect", async () => {
    const window = await phone(scripts);
    const { page } = window;
    const send = (content: string | Buffer) =>
      page
        .getByLabel("فایل سند")
        .setInputFiles({ name: "1.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await page.goto(at("/"));
    await page.goto(at("/verify"));
    await send(Buffer.alloc(300_000));
    await press(page, "بررسی سند");
    await holds(window, "این فایل از ۲۰۰ کیلوبایت بزرگ‌تر است");
    await send(jpeg());
    await press(page, "بررسی سند");
    await holds(window, "این فایل، سند این سامانه نیست");
    await send(unsealedProof("407155289363"));
    await press(page, "بررسی سند");
    await holds(window, "این سند درست نیست.");
    await page.getByLabel("یا متن سند").fill("{");
    await press(page, "بررسی سند");
    await holds(window, "این متن، سند این سامانه نیست");
    expect(await page.getByLabel("یا متن سند").inputValue()).toBe("{");
    await page.getByLabel("یا متن سند").fill(unsealedProof("407155289363"));
    await press(page, "بررسی سند");
    await holds(window, "۴۰۷۱۵۵۲۸۹۳۶۳");
    expect(page.url()).not.toContain("407155289363");
  });
});
