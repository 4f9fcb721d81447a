/**
 * Story B, an elder without a mobile, as browsers do it on its own days: a clerk registers for Rahim, 74, reads his words back and
 * gives him a receipt with a PIN; another calls him and tells what no SMS can. `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { momentOfTehran } from "../../shared/domain/tehran-time.ts";
import { eventually, patience } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { forEverybody, giveName, openRoom, picture, said } from "./desk-seat.ts";
import { countEffort, expectKeys } from "./effort.ts";

/** Their Solar Hijri names are what the screens must say. */
const days = {
  comes: "2026-11-29", // Sunday 8 Azar 1405
};

const room = await openRoom(new Date(momentOfTehran(days.comes, "09:00")));

const number = "0081027168";
const words = "سه بار آمده‌ام؛ هر بار می‌گویند نامه در دست بررسی است.";
const complaints: (readonly string[])[] = [];

/** A new window, whose clock is the stack's. */
async function sit(username: string, path: string): Promise<Page> {
  const seat = await room.window();
  complaints.push(seat.complaints);
  await seat.page.clock.setSystemTime(room.stack.clock.now());
  await seat.page.goto(`${room.stack.addresses.pages}/desk${path}`);
  await giveName(seat.page, username);
  await seat.page.getByRole("heading", { level: 1 }).waitFor();
  return seat.page;
}

/** `40715528…` and the PIN, as the receipt has them. */
async function onReceipt(page: Page): Promise<{ readonly code: string; readonly pin: string }> {
  const code = (await page.locator(".receipt data.code").getAttribute("value")) ?? "";
  const pin = (await page.locator(".receipt-pin").textContent()) ?? "";
  return { code, pin };
}

/** The focus is where one types next, and what was chosen by letters is chosen. */
async function comes(page: Page): Promise<void> {
  const counter = await countEffort(page);
  const { keyboard } = page;
  await page.getByLabel("شماره شناسه هویتی").and(page.locator(":focus")).waitFor();
  await counter.dictate(number);
  await keyboard.press("Enter");
  await page.locator("button[data-begins]:focus").waitFor();
  await keyboard.press("Enter");
  await page.getByLabel("نام و نام خانوادگی").and(page.locator(":focus")).waitFor();
  await counter.dictate("رحیم نمونه‌ای");
  for (const key of ["Tab", "Space", "Tab"]) await keyboard.press(key);
  await page.getByLabel("تلفن ثابت").and(page.locator(":focus")).waitFor();
  await counter.dictate("021 12345678");
  for (const key of ["Tab", "Tab"]) await keyboard.press(key);
  await counter.dictate(words);
  for (const key of ["Tab", "Space"]) await keyboard.press(key);
  for (const choice of ["شکایت", "گرانی"]) {
    await keyboard.press("Tab");
    await counter.dictate(choice);
    await page.getByRole("option").first().waitFor();
    for (const key of ["ArrowDown", "Enter"]) await keyboard.press(key);
    await page.getByRole("option").first().waitFor({ state: "detached" });
  }
  await picture(page, "registration");
  await keyboard.press("Control+Enter");
  await page.locator(".receipt").waitFor();
  await expectKeys(counter, "register for a new applicant without a mobile");
}

describe.runIf(room.browser)("story B: an elder without a mobile", { timeout: patience * 6 }, () => {
  it("is registered for by keys alone, read back to, and leaves with code, PIN and the day of the result (C6, C2, C18)", async () => {
    const page = await sit("z.hashemi", "/applicants");
    await comes(page);
    const { code, pin } = await onReceipt(page);
    expect(pin).toMatch(/^\d{6}$/);
    const receipt = (await page.locator(".receipt").textContent()) ?? "";
    expect(receipt).toContain("یکشنبه ۲۲ آذر ۱۴۰۵، همین میز یا تلفنی");
    expect(receipt).toContain("یکشنبه ۸ آذر ۱۴۰۵");
    expect(receipt).not.toContain("رحیم");
    await forEverybody(page, "receipt");
    await onPaper(page);

    const head = await staffMember(room.stack, "m.karimi");
    const { channel } = await eventually("the case", async () => {
      const read = await head.read(code);
      return read.status === 200 ? read.json<{ readonly channel: string }>() : undefined;
    });
    expect(channel).toBe("desk");
    expect(complaints.flat()).toEqual([]);
  });

  it("is told the expert's question by call: the pause starts when it is written down, and not before (C18, R8)", async () => {
    asked = await registered();
    const expert = await staffMember(room.stack, "a.mohammadi");
    await eventually("the case", async () => ((await expert.read(asked)).status === 200 ? true : undefined));
    await expert.step(asked, "accept", { points: ["نامه بی‌پاسخ مانده است."] });
    await expert.step(asked, "ask", { question });
    expect(await stands(expert)).toBe(false);
    const clerk = await staffMember(room.stack, "z.hashemi");
    await eventually("the question in the call list", async () =>
      (await clerk.send("/untold")).text.includes(asked) ? true : undefined,
    );
    const page = await sit("z.hashemi", "/call-list");
    await page.locator(`[data-untold="${asked}"] button:focus`).waitFor();
    await forEverybody(page, "call-list");
    await page.locator(`[data-untold="${asked}"] button`).focus();
    await page.keyboard.press("Enter");
    const call = page.getByRole("dialog");
    await call.getByText("رحیم نمونه‌ای").waitFor();
    for (const shown of ["02112345678", question]) await call.getByText(shown).waitFor();
    await forEverybody(page, "call");
    await call.getByRole("button", { name: "گفته شد" }).press("Enter");
    await said(page, "خبر به متقاضی گفته شد");
    await page.getByText("کسی در انتظار خبر نیست").waitFor();
    await eventually("the pause", async () => (await stands(expert)) || undefined);
    expect(complaints.flat()).toEqual([]);
  });
});

const question = "شماره نامه‌ای که به شما داده‌اند چیست؟";
let asked = "";

/** For Rahim once more, by the clerk's API; his tracking code. */
async function registered(): Promise<string> {
  const clerk = await staffMember(room.stack, "z.hashemi");
  const identity = { type: "national-code", number } as const;
  const sent = await clerk.send("/applicants/registration", {
    method: "POST",
    headers: { "idempotency-key": crypto.randomUUID() },
    json: {
      ...{ channel: "desk", kind: "complaint", subject: "goods-price", description: words, readBack: true },
      applicant: {
        type: "given",
        seen: "document",
        fullName: "رحیم نمونه‌ای",
        landline: "02112345678",
        identity,
      },
    },
  });
  return sent.json<{ readonly trackingCode: string }>().trackingCode;
}

/** Whether the time for the answer stands still. */
const stands = async (expert: StaffMember): Promise<boolean> =>
  (await expert.look(asked)).clocks?.some(({ name, left }) => name === "answer" && left?.stands) ?? false;

/** 16 points, and nothing of the screen around it. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  const size = await page.locator(".receipt").evaluate((receipt) => getComputedStyle(receipt).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(21.3);
  expect(await page.locator(".no-print").filter({ visible: true }).count()).toBe(0);
  await picture(page, "receipt-paper");
  await page.emulateMedia({ media: "screen" });
}
