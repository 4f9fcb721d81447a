/** Tests what JavaScript adds to the citizens' pages, which also work without JavaScript (C1). */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openWindows } from "./chromium.ts";
import { noBrowser } from "./find-chromium.ts";
import { type SampleSite, serveSamples } from "./sample-pages.ts";

const browser = await openWindows();

describe.skipIf(!browser)("a citizens' page with JavaScript", () => {
  let site: SampleSite;
  let page: Page;
  beforeAll(async () => {
    site = await serveSamples();
  });
  beforeEach(async () => {
    if (!browser) throw new Error(noBrowser);
    page = await browser.newPage();
    return () => page.close();
  });
  afterAll(async () => {
    site.close();
  });

  test("reports a mistyped tracking code before the form is sent, also in Persian digits (C2)", async () => {
    await page.goto(`${site.origin}/fa/track-empty`);
    const complain = async (code: string): Promise<number> => {
      await page.fill("#code", code);
      await page.locator("#mobile").focus();
      return page.locator("#code-live").count();
    };
    expect(await complain("4071 5528 9363")).toBe(0);
    expect(await complain("4071 5528 9336")).toBe(1);
    expect(await complain("۴۰۷۱ ۵۵۲۸ ۹۳۶۳")).toBe(0);
    expect(await complain("۴۰۷۱ ۵۵۸۲ ۹۳۶۳")).toBe(1);
    expect(await page.locator("#code-live").getAttribute("role")).toBe("alert");
    expect(await complain("4071")).toBe(0);
  });

  test("fills in the code of a scanned receipt and removes this code from the address, but keeps a code that was typed before (C2)", async () => {
    await page.goto(`${site.origin}/fa/track-empty#407155289363`);
    expect(await page.inputValue("#code")).toBe("407155289363");
    expect(new URL(page.url()).hash).toBe("");
    await page.goto(`${site.origin}/fa/track-errors#000000000000`);
    expect(await page.inputValue("#code")).toBe("4071 5528 9336");
  });

  test("sends a form once when its button is tapped twice (C1)", async () => {
    let sent = 0;
    await page.route("**/track", () => {
      sent += 1;
    });
    await page.goto(`${site.origin}/fa/track-empty`);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>("main button.main");
      button?.click();
      button?.click();
    });
    await page.waitForTimeout(300);
    expect(sent).toBe(1);
  });

  test("offers to print and copy the receipt, which a page without JavaScript does not offer (C1)", async () => {
    await page.goto(`${site.origin}/fa/receipt`);
    expect(await page.locator("[data-print]").isVisible()).toBe(true);
    expect(await page.locator("[data-copy]").getAttribute("data-copy")).toBe("407155289363");
    const plain = await browser?.newPage({ javaScriptEnabled: false });
    await plain?.goto(`${site.origin}/fa/receipt`);
    expect(await plain?.locator("[data-print]").isVisible()).toBe(false);
    await plain?.close();
  });

  test("presses its main button on Enter in a text field, not the language switch or Back (C1)", async () => {
    const posted: string[] = [];
    await page.route("**/register/who?draft=*", (route) => {
      posted.push(route.request().postData() ?? "");
      return route.abort();
    });
    await page.goto(`${site.origin}/fa/register-who-filled`);
    await page.locator("#fullName").press("Enter");
    await expect.poll(() => posted.length).toBe(1);
    expect(posted[0]).not.toMatch(/language=|goto=/);
    expect(posted[0]).toContain("mobile=09123456789");
  });

  test("hides the fields that do not apply to the chosen answer (C13)", async () => {
    await page.goto(`${site.origin}/fa/register-who-filled`);
    expect(await page.locator("#identityNumber").isVisible()).toBe(true);
    expect(await page.locator("#email").isVisible()).toBe(false);
    await page.getByText("اکنون در دسترس نیست").first().click();
    await page.getByText("ایمیل").first().click();
    expect(await page.locator("#identityNumber").isVisible()).toBe(false);
    expect(await page.locator("#email").isVisible()).toBe(true);
  });
});
