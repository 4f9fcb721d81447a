/** Tests citizens' pages as a browser prints them on A4. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWindows } from "./chromium.ts";
import { noBrowser } from "./find-chromium.ts";
import { type SampleSite, serveSamples } from "./sample-pages.ts";

const browser = await openWindows();

describe.skipIf(!browser)("a printed page", () => {
  let site: SampleSite;
  beforeAll(async () => {
    site = await serveSamples();
  });
  afterAll(async () => {
    site.close();
  });

  /** Prints a sample page. @returns the number of sheets, and whether the site's address and the menu are printed */
  async function print(language: string, name: string) {
    if (!browser) throw new Error(noBrowser);
    const page = await browser.newPage();
    await page.goto(`${site.origin}/${language}/${name}`);
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    await page.emulateMedia({ media: "print" });
    const shows = (what: string) => page.locator(what).first().isVisible();
    const [address, menu] = [await shows(".printed"), (await shows("nav")) || (await shows("#menu"))];
    await page.close();
    return { sheets: pdf.match(/\/Type\s*\/Page\b/g)?.length, address, menu };
  }

  test.each([
    ["fa", "request-short"],
    ["en", "request-short"],
    ["fa", "certificate-answered-late"],
    ["en", "certificate-answered-late"],
  ])(
    "of a short answered request or a certificate takes one sheet, with the site's address and without the menu: %s %s (D10)",
    async (language, name) => {
      expect(await print(language, name)).toEqual({ sheets: 1, address: true, menu: false });
    },
  );

  /** Proves that the test of one sheet can fail. */
  test("of a long request takes more than one sheet, so the test for one sheet can fail", async () => {
    expect((await print("fa", "request-answered")).sheets).toBeGreaterThan(1);
  });
});
