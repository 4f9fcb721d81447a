/** Steps that staff take on a case at the desk in a browser, shared by several tests. */
import type { Page } from "playwright-core";
import { digits } from "../../web/design/display.ts";
import { said } from "./desk-seat.ts";

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();

/** Chooses an option of a combo box by typing and keys: a mouse could miss the list, which moves while the page scrolls. */
export async function choose(page: Page, field: string | RegExp, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(option);
  await page.getByRole("option", { name: option }).first().waitFor();
  for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
}

export async function accept(page: Page, listed: readonly string[]): Promise<void> {
  for (const [at, point] of listed.entries()) {
    if (at > 0) await press(page, "+ نکته دیگر");
    await page.getByLabel(`نکته ${digits(at + 1, "fa")}`, { exact: true }).fill(point);
  }
  await press(page, "پذیرش پرونده");
  await said(page, "پرونده پذیرفته شد");
}

export async function draft(page: Page, answer: string, reasoning: string): Promise<void> {
  await page.getByRole("button", { name: /نتیجه/ }).click();
  await page.getByRole("option", { name: "موافقت و انجام شد" }).click();
  await page.getByLabel("پاسخ نکته ۱").fill(answer);
  await page.getByLabel("پاسخ و دلیل آن").fill(reasoning);
}

export async function sendForApproval(page: Page): Promise<void> {
  await press(page, "ارسال برای تأیید");
  await said(page, "پیش‌نویس برای تأیید فرستاده شد");
}

export async function approve(page: Page): Promise<void> {
  await press(page, "تأیید و ارسال");
  await page.getByRole("alertdialog").getByRole("button", { name: "تأیید و ارسال" }).click();
  await said(page, "به متقاضی داده شد");
}
