/** Correcting what a case is about, by keys at the desk; the case tells it, and so do its deadlines (C3, D4). */
import { describe, expect, it } from "vitest";
import { newRequest, registered } from "../support/citizens.ts";
import { patience } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, said } from "./desk-seat.ts";

const room = await openRoom();

describe.skipIf(!room.browser)("a case about something else than was chosen", () => {
  it(
    "is corrected in a dialog, with the reason beside what it was before and in its deadlines (D4)",
    async () => {
      const code = await registered(newVisitor(room.stack.addresses.pages), newRequest());
      await room.stack.settled();
      const { page, complaints } = await room.sit("m.rezaei", `/cases/${code}`);
      await page.getByRole("region", { name: "نوع و موضوع" }).waitFor();
      await page.keyboard.press("t");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: /نوع درخواست/ }).click();
      await page.getByRole("option", { name: "پیشنهاد" }).click();
      const reason = "پیشنهادی برای همه فروشگاه‌هاست.";
      await dialog.getByLabel("دلیل").fill(reason);
      await forEverybody(page, "correct-form");
      await dialog.getByLabel("دلیل").press("Control+Enter");
      await said(page, "نوع و موضوع اصلاح شد");
      const matter = page.getByRole("region", { name: "نوع و موضوع" });
      await matter.getByText(reason).waitFor();
      expect(await matter.textContent()).toContain("شکایت درباره");
      await page.getByRole("tab", { name: "مهلت‌ها" }).click();
      await page.getByText(`چون نوع درخواست اصلاح شد: ${reason}`).waitFor();
      await forEverybody(page, "corrected");
      expect(complaints).toEqual([]);
    },
    patience,
  );
});
