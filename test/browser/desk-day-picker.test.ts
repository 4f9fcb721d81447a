/** Tests the desk's field for a day: typed in either calendar, or chosen by keys. `PICTURES=<folder>` keeps pictures. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { forEverybody, openRoom } from "./desk-seat.ts";

/** Monday 30 November 2026, in the Solar Hijri calendar 9 Azar 1405. */
const now = new Date(momentOfTehran("2026-11-30", "10:20"));
const room = await openRoom(now);

const dayOf = (page: Page) => page.getByRole("textbox", { name: "تا پایان روز" });

describe.runIf(room.browser)("the calendar for choosing a day at the desk", () => {
  it("is Solar Hijri at a Persian desk, is used by keys, says which days are off, and writes the chosen day into the field (WCAG 2.1.1)", async () => {
    const { page, complaints } = await room.sit("m.karimi", "/figures");
    const field = dayOf(page);
    await field.fill("۱۴۰۵/۹/۲۸");
    await field.press("Alt+ArrowDown");
    const calendar = page.getByRole("dialog", { name: "تقویم: تا پایان روز" });
    const month = calendar.locator(".day-month");
    await month.getByText("آذر ۱۴۰۵").waitFor();
    await page.locator(".day-cell[data-selected]").getByText("۲۸", { exact: true }).waitFor();
    await calendar.getByRole("button", { name: "ماه بعد" }).first().waitFor();
    await forEverybody(page, "day-picker");
    await page.keyboard.press("PageDown");
    await month.getByText("دی ۱۴۰۵").waitFor();
    await page.keyboard.press("PageUp");
    await month.getByText("آذر ۱۴۰۵").waitFor();
    // In the right-to-left calendar the next day is to the left. Thursday 3 Dey is a day off in the demo's offices.
    for (const _ of Array.from({ length: 5 })) await page.keyboard.press("ArrowLeft");
    await calendar.getByText("پنجشنبه ۳ دی ۱۴۰۵: تعطیل").waitFor();
    await page.keyboard.press("Enter");
    await calendar.waitFor({ state: "hidden" });
    expect(await field.inputValue()).toBe("۱۴۰۵/۱۰/۰۳");
    await page.getByRole("button", { name: "باز کردن تقویم" }).click();
    await calendar.getByRole("button", { name: "امروز: دوشنبه ۹ آذر ۱۴۰۵" }).click();
    expect(await field.inputValue()).toBe("۱۴۰۵/۰۹/۰۹");
    await field.press("Alt+ArrowDown");
    await calendar.waitFor();
    await page.keyboard.press("Escape");
    await calendar.waitFor({ state: "hidden" });
    expect(await field.inputValue(), "Escape changes nothing").toBe("۱۴۰۵/۰۹/۰۹");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is Gregorian at an English desk", async () => {
    const { page } = await room.sit("m.karimi", "/figures", { language: "en" });
    await page.getByRole("textbox", { name: "Up to the end of" }).fill("2026-12-21");
    await page.getByRole("button", { name: "Open the calendar" }).click();
    const calendar = page.getByRole("dialog", { name: "Calendar: Up to the end of" });
    await calendar.locator(".day-month").getByText("December 2026").waitFor();
    await calendar.getByRole("button", { name: /22 December 2026/ }).click();
    expect(await page.getByRole("textbox", { name: "Up to the end of" }).inputValue()).toBe("2026-12-22");
    await page.close();
  });
});
