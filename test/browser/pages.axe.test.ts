/**
 * Checks every citizens' page in every state and both languages in a real browser, on a phone and on a desktop screen.
 * Nothing scrolls sideways at 360 px or with 200 % text, buttons and fields are high enough, the content security policy
 * blocks nothing, and axe finds no fault. Every second page has the dark colour scheme. `npm test` checks every thirtieth
 * page. `PICTURES=<folder>` keeps a picture of each page.
 */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../web/design/words.ts";
import { samples } from "../../web/preview/samples.ts";
import { partOf } from "../support/proving.ts";
import { faults } from "./axe.ts";
import { openWindows } from "./chromium.ts";
import { noBrowser } from "./find-chromium.ts";
import { type SampleSite, serveSamples } from "./sample-pages.ts";

const browser = await openWindows();

const phone = { width: 360, height: 740 };
const desk = { width: 1366, height: 768 };
const screens = { phone, desk };

/** Collects the page's errors: failed scripts, blocked inline code, missing files. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  return heard;
}

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/**
 * Returns whether the page scrolls sideways when the user doubled the browser's text size; all sizes follow the size of the
 * root element.
 */
async function scrollsInLargeText(page: Page): Promise<boolean> {
  const html = page.locator("html");
  await html.evaluate(({ style }) => style.setProperty("font-size", "212.5%"));
  expect(await html.evaluate((root) => getComputedStyle(root).fontSize)).toBe("34px");
  const scrolls = await scrollsSideways(page);
  await html.evaluate(({ style }) => style.removeProperty("font-size"));
  return scrolls;
}

/**
 * Sets the text spacing of WCAG 1.4.12. Returns the elements whose text is then cut, and "sideways" if the page became too
 * wide.
 */
const cutBySpacing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    const root = document.documentElement;
    const hides = (one: Element) =>
      getComputedStyle(one).overflowX !== "visible" && !one.closest(".heard, .skip");
    const cut = [...document.querySelectorAll("body *")]
      .filter((one) => one.clientWidth > 1 && hides(one) && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).overflowX !== "auto" && !one.matches("input, textarea, select"))
      .map((one) => one.outerHTML.slice(0, 100));
    const wide = root.scrollWidth > root.clientWidth ? ["sideways"] : [];
    document.adoptedStyleSheets = before;
    return [...cut, ...wide];
  });

/**
 * Returns the visible controls that are lower than 44 px. Links within a sentence are exempt (WCAG 2.5.8). A radio button is
 * exempt, too, since its label is the target.
 */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, .button, nav a, summary, .option, input, select, textarea",
      ),
    ]
      .filter((target) => target.offsetParent !== null && !target.matches(".default, [type=radio]"))
      .filter((target) => target.getBoundingClientRect().height < 44)
      .map((target) => `${target.tagName} ${target.textContent?.trim() ?? ""}`),
  );

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe.skipIf(!browser)("pages in a browser", () => {
  let site: SampleSite;
  beforeAll(async () => {
    site = await serveSamples();
  });
  afterAll(async () => {
    site.close();
  });

  describe.each(["fa", "en"] satisfies Language[])("%s", (language) => {
    let page: Page;
    let heard: string[];
    beforeAll(async () => {
      if (!browser) throw new Error(noBrowser);
      page = await browser.newPage();
      heard = listen(page);
      // A page with unscanned files reads the state of its files again after two seconds. The sample pages have no such
      // address, so the test answers.
      await page.route("**/request/attachments", (route) => route.fulfill({ status: 204 }));
    });
    afterAll(() => page.close());

    const pages = samples(language).map(({ name }, nth) => ({ name, nth }));
    test.for(partOf(pages, 30))(
      "$name has no accessibility fault, also in large text (C1)",
      async ({ name, nth }) => {
        heard.length = 0;
        const colorScheme = nth % 2 === 0 ? "light" : "dark";
        await page.emulateMedia({ colorScheme });
        await page.goto(`${site.origin}/${language}/${name}`);
        for (const screen of ["phone", "desk"] as const) {
          await page.setViewportSize(screens[screen]);
          expect(await faults(page, { again: screen === "desk" }), screen).toEqual([]);
          expect(await smallTargets(page), screen).toEqual([]);
          expect(await scrollsSideways(page), screen).toBe(false);
          if (screen === "phone") expect(await scrollsInLargeText(page), "200 % text").toBe(false);
          await picture(page, `${language}-${name}-${screen}-${colorScheme}`);
        }
        expect(heard).toEqual([]);
      },
    );

    test.for(partOf(pages, 30))(
      "$name fits 320 px, and cuts no text with wide spacing (C1)",
      async ({ name }) => {
        await page.setViewportSize({ width: 320, height: 740 });
        await page.goto(`${site.origin}/${language}/${name}`);
        expect(await scrollsSideways(page), "320 px").toBe(false);
        expect(await cutBySpacing(page)).toEqual([]);
      },
    );
  });

  // Tests only the focus. The page's width need not be tested again, since without JavaScript no page is wider.
  test.each(["fa", "en"] satisfies Language[])(
    "without JavaScript the error summary has the focus (C1): %s",
    async (language) => {
      if (!browser) throw new Error(noBrowser);
      const page = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
      await page.goto(`${site.origin}/${language}/register-who-errors`);
      expect(await page.locator(".summary:focus").count()).toBe(1);
      await page.close();
    },
  );

  /** Proves that the checks of the tests above can fail. */
  test("would fail these checks with a missing label, a low button or a wide line", async () => {
    if (!browser) throw new Error(noBrowser);
    const page = await browser.newPage({ viewport: phone, bypassCSP: true });
    await page.goto(`${site.origin}/fa/track-empty`);
    await page.evaluate(() => {
      for (const label of document.querySelectorAll("label")) label.remove();
      const button = document.querySelector<HTMLElement>("main button");
      for (const side of ["min-height", "padding"]) button?.style.setProperty(side, "0");
      document.querySelector("h1")?.style.setProperty("width", "500px");
    });
    expect((await faults(page)).map((fault) => "id" in fault && fault.id)).toContain("label");
    expect(await smallTargets(page)).not.toEqual([]);
    expect(await scrollsSideways(page)).toBe(true);
    await page.evaluate(() => document.querySelector("h1")?.style.setProperty("width", "12rem"));
    expect(await scrollsSideways(page)).toBe(false);
    expect(await scrollsInLargeText(page)).toBe(true);
    await page.close();
  });
});
