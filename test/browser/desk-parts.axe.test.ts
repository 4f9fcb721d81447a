/**
 * Checks every user interface part of the desk, closed and open, in both languages, colour schemes and widths: axe finds nothing,
 * nothing scrolls sideways at 360 px or with 200 % text, and the content security policy blocks nothing. `PICTURES=<folder>` keeps
 * pictures.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partOf } from "../support/proving.ts";
import { faults } from "./axe.ts";
import { openWindows } from "./chromium.ts";
import { serveParts } from "./desk-parts.ts";
import { noBrowser } from "./find-chromium.ts";

const browser = await openWindows();

let site: Awaited<ReturnType<typeof serveParts>>;
beforeAll(async () => {
  if (browser) site = await serveParts();
});
afterAll(async () => {
  site?.server.close();
});

const phone = { width: 360, height: 740 };
const desk = { width: 1366, height: 768 };
const views = [
  { language: "fa", screen: "phone", viewport: phone, colorScheme: "dark" },
  { language: "fa", screen: "desk", viewport: desk, colorScheme: "light" },
  { language: "en", screen: "phone", viewport: phone, colorScheme: "light" },
  { language: "en", screen: "desk", viewport: desk, colorScheme: "dark" },
] as const;

const words = {
  fa: {
    ask: "پرسش",
    close: "بستن",
    unit: "واحد",
    outcome: "نتیجه",
    refer: "ارجاع",
    reason: "دلیل",
    typed: "بازر",
  },
  en: {
    ask: "Question",
    close: "Close",
    unit: "Unit",
    outcome: "Outcome",
    refer: "Refer",
    reason: "Reason",
    typed: "insp",
  },
};

async function open({ language, viewport, colorScheme }: (typeof views)[number]) {
  if (!browser) throw new Error(noBrowser);
  const context = await browser.newContext({ viewport, colorScheme, hasTouch: viewport === phone });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  await page.addInitScript((chosen) => {
    if (location.protocol !== "about:") localStorage.setItem("peygir.language", chosen);
  }, language);
  await page.goto(site.url);
  await page.locator("h1").waitFor();
  return { page, heard };
}

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe.runIf(browser)("the user interface parts of the desk", () => {
  test.each(partOf(views, 4))(
    "have no accessibility fault in the language $language on a $screen screen in the $colorScheme colour scheme (C1)",
    async (view) => {
      const { page, heard } = await open(view);
      const say = words[view.language];
      const name = `parts-${view.language}-${view.screen}`;
      expect(await faults(page)).toEqual([]);
      expect(await sideways(page)).toBe(false);
      await picture(page, name);

      await page.getByRole("button", { name: say.ask }).click();
      await page.getByRole("dialog", { name: say.ask }).waitFor();
      // A dialog, or a list on a phone, may be drawn a moment later, and axe checks only what is drawn.
      await expect.poll(() => faults(page)).toEqual([]);
      await picture(page, `${name}-dialog`);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });

      await page.getByRole("button", { name: new RegExp(`^.*${say.outcome}`) }).click();
      await page.getByRole("listbox").waitFor();
      await expect.poll(() => faults(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator("html").evaluate((html) => {
        html.style.fontSize = "200%";
      });
      expect(await sideways(page)).toBe(false);
      expect(heard).toEqual([]);
    },
  );

  test.each(["fa", "en"] as const)(
    "can be used with the keyboard alone, and show errors at their fields until the form is sent again, in the language %s (C1)",
    async (language) => {
      const { page, heard } = await open({
        language,
        screen: "desk",
        viewport: desk,
        colorScheme: "light",
      } as never);
      const say = words[language];
      const unit = page.getByRole("combobox", { name: say.unit });
      await unit.focus();
      await page.keyboard.type(say.typed);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await unit.inputValue()).not.toBe(say.typed);

      await page.getByRole("textbox", { name: say.reason }).focus();
      await page.keyboard.press("Control+Enter");
      const summary = page.getByRole("alert").first();
      await summary.waitFor();
      expect(await summary.evaluate((here) => here === document.activeElement)).toBe(true);
      expect(await faults(page)).toEqual([]);
      await picture(page, `parts-${language}-wrong`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const reason = page.getByRole("textbox", { name: say.reason });
      expect(await reason.evaluate((here) => here === document.activeElement)).toBe(true);
      expect(await reason.getAttribute("aria-invalid")).toBe("true");
      await page.keyboard.type("کامل‌تر");
      await page.keyboard.press("Tab");
      // A corrected error stays until the form is sent again, so that nothing moves under the mouse.
      expect(await reason.getAttribute("aria-invalid")).toBe("true");
      expect(heard).toEqual([]);
    },
  );

  test("keep, when the page is scrolled, the text typed into a combo box, and the box's open list beside its field (C6)", async () => {
    const { page } = await open({ ...views[1], viewport: { width: 1366, height: 300 } });
    const unit = page.getByRole("combobox", { name: words.fa.unit });
    await unit.focus();
    await page.keyboard.insertText(words.fa.typed);
    await page.getByRole("option").first().waitFor();
    const gap = async () => {
      const [list, field] = [await page.getByRole("listbox").boundingBox(), await unit.boundingBox()];
      return list && field && [list.x - field.x, list.y - field.y].map(Math.round);
    };
    // The list is placed above or below the field as soon as its height is known.
    let before = await gap();
    for (let still = 0; still < 5; ) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const now = await gap();
      still = String(now) === String(before) ? still + 1 : 0;
      before = now;
    }
    // The browser sends the scroll event with the next frame, so all listeners have run after two frames.
    await page.evaluate(async () => {
      window.scrollBy(0, 20);
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    });
    expect(await unit.inputValue()).toBe(words.fa.typed);
    expect(await gap()).toEqual(before);
  });
});
