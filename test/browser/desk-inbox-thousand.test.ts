/**
 * Tests the inbox with a thousand cases. This file answers the desk's calls instead of the API. `PICTURES=<folder>` keeps
 * pictures.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inboxItemExample } from "../../shared/contracts/openapi/cases-example.ts";
import { longestWait } from "../support/local-stack.ts";
import { faults } from "./axe.ts";
import { comeSignedIn } from "./come-signed-in.ts";
import { openRoom, picture } from "./desk-seat.ts";

const room = await openRoom();
const all = 1_000;
const paged = 25;

const name = (key: string, fa: string, en: string) => ({ key, name: { fa, en } });
const kinds = [
  name("complaint", "شکایت", "Complaint"),
  name("request", "درخواست", "Request"),
  name("emergency", "فوریت اداری", "Administrative emergency"),
];
const subjects = [name("price", "گرانی", "Overpricing"), name("warranty", "ضمانت کالا", "Warranty of goods")];
const stages = ["waiting", "in-hand", "asked", "for-approval"] as const;
const clocks = [
  { clock: "answer", left: { state: "running", amount: 3, in: "working-days" } },
  { clock: "accept", left: { state: "running", amount: 145, in: "working-minutes" } },
  { clock: "answer", left: { state: "last-day", amount: 0, in: "working-days" } },
  { clock: "second-stage", left: { state: "overdue", amount: 12, in: "working-days" } },
  { clock: "letter", left: { state: "running", amount: 5, in: "working-days", stands: true } },
];
const experts = [
  { username: "m.rezaei", name: { fa: "محمد رضایی", en: "Mohammad Rezaei" } },
  { username: "s.jafari", name: { fa: "سمیه جعفری", en: "Somayeh Jafari" } },
];
const words = "یخچال نو را پس از دو هفته برای بار سوم به تعمیرگاه بردم و هنوز خراب است و کسی پاسخ نمی‌دهد";

const codeOf = (n: number) => String(100_000_000_000 + n);
const at = (n: number) => new Date(room.stack.clock.now().getTime() - (n * 37 + 20) * 60_000).toISOString();

const itemOf = (n: number) => ({
  ...inboxItemExample,
  ...{ case: codeOf(n), version: 1, seen: n % 4 !== 0 },
  ...{ kind: kinds[n % 3], subject: subjects[n % 2], stage: stages[n % 4] },
  ...(n % 5 !== 0 && { expert: experts[n % 2] }),
  ...{ registeredAt: at(n), receivedAt: at(n) },
  next: { ...clocks[n % 5], due: "2026-12-05T20:30:00.000Z" },
  place: `0#2026-12-05T20:30:00.000Z#${String(n).padStart(6, "0")}`,
  ...(n % 7 === 0 && { secondStage: true }),
});

interface Asked {
  /** The cursors of the pages that the desk requested. */
  readonly pages: readonly string[];
  /** For each call, the cases whose first words the desk requested. */
  readonly words: readonly (readonly string[])[];
}

/** Answers the desk's calls instead of the API, and records which pages and first words the desk requested. */
async function answering(page: Page): Promise<Asked> {
  const asked = { pages: [] as string[], words: [] as string[][] };
  await page.route(/\/api\/staff\/inbox\?/, (route) => {
    const after = new URL(route.request().url()).searchParams.get("after") ?? "0";
    asked.pages.push(after);
    const from = Number(after);
    const items = Array.from({ length: paged }, (_, n) => itemOf(from + n));
    return route.fulfill({ json: { items, ...(from + paged < all && { next: String(from + paged) }) } });
  });
  await page.route(/\/first-words$/, (route) => {
    const { cases } = route.request().postDataJSON() as { readonly cases: string[] };
    asked.words.push(cases);
    return route.fulfill({ json: { items: cases.map((code) => ({ case: code, words })) } });
  });
  await page.route(/\/inbox\/counts$/, (route) => route.fulfill({ json: { counts } }));
  return asked;
}

const counts = [
  { list: "mine", count: 12 },
  { list: "unit", count: 99, more: true },
  { list: "reminders", count: 4 },
];

