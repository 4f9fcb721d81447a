/**
 * Shows what people see of requests of an earlier system, after an operator imported them: the head of a unit finds them at the
 * desk by their codes there, and applicants read them on a phone without JavaScript. `PICTURES=<folder>` keeps pictures.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { persianDigits } from "../../shared/domain/text/digits.ts";
import { type FileOfCases, writeFileOfCases } from "../moving/file-of-cases.ts";
import { done, run } from "../moving/scripts.ts";
import { newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, openRoom, picture } from "./desk-seat.ts";

const room = await openRoom(new Date("2026-11-28T06:00:00.000Z"));
const folder = mkdtempSync(join(tmpdir(), "peygir-moving-"));

/** Row 7 is open at the unit `consumer-rights`, and row 1 was answered by the unit `legal-office`. */
const open = { code: "1403-7", head: "e.hosseini", mobile: "09122000006" };
const answered = { code: "1403-1", head: "j.vaziri", mobile: "09122000000" };

let cases: FileOfCases;

beforeAll(async () => {
  if (!room.browser) return;
  cases = writeFileOfCases(folder, 10);
  const args = ["--mapping", cases.mapping, "--file", cases.file, "--files", cases.files];
  await done(run(room.stack, "operator", "import-cases", ...args, "--rate", "100"));
  await room.stack.settled();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Finds a case at the desk by its code in the earlier system, and returns the page with it. */
async function findsByCode({ code, head }: typeof open) {
  const { page } = await room.sit(head, "/inbox");
  await page.keyboard.press("/");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/cases\/\d{12}$/);
  await page.getByText("کد در سامانه پیشین").waitFor();
  return page;
}

const codeIn = (url: string): string => url.slice(-12);

describe.runIf(room.browser)("a request of an earlier system", () => {
  it("is found at the desk by its code in the earlier system, and the case says that the request was brought from that system (P8)", async () => {
    const page = await findsByCode(open);
    const facts = await page.locator("main").textContent();
    expect(facts).toContain(persianDigits(open.code));
    expect(facts).toContain("انتقال به اینجا");
    await picture(page, "moving-case-open");
    await forEverybody(page, "moving-case-open");
  });

  it("is read by its applicant on a phone, with the code and days that the request had in the earlier system (P8)", async () => {
    const page = await findsByCode(open);
    const narges = await newCitizen(room, open.mobile);
    await narges.comeIn(codeIn(page.url()));
    const words = await narges.page.locator("main").textContent();
    for (const text of [
      "در سامانه پیشین ثبت شد",
      "از سامانه پیشین به اینجا منتقل شد",
      persianDigits(open.code),
    ])
      expect(words).toContain(text);
    await picture(narges.page, "moving-page-open");
    await narges.page.goto(`${room.stack.addresses.pages}/request/certificate`);
    await narges.page.getByText("سامانه پیشین").first().waitFor();
    await picture(narges.page, "moving-certificate");
  });

  it("that was answered in the earlier system shows the answer to staff and to the applicant, who is offered no objection (P8)", async () => {
    const page = await findsByCode(answered);
    await page.getByText("پاسخ شماره 1: به درخواست شما رسیدگی شد.").first().waitFor();
    await page.getByText("در سامانه پیشین پاسخ گرفت و بسته شد").waitFor();
    await picture(page, "moving-case-answered");
    const narges = await newCitizen(room, answered.mobile);
    await narges.comeIn(codeIn(page.url()));
    await narges.page.getByText("پاسخ شماره 1: به درخواست شما رسیدگی شد.").first().waitFor();
    expect(await narges.page.locator("main a, main button").allInnerTexts()).not.toContain("اعتراض");
    await picture(narges.page, "moving-page-answered");
  });
});
