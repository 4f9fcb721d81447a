/** Forms on paper: one of them, a letter, and a batch with a fault, in a browser on the local stack (C7, C19). */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { exampleNationalCode } from "../../shared/domain/national-code.ts";
import { patience } from "../support/local-stack.ts";
import { forEverybody, openRoom, picture } from "./desk-seat.ts";

const room = await openRoom();

const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tehran" });
const daysAgo = (days: number): string => day.format(Date.now() - days * 86_400_000);

async function choose(page: Page) {
  for (const [field, option] of [
    ["نوع درخواست", "شکایت"],
    ["موضوع", "قیمت"],
  ] as const) {
    await page.getByRole("combobox", { name: field }).fill(option);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
}

describe.runIf(room.browser)("forms on paper", () => {
  it(
    "are entered with their day, one by one or from a file whose faults are told first, and letters with who wrote them (C7, C19)",
    async () => {
      const { page, complaints } = await room.sit("z.hashemi", "/paper");
      await page.getByLabel("روز تحویل فرم").fill(daysAgo(3));
      await page.getByLabel("نام و نام خانوادگی").fill("رحیم نمونه");
      await page.getByLabel("شرح، همان‌طور که نوشته شده است").fill("قیمت روغن از قیمت مصوب بیشتر بود.");
      await forEverybody(page, "paper-form");
      await choose(page);
      await page.getByRole("button", { name: "ثبت فرم" }).click();
      await page.getByRole("heading", { name: "رسید ثبت" }).waitFor();
      expect(await page.locator(".receipt-pin").textContent()).toMatch(/^\d{6}$/);

      await page.getByRole("tab", { name: "یک نامه" }).click();
      await page.getByLabel("نام فرستنده").fill("سازمان بازرسی نمونه");
      await page.getByLabel("شماره نامه").fill("۱۴۰۵/ب/۱۲۳");
      await page.getByLabel("تاریخ نامه").fill(daysAgo(4));
      await page.getByLabel("روز رسیدن نامه").fill(daysAgo(3));
      await page.getByLabel("خواسته نامه").fill("درباره قیمت روغن گزارش دهید.");
      await choose(page);
      await forEverybody(page, "letter-form");
      await page.getByRole("button", { name: "ثبت نامه" }).click();
      await page.getByText("مهلت پاسخ از روز رسیدن نامه حساب می‌شود.").waitFor();

      await page.getByRole("tab", { name: "دسته‌ای با فایل CSV" }).click();
      const form = (n: number, mobile: string) =>
        [
          daysAgo(2),
          "رحیم نمونه",
          exampleNationalCode(7_000 + n),
          mobile,
          "complaint",
          "goods-quality",
          `فرم ${n}: گران بود.`,
        ].join(",");
      const lines = [
        "روز تحویل,نام,کد ملی,تلفن همراه,نوع درخواست,موضوع,شرح",
        form(1, "09120000001"),
        form(2, "0912"),
        form(3, ""),
      ];
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "forms.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
      await page.getByText("۲ ردیف آماده ثبت، ۱ ردیف با خطا.").waitFor();
      await forEverybody(page, "paper-batch");
      await page.getByRole("button", { name: "ثبت ۲ فرم" }).click();
      await page.getByRole("button", { name: "چاپ ۲ رسید" }).waitFor();
      await forEverybody(page, "paper-batch-done");
      await page.emulateMedia({ media: "print" });
      await picture(page, "paper-batch-print");
      expect(await page.locator(".receipt:visible").count()).toBe(2);
      expect(await page.getByRole("button").count(), "paper has no buttons").toBe(0);
      expect(complaints).toEqual([]);
    },
    patience * 3,
  );
});
