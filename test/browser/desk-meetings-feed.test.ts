/** An official's calendar link at the desk: made, copied, opened by a program, replaced and revoked: in a browser on the local stack (M13). */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readCalendar } from "../support/icalendar.ts";
import { eventually, patience } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, said } from "./desk-seat.ts";

const room = await openRoom();

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");

/** What a calendar program is answered at the address that stands there. */
const answered = async (url: string) => newVisitor(room.stack.addresses.pages).send(new URL(url).pathname);

describe.runIf(room.browser)("an official's calendar link at the desk", () => {
  it(
    "is made and shown once, replaced by their coordinator, and revoked; by keys alone (M13)",
    async () => {
      const official = await room.sit("a.rastegar", "/meetings");
      const { page } = official;
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await button(page, "تقویم من").waitFor();
      await forEverybody(page, "feed-button");
      await button(page, "تقویم من").focus();
      await page.keyboard.press("Enter");
      await dialog(page).getByText("هنوز پیوندی ساخته نشده است.").waitFor();
      await forEverybody(page, "feed-none");
      await button(page, "ساختن پیوند تقویم").focus();
      await page.keyboard.press("Enter");
      const address = page.getByRole("status", { name: "نشانی تقویم" });
      await address.waitFor();
      const first = (await address.textContent()) ?? "";
      await forEverybody(page, "feed-made");
      await page.keyboard.press("Enter");
      await said(page, "نشانی تقویم کپی شد.");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
      const opened = await eventually("the calendar", async () => {
        const answer = await answered(first);
        return answer.status === 200 ? answer : undefined;
      });
      expect(readCalendar(opened.text)).toMatchObject({ method: "PUBLISH", events: [] });
      await page.keyboard.press("Escape");

      const coordinator = await room.sit("n.sohrabi", "/meetings", { language: "en" });
      const theirs = coordinator.page;
      await button(theirs, "Official’s calendar").click();
      await theirs.getByRole("dialog", { name: "Calendar of Amir-Hossein Rastegar" }).waitFor();
      await dialog(theirs).getByText("Its address is not kept.").waitFor();
      expect(await theirs.content(), "nobody sees it again").not.toContain(first.split("/").at(-1));
      await forEverybody(theirs, "feed-standing");
      await button(theirs, "Make a new link").click();
      const shown = theirs.getByRole("status", { name: "Address of the calendar" });
      const second = (await shown.textContent()) ?? "";
      await eventually("the new calendar", async () => (await answered(second)).status === 200 || undefined);
      expect((await answered(first)).status).toBe(404);

      await page.reload();
      await button(page, "تقویم من").click();
      await button(page, "باطل کردن پیوند").focus();
      await page.keyboard.press("Enter");
      await said(page, "پیوند تقویم باطل شد.");
      expect((await answered(second)).status).toBe(404);
      await dialog(page).waitFor({ state: "detached" });
      expect([...official.complaints, ...coordinator.complaints]).toEqual([]);
    },
    patience * 3,
  );

  it(
    "is offered to nobody else: not to a clerk, who sees the same meetings (P1)",
    async () => {
      const { page } = await room.sit("z.hashemi", "/meetings");
      await page.getByRole("heading", { level: 1, name: "ملاقات‌ها" }).waitFor();
      expect(await page.getByRole("button", { name: /تقویم/ }).count()).toBe(0);
    },
    patience,
  );
});
