/** The three pictures of the README: an applicant's answer on a phone, an inbox, and a case to be approved. */

import type { Browser, Page } from "playwright-core";
import { demoPassword } from "../../local/issuers/staff/sign-in-page.ts";
import type { Stack } from "../../local/stack.ts";
import { launchChromium, noChromium } from "../../test/browser/chromium.ts";
import { newCitizen } from "../../test/browser/citizen-by-hand.ts";
import { type Pictured, picturedHead } from "./pictured.ts";

const folder = new URL("../../docs/screenshots/", import.meta.url);

/** @returns the files that were written */
export async function takePictures(
  stack: Stack,
  { answered, forApproval }: Pictured,
  codes: ReadonlyMap<number, string>,
): Promise<readonly string[]> {
  const browser = await launchChromium();
  if (!browser) throw new Error(noChromium);
  try {
    const codeOf = ({ number }: { readonly number: number }) => codes.get(number) ?? "";
    const desk = await atTheDesk(browser, stack);
    return [
      await answer(browser, stack, answered.person.mobile, codeOf(answered)),
      await inbox(desk, codeOf(forApproval)),
      await approval(desk, codeOf(forApproval)),
    ];
  } finally {
    await browser.close();
  }
}

async function answer(browser: Browser, stack: Stack, mobile: string, code: string): Promise<string> {
  const citizen = await newCitizen({ browser, stack }, mobile, { deviceScaleFactor: 2 });
  await citizen.comeIn(code);
  return keep(citizen.page, "readme-citizen");
}

/** The head of the unit, whose browser has the stack's time. */
async function atTheDesk(browser: Browser, { addresses, clock }: Stack): Promise<Page> {
  const how = { locale: "fa-IR", viewport: { width: 1366, height: 768 }, colorScheme: "light" } as const;
  const page = await (await browser.newContext(how)).newPage();
  await page.clock.setSystemTime(clock.now());
  await page.goto(`${addresses.pages}/desk`);
  await page.getByLabel("نام کاربری").fill(picturedHead);
  await page.getByLabel("گذرواژه").fill(demoPassword);
  await page.keyboard.press("Enter");
  await page.locator(".who").waitFor();
  return page;
}

async function inbox(page: Page, code: string): Promise<string> {
  await page.locator(`tr[data-case="${code}"]`).waitFor();
  return keep(page, "readme-inbox");
}

async function approval(page: Page, code: string): Promise<string> {
  await page.locator(`tr[data-case="${code}"]`).getByRole("link").first().click();
  await page.getByRole("button", { name: "تأیید و ارسال" }).waitFor();
  return keep(page, "readme-case");
}

async function keep(page: Page, name: string): Promise<string> {
  const path = new URL(`${name}.png`, folder).pathname;
  await page.evaluate("document.fonts.ready");
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  return path;
}
