/** A certificate at the desk, for who has the case and for who has its applicant before them: in a browser on the local stack (D10). */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { exampleNationalCode } from "../../shared/domain/national-code.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { patience } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture } from "./desk-seat.ts";

const room = await openRoom();

/** On paper: the certificate, and none of the screen around it. */
async function onPaper(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText("رسیدگی به این درخواست ادامه دارد").isVisible()).toBe(true);
  await picture(page, name);
  await page.emulateMedia({ media: "screen" });
}

describe.runIf(room.browser)("a certificate at the desk", () => {
  it(
    "is one tap from the case, and has no word of the request and nobody's name (D10)",
    async () => {
      const given = newRequest();
      const code = await registered(newVisitor(room.stack.addresses.pages), given);
      await room.stack.settled(patience);
      const { page, complaints } = await room.sit("e.hosseini", `/cases/${code}`);
      await page.getByRole("link", { name: "گواهی" }).click();
      await page.getByRole("heading", { name: "گواهی ثبت درخواست" }).waitFor();
      const said = (await page.locator("article").textContent()) ?? "";
      expect(said.replaceAll(/\s/g, "")).toContain(code);
      expect(said).toContain("پایان مهلت قانونی پاسخ");
      expect(said).not.toContain(given.description.slice(0, 12));
      expect(said).not.toContain(given.fullName);
      await forEverybody(page, "certificate");
      await onPaper(page, "certificate-paper");
      await page.getByRole("link", { name: "بازگشت به درخواست" }).click();
      await page.getByRole("link", { name: "گواهی" }).waitFor();
      expect(complaints).toEqual([]);
    },
    patience * 3,
  );

  it(
    "is given to an applicant at the counter (D10, R15)",
    async () => {
      const number = exampleNationalCode(16_180_339);
      const given = newRequest({ identity: { type: "national-code", number } });
      await registered(newVisitor(room.stack.addresses.pages), given);
      await room.stack.settled(patience);
      const { page, complaints } = await room.sit("z.hashemi", "/applicants");
      await page.getByLabel("شماره شناسه هویتی").fill(number);
      await page.keyboard.press("Enter");
      await page.locator("li button:focus").waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "گواهی" }).click();
      await page.getByRole("heading", { name: "گواهی ثبت درخواست" }).waitFor();
      await forEverybody(page, "applicants-certificate");
      await onPaper(page, "applicants-certificate-paper");
      await page.getByRole("button", { name: "بازگشت به درخواست" }).click();
      await page.getByRole("button", { name: "گواهی" }).waitFor();
      expect(complaints).toEqual([]);
    },
    patience * 3,
  );
});
