/**
 * Tests officials as data of the organisation (P5) in browsers: an administrator edits an official with a photo at the desk, the
 * form for public days begins with the usual days, and a visitor reads who receives people, on a phone without JavaScript.
 * `PICTURES=<folder>` keeps pictures.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { eventually, longestWait } from "../support/local-stack.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";

const room = await openRoom();
const { browser } = room;
const icon = readFileSync(join(import.meta.dirname, "../../web/assets/icon-512.png"));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A phone without JavaScript. */
async function phone(): Promise<Page> {
  if (!browser) throw new Error("No browser");
  const how = { locale: "fa-IR", javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
  const context = await browser.newContext(how);
  context.setDefaultTimeout(longestWait);
  return context.newPage();
}

describe.runIf(browser)("officials of the organisation", () => {
  it("are edited by an administrator, with a photo that the browser reduces, and a second person must approve the change (P5, R2)", async () => {
    const { page, complaints } = await room.sit("v.sadeghi", "/organisation?in=officials");
    await press(page, "افزودن مسئول");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "مسئول (مدیر واحد)" }).fill("جواد وزیری");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.getByLabel("سمت (فارسی)").fill("مدیر حقوقی");
    await dialog.getByLabel("سمت (انگلیسی)").fill("Legal Director");
    const chooser = page.waitForEvent("filechooser");
    await press(page, "انتخاب عکس");
    await (await chooser).setFiles({ name: "me.png", mimeType: "image/png", buffer: icon });
    await dialog.getByRole("img", { name: "عکس" }).waitFor();
    await forEverybody(page, "org-official");
    await press(page, "نگه داشتن در پیش‌نویس");
    await said(page, "در پیش‌نویس نگه داشته شد");
    await forEverybody(page, "org-officials");
    await page.getByRole("link", { name: "تغییرها و انتشار" }).first().click();
    await page.getByText("مسئول «جواد وزیری» افزوده شد").waitFor();
    await page.getByText("شخص دومی باید آن را تأیید کند").waitFor();
    expect(complaints).toEqual([]);
  });

  it("have usual public days, with which the form for new public days is filled at first (P5, M4)", async () => {
    const { page, complaints } = await room.sit("m.karimi", "/meetings/days?host=m.karimi");
    await press(page, "انتشار روزهای ملاقات مردمی");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("هر روز ۶ نوبت ۲۰ دقیقه‌ای، از ۰۹:۰۰ تا ۱۱:۰۰").waitFor();
    expect(await dialog.getByRole("checkbox", { name: "سه‌شنبه" }).isChecked()).toBe(true);
    await picture(page, "official-usual-days");
    expect(complaints).toEqual([]);
  });

  it("are shown to a visitor with position, place, usual days and photo, on a narrow phone without JavaScript and on paper (P5, M15)", async () => {
    const page = await phone();
    await page.goto(`${room.stack.addresses.pages}/meetings`);
    await page.getByRole("link", { name: "مسئولانی که مردم را می‌پذیرند" }).click();
    await page.getByText("روزهای معمول: سه‌شنبه، از ساعت ۰۹:۰۰ تا ۱۱:۰۰").waitFor();
    const photo = page.getByRole("img", { name: "عکس مریم کریمی، مدیر بازرسی کالا و کنترل قیمت" });
    await photo.scrollIntoViewIfNeeded();
    await eventually("the photo", async () =>
      (await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)) > 0 ? true : undefined,
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await picture(page, "officials-phone");
    await page.emulateMedia({ media: "print" });
    await picture(page, "officials-print");
  });
});
