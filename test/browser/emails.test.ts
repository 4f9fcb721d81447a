/**
 * Renders every e-mail to applicants in a real browser, as a phone (360 px) and a window (700 px) show it: same words as the
 * plain part, right direction, nothing scrolls sideways, nothing is loaded. `PICTURES=<folder>` keeps a picture of each.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emailOf, emails } from "../support/emails.ts";
import { openWindows } from "./chromium.ts";

const browser = await openWindows();
const widths = [360, 700] as const;
const pictures = process.env["PICTURES"];

/** Opens a message; any request that it makes fails the test that reads `loaded`. */
async function opened(width: number, colorScheme: "light" | "dark" = "light") {
  if (!browser) throw new Error("There is no browser");
  const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
  const loaded: string[] = [];
  await page.route("**/*", (route) => {
    loaded.push(route.request().url());
    return route.abort();
  });
  return { page, loaded };
}

/** The words as the browser shows them; it separates paragraphs by an empty line. */
const shown = async (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: the layout's line breaks are tested.
  (await page.locator("body").innerText()).trim();
const asShown = (text: string): string => text.trim().replaceAll(/\n{3,}/g, "\n\n");

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** The groups of the tracking code from left to right, as they are painted. */
const groupsFromLeft = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: { group: string; left: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const match of (node.textContent ?? "").matchAll(/4071|5528|9363/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + 4);
        found.push({ group: match[0], left: range.getBoundingClientRect().left });
      }
    return found.sort((one, other) => one.left - other.left).map(({ group }) => group);
  });

/** Whether the characters of these words are painted one after the other from left to right, on one line. */
const isFromLeft = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((run) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? "").indexOf(run);
      if (start < 0) continue;
      const places = [...run].map((_, n) => {
        const range = document.createRange();
        range.setStart(node, start + n);
        range.setEnd(node, start + n + 1);
        return range.getBoundingClientRect();
      });
      return places.every(({ left, top }, n) => {
        const before = places[n - 1];
        return before === undefined || (left >= before.left && top === before.top);
      });
    }
    return false;
  }, words);

describe.skipIf(!browser).each(widths)("every e-mail at %i px", (width) => {
  let window: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    window = await opened(width);
  });
  afterAll(() => window?.page.close());

  test.each(emails().map((email) => [email.key, email.language, email.message] as const))(
    "%s, %s: shows the words of the plain part in its direction, without scrolling sideways or loading anything (N1)",
    async (key, language, { html, text }) => {
      const { page, loaded } = window;
      await page.setContent(html);
      expect(await shown(page)).toBe(asShown(text));
      const ways = await page
        .locator("p")
        .evaluateAll((all) =>
          all.map((one) => `${getComputedStyle(one).direction} ${getComputedStyle(one).textAlign}`),
        );
      expect(new Set(ways)).toEqual(new Set([language === "fa" ? "rtl right" : "ltr left"]));
      if (text.includes("4071")) expect(await groupsFromLeft(page)).toEqual(["4071", "5528", "9363"]);
      expect([await sideways(page), loaded]).toEqual([false, []]);
      if (pictures) await page.screenshot({ path: join(pictures, `${key}-${language}-${width}.png`) });
    },
  );

  test("telephone numbers, addresses and times are painted from left to right, each on one line", async () => {
    const { page } = window;
    await page.setContent(emailOf("meeting-reminder", "fa").html);
    for (const run of [
      "021-88775566",
      "+982188775566",
      "https://peygir.example/where",
      "desk@peygir",
      "۰۹:۲۰",
    ])
      expect([run, await isFromLeft(page, run)]).toEqual([run, true]);
  });

  test("a word of 300 letters and a long address break at the edge", async () => {
    const { page } = window;
    const text = `${"س".repeat(300)} https://peygir.example/${"a".repeat(300)} {code}`;
    await page.setContent(emailOf("registered", "fa", { text }).html);
    expect(await sideways(page)).toBe(false);
  });

  test("markup in an organisation's text is shown as its characters and runs nothing", async () => {
    const { page, loaded } = window;
    const text = `<img src="https://elsewhere.example/x.png" onerror="document.title='run'"><script>document.title="run"</script> {code}`;
    const hostile = emailOf("registered", "fa", {
      text,
      subject: "</title><script>document.title='run'</script>",
    });
    await page.setContent(hostile.html);
    expect(await shown(page)).toBe(hostile.text);
    expect(await page.title()).toBe(hostile.subject);
    expect([await page.locator("img, script").count(), loaded]).toEqual([0, []]);
  });
});

test.skipIf(!browser)("an e-mail is light on dark in a mail program with a dark mode", async () => {
  const { page } = await opened(360, "dark");
  await page.setContent(emailOf("registered", "fa").html);
  const colour = await page
    .locator("p")
    .first()
    .evaluate((one) => getComputedStyle(one).color);
  expect(colour).toBe("rgb(255, 255, 255)");
  if (pictures) await page.screenshot({ path: join(pictures, "dark-360.png") });
  await page.close();
});

test.skipIf(!browser)(
  "the check of painted order sees the groups of a tracking code reversed without no-break spaces, as in an SMS, and in order with them",
  async () => {
    const { page } = await opened(360);
    await page.setContent(`<p dir="rtl">کد رهگیری: 4071 5528 9363</p>`);
    expect(await groupsFromLeft(page)).toEqual(["9363", "5528", "4071"]);
    await page.setContent(`<p dir="rtl">کد رهگیری: 4071\u00a05528\u00a09363</p>`);
    expect(await groupsFromLeft(page)).toEqual(["4071", "5528", "9363"]);
    await page.close();
  },
);
