/** Acts as a citizen with an old phone, in a browser without JavaScript. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { latinDigits } from "../../shared/domain/text/digits.ts";
import { e164 } from "../support/citizens.ts";
import { eventually, longestWait, oneTimeCodeFor } from "../support/local-stack.ts";
import { press } from "./casework-steps.ts";
import type { Room } from "./desk-seat.ts";

export interface Citizen {
  readonly page: Page;
  /** Opens a request by its tracking code and a one-time code, which gives this browser a session. */
  readonly comeIn: (code: string) => Promise<void>;
  /** Reloads the request's page until the page has the text, since views are built a moment after a step. */
  readonly reads: (text: string) => Promise<true>;
}

export async function newCitizen(
  room: Pick<Room, "browser" | "stack">,
  mobile: string,
  screen: Pick<BrowserContextOptions, "deviceScaleFactor" | "viewport"> = {},
): Promise<Citizen> {
  if (!room.browser) throw new Error("No browser");
  const phone = { viewport: { width: 360, height: 740 }, ...screen };
  const how = { locale: "fa-IR", javaScriptEnabled: false, ...phone };
  const context = await room.browser.newContext(how);
  context.setDefaultTimeout(longestWait);
  const page = await context.newPage();
  const { addresses } = room.stack;
  return {
    page,
    async comeIn(code) {
      const since = room.stack.clock.now().toISOString();
      await page.goto(`${addresses.pages}/track`);
      await page.getByLabel("کد رهگیری").fill(code);
      await page.getByLabel("شماره تلفن همراه").fill(mobile);
      await page.locator("main form button[type=submit]").first().click();
      await page.locator("form[action='/track/one-time-code'] button").click();
      await page.getByLabel("رمز یک‌بارمصرف").fill(await oneTimeCodeFor(room.stack, e164(mobile), since));
      await page.locator("form[action='/track/confirm'] button[type=submit]").click();
      await page.waitForURL(/\/request$/);
    },
    reads: (text) =>
      eventually(`“${text}” on the citizen's page`, async () => {
        await room.stack.settled();
        await page.goto(`${addresses.pages}/request`);
        return (await page.locator("main").textContent())?.includes(text) ? true : undefined;
      }),
  };
}

/** Fills in a complaint about a trader, from the first page to the page that asks for the applicant's identity. */
export async function describesComplaint(page: Page, site: string, words: string): Promise<void> {
  await page.goto(site);
  await page
    .getByRole("link", { name: /ثبت درخواست/ })
    .first()
    .click();
  await page.getByRole("radio", { name: "درباره فروشنده یا شرکت" }).check();
  await press(page, "ادامه");
  await page.getByRole("link", { name: /۱۲۴/ }).waitFor();
  await press(page, "با این حال ثبت می‌کنم");
  await page.getByRole("radio", { name: /از کاری یا تصمیمی شکایت دارم/ }).check();
  await press(page, "ادامه");
  await page.getByLabel("موضوع").selectOption("goods-price");
  await page.getByLabel("استان").selectOption("tehran");
  await press(page, "ادامه");
  await page.getByLabel("شرح").fill(words);
  await press(page, "ادامه");
}

interface Self {
  readonly fullName: string;
  readonly number: string;
  readonly mobile: string;
}

/** Fills in the page that asks for name, identity and mobile, and continues. */
export async function saysWho(page: Page, { fullName, number, mobile }: Self): Promise<void> {
  await page.getByLabel("نام و نام خانوادگی", { exact: true }).fill(fullName);
  await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill(number);
  await page.getByLabel("شماره تلفن همراه", { exact: true }).fill(mobile);
  await press(page, "ادامه");
}

/** Waits for the receipt of a registered request. @returns the tracking code */
export async function codeOnReceipt(page: Page): Promise<string> {
  await page.waitForURL(/\/receipt$/);
  const shown = page.locator("bdi").filter({ hasText: /^[۰-۹]{4}\s[۰-۹]{4}\s[۰-۹]{4}$/ });
  return latinDigits((await shown.first().textContent()) ?? "").replace(/\D/g, "");
}
