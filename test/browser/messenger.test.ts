/**
 * Tests in browsers on the local stack how an applicant chooses the messenger Bale instead of SMS: on a phone, in
 * Persian and without JavaScript, at the registration and on the page where applicants choose how notices reach them
 * (N9). `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { e164 } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { press } from "./casework-steps.ts";
import { codeOnReceipt, describesComplaint, newCitizen } from "./citizen-by-hand.ts";
import { openRoom, picture } from "./desk-seat.ts";

const room = await openRoom();
const mobile = "09121230051";

const carriers = () =>
  room.stack
    .messages()
    .filter(({ to }) => to === e164(mobile))
    .map(({ from }) => from)
    .reverse();
const comes = (number: number) =>
  eventually(`message ${number}`, () => (carriers().length >= number ? carriers() : undefined));

const radio = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const inBale = (page: Page) => page.getByRole("radio", { name: /^پیام‌رسان بله/ });

/** Fills in the form up to the page that shows all answers; the messenger is chosen only if `chooses` is true. */
async function registers(page: Page, chooses: boolean): Promise<string> {
  await describesComplaint(page, room.stack.addresses.pages, "روغن را گران‌تر از قیمت مصوب فروختند.");
  await page.getByLabel("نام و نام خانوادگی", { exact: true }).fill("زهرا نمونه");
  await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill(exampleNationalCode(771_230));
  await page.getByLabel("شماره تلفن همراه", { exact: true }).fill(mobile);
  expect(await radio(page, "پیامک").last().isChecked(), "SMS, unless the applicant chooses").toBe(true);
  await picture(page, chooses ? "messenger-chosen-at-registration" : "messenger-asked-at-registration");
  if (chooses) await inBale(page).check();
  await press(page, "ادامه");
  await page.getByText("پیامک یا پیام‌رسان بله؟").waitFor();
  await picture(page, "messenger-checked");
  await press(page, "تأیید و ارسال");
  return codeOnReceipt(page);
}

describe.runIf(room.browser)("an applicant with a phone", () => {
  it("chooses Bale at the registration, and gets SMS until the first one-time code is entered, and then messages in Bale (N9, C1)", async () => {
    const zahra = await newCitizen(room, mobile);
    const { page } = zahra;
    const first = await registers(page, true);
    expect(await comes(1)).toEqual(["SNS"]);
    await zahra.comeIn(first);
    expect(carriers()).toEqual(["SNS", "SNS"]);
    await room.stack.settled();
    await page.goto(`${room.stack.addresses.pages}/request/news`);
    await page.getByText("اگر چیزی انتخاب نکنید، همان می‌ماند").waitFor();
    expect([await radio(page, "پیامک").isChecked(), await inBale(page).isChecked()]).toEqual([false, false]);
    await picture(page, "messenger-news");
    await registers(page, true);
    expect(await comes(3)).toEqual(["SNS", "SNS", "Bale"]);
  });

  it("changes from Bale back to SMS on the page about notices, and then gets SMS again (N9, N5)", async () => {
    const zahra = await newCitizen(room, mobile);
    const { page } = zahra;
    const before = carriers().length;
    const code = await registers(page, false);
    await comes(before + 1);
    await zahra.comeIn(code);
    await page.goto(`${room.stack.addresses.pages}/request/news`);
    await page.getByRole("radio", { name: "با پیامک" }).check();
    await radio(page, "پیامک").check();
    await page.getByRole("radio", { name: "همه خبرها و یادآوری‌ها" }).check();
    await page.getByRole("radio", { name: "فارسی" }).check();
    await page.locator("main form button.main").click();
    await page.getByText("انتخاب شما ثبت شد.").waitFor();
    expect(await radio(page, "پیامک").isChecked()).toBe(true);
    await picture(page, "messenger-taken-back");
    await room.stack.settled();
    const count = carriers().length;
    await registers(page, true);
    expect((await comes(count + 1)).at(-1)).toBe("SNS");
  });
});

describe.runIf(room.browser)("the pages of an organisation that offers Bale", () => {
  it("say where the one-time code comes and what Bale gets, if the applicant chooses Bale (N9, P2)", async () => {
    const { page } = await newCitizen(room, mobile);
    await page.goto(`${room.stack.addresses.pages}/privacy`);
    await page.getByText("اگر خودتان پیام‌رسان بله را انتخاب کنید").waitFor();
    await picture(page, "messenger-privacy");
    const code = await registers(page, false);
    await page.goto(`${room.stack.addresses.pages}/track`);
    await page.getByLabel("کد رهگیری").fill(code);
    await page.getByLabel("شماره تلفن همراه").fill(mobile);
    await page.locator("main form button[type=submit]").first().click();
    await page.locator("form[action='/track/one-time-code'] button").click();
    await page.getByText("اگر پیام‌رسان بله را انتخاب کرده‌اید، رمز آنجا می‌آید").waitFor();
    await picture(page, "messenger-code");
  });
});
