/**
 * Takes the three pictures of the README: an applicant's answer on a phone, an inbox, and a case that waits
 * for approval.
 */

import type { Browser, Locator, Page } from "playwright-core";
import type { Stack } from "../../local/stack/stack.ts";
import { newCitizen } from "../../test/browser/citizen-by-hand.ts";
import { comeSignedIn } from "../../test/browser/come-signed-in.ts";
import { launchChromium, noBrowser } from "../../test/browser/find-chromium.ts";
import { type Pictured, picturedHead } from "./pictured.ts";

/** The size of the desk's window in pixels. It is tall enough for a whole case; a picture may end earlier. */
const desk = { width: 1366, height: 800 };

const folder = new URL("../../docs/screenshots/", import.meta.url);

/** @returns the paths of the pictures */
export async function takePictures(
  stack: Stack,
  { answered, forApproval }: Pictured,
  codes: ReadonlyMap<number, string>,
): Promise<readonly string[]> {
  const browser = await launchChromium();
  if (!browser) throw new Error(noBrowser);
  try {
    const codeOf = ({ number }: { readonly number: number }) => codes.get(number) ?? "";
    const seat = await atTheDesk(browser, stack);
    return [
      await answer(browser, stack, answered.person.mobile, codeOf(answered)),
      await inbox(seat, codeOf(forApproval)),
      await approval(seat, codeOf(forApproval)),
    ];
  } finally {
    await browser.close();
  }
}

/** Takes the picture of an answer on a phone: outcome, points with findings, and reasons fill the screen. */
async function answer(browser: Browser, stack: Stack, mobile: string, code: string): Promise<string> {
  const screen = { viewport: { width: 360, height: 822 }, deviceScaleFactor: 2 };
  const { page, comeIn } = await newCitizen({ browser, stack }, mobile, screen);
  await comeIn(code);
  await page.locator("section.answer").evaluate((section) => {
    scrollTo(0, section.getBoundingClientRect().top + scrollY - 14);
  });
  return keep(page, "readme-citizen");
}

/** Opens the desk and signs the unit's head in; the browser's clock shows the stack's time. */
async function atTheDesk(browser: Browser, { addresses, clock }: Stack): Promise<Page> {
  const how = { locale: "fa-IR", viewport: desk, colorScheme: "light" } as const;
  const page = await (await browser.newContext(how)).newPage();
  await page.clock.setSystemTime(clock.now());
  await comeSignedIn(page, addresses.pages, picturedHead);
  await page.goto(`${addresses.pages}/desk/`);
  await page.locator(".who").waitFor();
  return page;
}

async function inbox(page: Page, code: string): Promise<string> {
  await page.locator(`tr[data-case="${code}"]`).waitFor();
  const rows = await page.locator("tr[data-case]").all();
  const bottoms = await Promise.all(rows.map(bottomOf));
  return keep(page, "readme-inbox", Math.max(...bottoms.filter((bottom) => bottom <= desk.height)));
}

async function approval(page: Page, code: string): Promise<string> {
  const row = page.locator(`tr[data-case="${code}"]`);
  const listed = await row.locator(".time-left").textContent();
  await row.getByRole("link").first().click();
  const approve = page.getByRole("button", { name: "تأیید و ارسال" });
  await approve.waitFor();
  const shown = await page.locator(".facts .time-left").textContent();
  if (shown !== listed) throw new Error(`The inbox says “${listed}”, the case “${shown}”`);
  return keep(page, "readme-case", Math.ceil((await bottomOf(approve)) + 24));
}

async function bottomOf(shown: Locator): Promise<number> {
  const box = await shown.boundingBox();
  return box ? box.y + box.height : 0;
}

/**
 * Saves a picture.
 * @param height the height in pixels at which the picture ends; by default that of the screen
 */
async function keep(page: Page, name: string, height?: number): Promise<string> {
  const path = new URL(`${name}.png`, folder).pathname;
  await page.evaluate("document.fonts.ready");
  const { width } = page.viewportSize() ?? desk;
  const clip = height === undefined ? {} : { clip: { x: 0, y: 0, width, height } };
  await page.screenshot({ path, animations: "disabled", caret: "hide", ...clip });
  return path;
}