async function sit(language: "fa" | "en" = "fa", path = "/") {
  const { page, complaints } = await room.window({ language });
  const asked = await answering(page);
  await comeSignedIn(page, room.stack.addresses.pages, "e.hosseini");
  await open(page, path);
  return { page, asked, complaints };
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/desk${path}`);
  await page.locator(`tr[data-case="${codeOf(0)}"] .first-words`).waitFor();
}

const rows = (page: Page) => page.locator("tr[data-case]");
const shown = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset["case"] ?? ""));
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset["case"]);
const heading = (page: Page, name: string) => page.getByRole("columnheader", { name });

/** The number of rows that are wholly visible in the window. */
const seen = (page: Page): Promise<number> =>
  rows(page).evaluateAll(
    (all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length,
  );

/** The number of rows whose content the browser draws, visible or not. */
const drawn = (page: Page): Promise<number> =>
  rows(page).evaluateAll(
    (all) =>
      all.filter((row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).length,
  );

/** The texts that reach out of their table cell, each after the class of the cell. */
const reachingOut = (page: Page): Promise<readonly string[]> =>
  page
    .locator("tr[data-case] :is(.time-left, .time-left .badge, .stage, .of-age time, a, .mark)")
    .evaluateAll((parts) => {
      const isOut = (part: Element) => {
        const cell = part.closest("td, th")?.getBoundingClientRect();
        const { left, right, width } = part.getBoundingClientRect();
        return cell !== undefined && width > 2 && (left < cell.left - 1 || right > cell.right + 1);
      };
      return parts.filter(isOut).map((part) => `${part.closest("td, th")?.className}: ${part.textContent}`);
    });

const headingHeights = (page: Page): Promise<readonly number[]> =>
  page
    .locator(".cases thead th")
    .evaluateAll((all) => all.map((head) => Math.round(head.getBoundingClientRect().height)));

async function expectToFit(page: Page, what: string): Promise<void> {
  expect([...new Set(await reachingOut(page))], what).toEqual([]);
  expect(Math.max(...(await headingHeights(page))), `${what}: the headings`).toBeLessThanOrEqual(40);
}

describe.runIf(room.browser)("a list of a thousand cases", () => {
  it("is read page by page when the user sorts it, each page and the first words of each case once, and the window's title shows the count (R17)", async () => {
    const { page, asked, complaints } = await sit();
    expect(await page.title()).toBe("کارتابل (۹۹+) | پیگیر");
    await heading(page, "از زمان ثبت").getByRole("button").click();
    await page.waitForURL(/sort=age/);
    await expect.poll(async () => (await shown(page)).length, { timeout: longestWait }).toBe(all);
    await expect.poll(async () => (await shown(page))[0]).toBe(codeOf(all - 1));
    await expect.poll(() => new Set(asked.words.flat()).size, { timeout: longestWait }).toBe(all);
    expect(new Set(asked.pages).size, "pages").toBe(all / paged);
    expect([asked.words.length, asked.words.flat().length], "calls for words").toEqual([all / paged, all]);
    await expect.poll(() => page.title()).toBe("کارتابل (۱۰۰۰) | پیگیر");
    expect(await heading(page, "از زمان ثبت").getAttribute("aria-sort")).toBe("ascending");
    await heading(page, "از زمان ثبت").getByRole("button").click();
    await expect.poll(async () => (await shown(page))[0]).toBe(codeOf(0));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("draws only the rows near the visible part, and the keys Home and End reach its first and last case (C1, R17)", async () => {
    const { page } = await sit("fa", "/?list=unit&sort=age");
    await expect.poll(async () => (await shown(page)).length, { timeout: longestWait }).toBe(all);
    const nodes = await page.evaluate(() => document.querySelectorAll(".cases *").length);
    expect(nodes / all, "elements of a case").toBeLessThanOrEqual(30);
    await expect.poll(() => drawn(page)).toBeLessThanOrEqual(120);
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe(codeOf(all - 1));
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe(codeOf(0));
    const isSeen = () =>
      page.locator(":focus").evaluate((row) => row.getBoundingClientRect().bottom <= innerHeight);
    await expect.poll(isSeen).toBe(true);
    await expect.poll(() => drawn(page)).toBeLessThanOrEqual(120);
    await page.keyboard.press("Home");
    await expect.poll(() => focused(page)).toBe(codeOf(all - 1));
    await page.close();
  });

  it.each(["fa", "en"] as const)(
    "fits a usual screen in the language %s: no text leaves its cell, and headings have one line (C1)",
    async (language) => {
      const { page } = await sit(language);
      for (const list of ["unit", "mine", "all"]) {
        await open(page, `/?list=${list}`);
        await expectToFit(page, list);
        await picture(page, `thousand-${list}-${language}`);
      }
      expect(await seen(page)).toBeGreaterThanOrEqual(12);
      await page.close();
    },
  );

  it.each(["fa", "en"] as const)(
    "shows eighteen cases without scrolling in the language %s if the user chooses dense rows, and keeps this choice (R17)",
    async (language) => {
      const { page } = await sit(language);
      await page.getByRole("button", { name: language === "fa" ? "سطرهای فشرده" : "Compact rows" }).click();
      await open(page, "/");
      expect(await seen(page)).toBeGreaterThanOrEqual(18);
      await expectToFit(page, "compact");
      expect(await faults(page)).toEqual([]);
      await picture(page, `thousand-compact-${language}`);
      await page.close();
    },
  );

  it("is a list of cards on a phone, with the first words of the request in two lines (C1)", async () => {
    const { page } = await sit();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await faults(page)).toEqual([]);
    await picture(page, "thousand-phone");
    await page.close();
  });
});
