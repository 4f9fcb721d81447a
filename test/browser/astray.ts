/** Interrupts the use of a form by Back, Forward, a reload and a second window. */
import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Leaves the page by Back, returns by Forward, reloads the page, and opens its address in a second window.
 * @param says a text that the page must show after each of these actions, and the second window after it opened
 * @param openSecond opens the address in a second window; by default in the same browser
 */
export async function goAstray(
  page: Page,
  says: string | RegExp,
  openSecond: (address: string) => Promise<Page> = (address) => sameBrowser(page, address),
): Promise<void> {
  await isShown(page, says);
  const address = page.url();
  await page.goBack();
  await page.goForward();
  expect(page.url()).toBe(address);
  await isShown(page, says);
  await page.reload();
  await isShown(page, says);
  const second = await openSecond(address);
  await isShown(second, says);
  await second.close();
}

const isShown = (page: Page, says: string | RegExp) => page.getByText(says).first().waitFor();

async function sameBrowser(page: Page, address: string): Promise<Page> {
  const second = await page.context().newPage();
  await second.goto(address);
  return second;
}
