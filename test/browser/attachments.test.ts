/**
 * Tests an applicant's files in browsers on the local stack: a file sent from the list of a request's files, with added
 * information, and with the registration form, each with and without JavaScript; and a file opened at the desk (C12).
 * `PICTURES=<folder>` keeps pictures.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { eicar, jpeg, pdf, place } from "../attachments/files.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { press } from "./casework-steps.ts";
import { type Citizen, codeOnReceipt, newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, openRoom, picture, type Seat } from "./desk-seat.ts";
import { choose, disguised, photo, stuck, wire, withScripts } from "./file-steps.ts";

const room = await openRoom();

/** The browser page of the expert whose unit gets the requests. */
let desk: Seat;
beforeAll(async () => {
  if (room.browser) desk = await room.sit("e.hosseini", "/");
});

const address = (path: string) => `${room.stack.addresses.pages}${path}`;
const list = "/request/attachments";

/** Registers a request, and signs its applicant in on a phone without JavaScript. */
async function applicant(): Promise<{ readonly code: string; readonly phone: Citizen }> {
  const given = newRequest();
  const code = await registered(newVisitor(room.stack.addresses.pages), given);
  const phone = await newCitizen(room, given.mobile);
  await phone.comeIn(code);
  return { code, phone };
}

const stands = (page: Page, text: string) => page.locator("main .panel", { hasText: text }).waitFor();

/** Sends a file without JavaScript, by the page for a single file. */
async function sends(page: Page, file: Buffer): Promise<void> {
  await page.goto(address(list));
  await press(page, "افزودن پیوست");
  await choose(page, file);
  await press(page, "فرستادن فایل");
  await page.waitForURL(/\/request\/attachments\?/);
}

async function reads(page: Page, text: string): Promise<void> {
  await room.stack.settled();
  await page.goto(address(list));
  await stands(page, text);
}

const field = "#file:focus";

/** Chooses wrong files; the page must report each beside the field before anything is sent. */
async function choosesWrongly(page: Page): Promise<void> {
  await press(page, "افزودن پیوست");
  await page.getByText("فایلی انتخاب نکرده‌اید.").waitFor();
  expect(await page.locator(field).getAttribute("aria-invalid")).toBe("true");
  await choose(page, disguised);
  await page.getByText("این نوع فایل را نمی‌پذیریم").waitFor();
  await choose(page, Buffer.alloc(10 * 1024 * 1024 + 1));
  await page.getByText("این فایل بزرگ‌تر از ۱۰ مگابایت است").waitFor();
  await press(page, "افزودن پیوست");
  expect(await page.locator(field).count()).toBe(1);
  await forEverybody(page, "attachment-too-large");
  expect(await page.locator(".panel").count()).toBe(0);
}

async function seesItsWay(page: Page): Promise<void> {
  const atMost = await wire(page);
  await atMost(300_000);
  await press(page, "افزودن پیوست");
  const bar = page.getByRole("progressbar", { name: "ارسال فایل" });
  await eventually("the bar on its way", async () => {
    const value = await bar.evaluate((one: HTMLProgressElement) => one.value);
    return value > 0.1 && value < 1 ? true : undefined;
  });
  await picture(page, "attachment-on-its-way");
  await atMost(-1);
  await page.getByText("فایل رسید و بررسی می‌شود").waitFor();
}

