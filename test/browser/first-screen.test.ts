/** Tests the home page on a phone, with large text and over a slow connection. */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWindows } from "./chromium.ts";
import { noBrowser } from "./find-chromium.ts";
import { type SampleSite, serveSamples } from "./sample-pages.ts";

const browser = await openWindows();
const phone = { width: 360, height: 640 };
const pages = [
  ["fa", "register-kind-empty"],
  ["fa", "organisation-about-own"],
  ["en", "request-answered"],
] as const;

describe.skipIf(!browser)("the first screen of a phone", () => {
  let site: SampleSite;
  beforeAll(async () => {
    site = await serveSamples();
  });
  afterAll(async () => {
    site.close();
  });
  const open = async (): Promise<Page> => {
    if (!browser) throw new Error(noBrowser);
    return browser.newPage({ viewport: phone });
  };

  test.each(pages)(
    "has a header of at most a quarter of the screen at 200 % text, and the site's sections are one tap away: %s %s (C1)",
    async (language, name) => {
      const page = await open();
      await page.goto(`${site.origin}/${language}/${name}`);
      await page.locator("html").evaluate(({ style }) => style.setProperty("font-size", "212.5%"));
      const header = await page.locator("header.site").boundingBox();
      expect(header?.height).toBeLessThanOrEqual(phone.height / 4);
      await page.locator(".to-menu").click();
      for (const section of ["register", "track", "my"])
        expect(await page.locator(`#menu a[href="/${section}"]`).isVisible(), section).toBe(true);
      await page.close();
    },
  );

  test.each([["fa", "home"] as const, ...pages])(
    "has no overlapping parts in its header at 200 % text, and breaks no word of the home page's main links: %s %s (C1)",
    async (language, name) => {
      const page = await open();
      await page.goto(`${site.origin}/${language}/${name}`);
      await page.evaluate(() => document.fonts.ready);
      await page.locator("html").evaluate(({ style }) => style.setProperty("font-size", "212.5%"));
      expect(await overlapsInHeader(page)).toEqual([]);
      expect(await brokenWords(page)).toEqual([]);
      await page.close();
    },
  );

  test.each(["fa", "en"])(
    "shows the whole tracking code, in groups of four digits, in its field at 200 % text: %s (C2)",
    async (language) => {
      const page = await open();
      await page.goto(`${site.origin}/${language}/track-empty`);
      await page.evaluate(() => document.fonts.ready);
      await page.locator("html").evaluate(({ style }) => style.setProperty("font-size", "212.5%"));
      const code = page.locator("[name=code]");
      await code.fill("4071 5528 9363");
      expect(await code.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  test.each(pages)(
    "shifts its layout by less than 0.05 while the page loads at 400 kbit/s: %s %s",
    async (language, name) => {
      const page = await open();
      await slowLine(page);
      await page.goto(`${site.origin}/${language}/${name}`, { waitUntil: "load" });
      await page.evaluate(() => document.fonts.ready);
      expect(await shiftOf(page)).toBeLessThan(0.05);
      await page.close();
    },
  );

  /** Proves that the test of the layout shift can fail. */
  test("would fail the check for layout shifts if content moved while the page loads, as below a picture without a size", async () => {
    const page = await open();
    await slowLine(page);
    await page.goto(`${site.origin}/fa/home`);
    await page.evaluate(async () => {
      const first = document.querySelector("main")?.firstElementChild;
      const box = document.createElement("div");
      box.style.setProperty("height", "300px");
      await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
      first?.before(box);
    });
    expect(await shiftOf(page)).toBeGreaterThan(0.05);
    await page.close();
  });
});

/** The visible parts of the header that overlap each other. */
const overlapsInHeader = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll("header.site :is(.wordmark, .logo, .language, .to-menu)")]
      .map((part) => ({ name: part.getAttribute("class"), box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return parts.flatMap(({ name, box }, at) =>
      parts
        .slice(at + 1)
        .filter((other) => box.left < other.box.right - 1 && other.box.left < box.right - 1)
        .map((other) => `${name} and ${other.name}`),
    );
  });

/** The words in the home page's main links that are broken over two lines. */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".door :is(strong, span)")].flatMap(({ firstChild: text }) =>
      [...(text?.textContent ?? "").matchAll(/\S+/g)]
        .filter(({ index, 0: word }) => {
          const range = document.createRange();
          if (!text) return false;
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        })
        .map(([word]) => word),
    ),
  );

/** Limits the page's connection to 400 kbit/s with a latency of 400 ms, and empties the cache. */
async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytes = 400_000 / 8;
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 400, downloadThroughput: bytes, uploadThroughput: bytes },
  });
}

/** The sum of all layout shifts that no tap caused (Layout Instability API), read after two more frames. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
    const shifts: PerformanceEntry[] = await new Promise((found) => {
      const observer = new PerformanceObserver((list) => found(list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => found([]), 500);
    });
    return shifts.reduce(
      (sum, entry) => sum + (entry as PerformanceEntry & { readonly value: number }).value,
      0,
    );
  });
