/**
 * Every page in every state, in both languages, in a real browser: axe finds nothing, nothing scrolls sideways at
 * 360 px or at 200 % text, targets are large enough, focus goes to the error summary, and no rule of the content
 * security policy is broken. `PICTURES=<folder>` also keeps a picture of each.
 */

import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../web/design/words.ts";
import { samples } from "../../web/preview/samples.ts";
import { launchChromium, noChromium } from "./chromium.ts";
import { type SampleSite, serveSamples } from "./sample-pages.ts";

const screens = {
  phone: { width: 360, height: 740 },
  desk: { width: 1366, height: 768 },
} as const;
const schemes = ["light", "dark"] as const;
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser: Browser | undefined = await launchChromium();
if (!browser) console.warn(noChromium);

let site: SampleSite;
beforeAll(async () => {
  site = await serveSamples();
});
afterAll(async () => {
  await browser?.close();
  site.close();
});

/** What the page says went wrong: script errors, refused inline code, missing files. */
function complaints(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  return heard;
}

async function inContext(
  options: Parameters<Browser["newContext"]>[0],
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  if (!browser) throw new Error(noChromium);
  const context = await browser.newContext(options);
  try {
    await visit(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Buttons and lone links lower than 44 px; links within a sentence are exempt (WCAG 2.5.8, 2.5.5). */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, .button, nav a, summary, label.option, input, select, textarea")]
      .filter((target) => target.closest("label.option") === null || target.matches("label"))
      .filter((target) => target.offsetParent !== null && !target.matches(".default"))
      .filter((target) => target.getBoundingClientRect().height < 44)
      .map((target) => `${target.tagName} ${target.textContent?.trim() ?? ""}`),
  );

async function check(page: Page, address: string): Promise<void> {
  const heard = complaints(page);
  await page.goto(address);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(await sideways(page)).toBe(false);
  expect(heard).toEqual([]);
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const cases = (["fa", "en"] satisfies Language[]).flatMap((language) =>
  samples(language).map(({ name }) => ({ language, name })),
);

describe.skipIf(!browser)("pages in a browser", { timeout: 60_000 }, () => {
  test.for(cases)("$language $name has no accessibility fault, on phone and desk, light and dark (C1)", async ({
    language,
    name,
  }) => {
    for (const [screen, viewport] of Object.entries(screens)) {
      for (const colorScheme of schemes) {
        await inContext({ viewport, colorScheme }, async (page) => {
          await check(page, `${site.origin}/${language}/${name}`);
          await picture(page, `${language}-${name}-${screen}-${colorScheme}`);
        });
      }
    }
  });

  test.for(cases)("$language $name keeps within 360 px at 200 % text, without JavaScript (C1)", async ({
    language,
    name,
  }) => {
    await inContext({ viewport: screens.phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}/${language}/${name}`);
      await page.addStyleTag({ content: "html { font-size: 212.5% !important }" }).catch(() => undefined);
      expect(await sideways(page)).toBe(false);
    });
  });

  test("the error summary has the focus, also without JavaScript (C1)", async () => {
    for (const javaScriptEnabled of [true, false]) {
      await inContext({ javaScriptEnabled }, async (page) => {
        await page.goto(`${site.origin}/fa/register-who-errors`);
        expect(await page.locator(".summary:focus").count()).toBe(1);
      });
    }
  });
});