describe.runIf(room.browser)("files in the list of a request", () => {
  it("are checked when they are chosen, show the progress of the upload, and show their state without a page load (C12)", async () => {
    const { code, phone } = await applicant();
    const { page, complaints } = await withScripts(room, phone.page);
    await page.goto(address(list));
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await picture(page, "attachments-none");
    await choosesWrongly(page);
    await choose(page, photo);
    await seesItsWay(page);
    await stands(page, "آماده");
    await eventually("the ear to be told", async () =>
      (await page.getByRole("status").allTextContents()).some((said) => said.includes("پیوست ۱: آماده"))
        ? true
        : undefined,
    );
    await choose(page, photo, pdf(), eicar);
    await page.getByText("3.jpg").waitFor();
    await choose(page, photo, Buffer.concat([jpeg(), eicar]));
    await press(page, "افزودن پیوست");
    await stands(page, "همین فایل پیش از این پیوست شده است");
    await stands(page, "در این فایل بدافزار پیدا شد");
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
    await picture(page, "attachments-ready");
    const seat = await room.at(desk, `/cases/${code}`);
    const door = seat.page.getByRole("button", { name: /دریافت فایل/ });
    await door.waitFor();
    await forEverybody(seat.page, "desk-attachment");
    const [download] = await Promise.all([seat.page.waitForEvent("download"), door.click()]);
    expect(download.suggestedFilename()).toBe(`peygir-${code}-1.jpg`);
    const copy = await readFile(await download.path());
    expect(copy.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(copy.toString("latin1")).not.toContain(place.latitude);
    expect([...complaints, ...seat.complaints]).toEqual([]);
  });

  it("are sent without JavaScript, and a file that is no picture or has malware cannot be opened by anyone (C1, C12)", async () => {
    const { code, phone } = await applicant();
    const { page } = phone;
    await sends(page, jpeg());
    await picture(page, "attachments-sent");
    await reads(page, "آماده");
    await sends(page, disguised);
    await reads(page, "این فایل عکس یا پی‌دی‌اف نیست");
    await sends(page, eicar);
    await reads(page, "این فایل عکس یا پی‌دی‌اف نیست");
    await picture(page, "attachments-refused");
    const { page: there, complaints } = await room.at(desk, `/cases/${code}`);
    await there.getByText("در آن بدافزار پیدا شد").waitFor();
    await there.getByText("عکس یا پی‌دی‌اف نیست").waitFor();
    expect(await there.getByRole("button", { name: /دریافت فایل/ }).count()).toBe(1);
    await picture(there, "desk-attachments-refused");
    expect(complaints).toEqual([]);
  });
});

/** The message of the request's page after the information was added. */
const noted = "توضیح شما ثبت شد.";

describe.runIf(room.browser)("files with information added to a request", () => {
  it("are sent after the text, which is stored even if no file arrives (C12, C14)", async () => {
    const { phone } = await applicant();
    const { page, complaints } = await withScripts(room, phone.page);
    await page.goto(address("/request"));
    await page.getByRole("link", { name: "افزودن توضیح یا مدرک" }).click();
    await picture(page, "add-with-files");
    await page.getByLabel("متن توضیح").fill("رسید را پیدا کردم.");
    await choose(page, jpeg());
    const freed = await stuck(page);
    await press(page, "ثبت توضیح");
    await page.getByText("ثبت شد. فایل در راه است.").waitFor();
    await forEverybody(page, "add-stuck");
    await phone.reads("رسید را پیدا کردم.");
    await page.getByRole("link", { name: "ادامه بدون فایل" }).click();
    await page.getByText(noted).waitFor();
    await stands(page, "منتظر فایل شما");
    await freed();
    await page.goto(address("/request/information"));
    await choose(page, jpeg({ width: 16 }));
    await press(page, "ثبت توضیح");
    await page.waitForURL(/attachments\?sent=2$/);
    await stands(page, "آماده");
    expect(complaints).toEqual([]);
  });

  it("are added after the text when the browser has no JavaScript (C1, C12)", async () => {
    const { phone } = await applicant();
    const { page } = phone;
    await page.goto(address("/request/information"));
    await page.getByLabel("متن توضیح").fill("رسید را پیدا کردم.");
    await press(page, "ثبت و افزودن فایل");
    await page.getByText(noted).waitFor();
    await press(page, "افزودن پیوست");
    await page.getByRole("heading", { name: "فرستادن پیوست" }).waitFor();
    await page.goto(address("/request/information"));
    await press(page, "ثبت و افزودن فایل");
    await page.waitForURL(/attachments$/);
  });
});

/** Fills in the registration form and stops before the button that would send the form. */
async function fillsIn(page: Page): Promise<void> {
  const given = newRequest();
  await page.goto(address("/register"));
  await page.getByRole("radio", { name: /درباره کار این سازمان/ }).check();
  await press(page, "ادامه");
  await page.getByRole("radio", { name: /از کاری یا تصمیمی شکایت دارم/ }).check();
  await press(page, "ادامه");
  await page.getByLabel("موضوع").selectOption(given.subject);
  await press(page, "ادامه");
  await press(page, "با این حال ثبت می‌کنم");
  await page.getByLabel("شرح").fill(given.description);
  await press(page, "ادامه");
  await page.getByLabel("نام و نام خانوادگی", { exact: true }).fill(given.fullName);
  const { number = "" } = given.identity as { readonly number?: string };
  await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill(number);
  await page.getByLabel("شماره تلفن همراه", { exact: true }).fill(given.mobile);
  await press(page, "ادامه");
  await page.getByRole("button", { name: "تأیید و ارسال" }).waitFor();
}

describe.runIf(room.browser)("files with the registration form", () => {
  it("do not delay the registration: the request is registered once while an upload hangs, and the files are sent from the receipt (C12)", async () => {
    const { page, complaints } = await withScripts(room);
    await fillsIn(page);
    await choose(page, disguised);
    await page.getByText("این نوع فایل را نمی‌پذیریم").waitFor();
    await choose(page, photo);
    await picture(page, "register-with-files");
    const registering: string[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("/receipt")) registering.push(response.url());
    });
    const freed = await stuck(page);
    await page.getByRole("button", { name: "تأیید و ارسال" }).dblclick();
    await page.getByText("ثبت شد. فایل در راه است.").waitFor();
    await picture(page, "register-stuck");
    await page.getByRole("link", { name: "ادامه بدون فایل" }).click();
    const code = await codeOnReceipt(page);
    expect(registering.length, "once by the script, once by hand").toBe(2);
    await freed();
    await choose(page, photo);
    await press(page, "افزودن پیوست");
    await stands(page, "آماده");
    await picture(page, "receipt-files");
    const seat = await room.at(desk, `/cases/${code}`);
    await seat.page.getByRole("button", { name: /دریافت فایل/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("are sent when the applicant presses the button that registers the request, and the receipt shows the files' state (C12)", async () => {
    const { page } = await withScripts(room);
    await fillsIn(page);
    await choose(page, photo, pdf());
    await press(page, "تأیید و ارسال");
    await page.waitForURL(/\/receipt\?sent=1-2$/);
    await eventually("both to be ready", async () =>
      (await page.locator("main .panel", { hasText: "آماده" }).count()) === 2 ? true : undefined,
    );
  });
});
