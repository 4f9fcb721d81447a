/**
 * An applicant's files in browsers, on the local stack: sent with a script and without one, refused, and opened at the desk (C12).
 * `PICTURES=<folder>` keeps pictures.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { comment, eicar, exif, jpeg, place } from "../attachments/files.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { press } from "./casework-steps.ts";
import { newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, openRoom, picture, type Seat } from "./desk-seat.ts";

const room = await openRoom();

/** Large enough to be seen on its way: sixteen comments as long as they can be, and where it was taken. */
const photo = jpeg({ with: [exif(6), ...new Array<Buffer>(16).fill(comment("x".repeat(65_000)))] });
const disguised = Buffer.from("<!doctype html><script>alert(1)</script>");

/** A request, its applicant's phone without a script that is let in to it, and the desk of who has it. */
let code = "";
let phone: Page;
let desk: Seat;

beforeAll(async () => {
  if (!room.browser) return;
  const given = newRequest();
  code = await registered(newVisitor(room.stack.addresses.pages), given);
  const citizen = await newCitizen(room, given.mobile);
  await citizen.comeIn(code);
  phone = citizen.page;
  desk = await room.sit("e.hosseini", "/");
});

/** The same person where scripts run. */
async function withScripts(page: Page) {
  const seat = await room.window();
  await seat.page.setViewportSize({ width: 360, height: 740 });
  await seat.page.context().addCookies(await page.context().cookies());
  await seat.page.goto(page.url());
  return seat;
}

async function toTheForm(page: Page): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/request`);
  await page.getByRole("link", { name: "پیوست‌ها" }).click();
  await press(page, "افزودن پیوست");
  await page.getByRole("heading", { name: "فرستادن پیوست" }).waitFor();
}

const choose = (page: Page, buffer: Buffer): Promise<void> =>
  page.getByLabel("فایل", { exact: true }).setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });

async function sends(page: Page, file: Buffer): Promise<void> {
  await toTheForm(page);
  await choose(page, file);
  await press(page, "فرستادن فایل");
  await page.waitForURL(/\/request\/attachments\?/);
}

/** Once it was looked at, and the page was built. */
async function reads(page: Page, text: string): Promise<void> {
  await room.stack.settled();
  await page.goto(`${room.stack.addresses.pages}/request/attachments`);
  await page.locator("main", { hasText: text }).waitFor();
}

/** How fast this browser sends, in bytes a second; as fast as it can with -1. */
async function wire(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  return (uploadThroughput: number) =>
    session.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput },
    });
}

/** Chosen by hand: one that is too large first, then one whose way is seen. */
async function sendsSeen(page: Page): Promise<void> {
  await toTheForm(page);
  await picture(page, "attachment-form");
  await choose(page, Buffer.alloc(10 * 1024 * 1024 + 1));
  await press(page, "فرستادن فایل");
  await page.getByText("این فایل بزرگ‌تر از ۱۰ مگابایت است").waitFor();
  expect(await page.locator("#file:focus").getAttribute("aria-invalid")).toBe("true");
  await forEverybody(page, "attachment-too-large");
  await choose(page, photo);
  const atMost = await wire(page);
  await atMost(300_000);
  await press(page, "فرستادن فایل");
  const bar = page.getByRole("progressbar", { name: "پیشرفت ارسال" });
  await eventually("the bar on its way", async () => {
    const value = await bar.evaluate((one: HTMLProgressElement) => one.value);
    return value > 10 && value < 100 ? true : undefined;
  });
  await picture(page, "attachment-on-its-way");
  await atMost(-1);
  await page.waitForURL(/\/request\/attachments\?sent=1/);
}

describe.runIf(room.browser)("a file of an applicant's", () => {
  it("is seen on its way, and opened at the desk as a copy without where it was taken (C12, R15)", async () => {
    const { page, complaints } = await withScripts(phone);
    await sendsSeen(page);
    await reads(page, "آماده");
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

  it("is sent without a script, and opened by nobody when it is no picture or has malware (C1, C12)", async () => {
    const page = phone;
    await sends(page, jpeg());
    await reads(page, "آماده");
    await sends(page, disguised);
    await reads(page, "این فایل عکس یا پی‌دی‌اف نیست");
    await sends(page, eicar);
    await reads(page, "در این فایل بدافزار پیدا شد");
    expect(await page.getByRole("link", { name: "دریافت فایل" }).count(), "with the one before").toBe(2);
    await picture(page, "attachments-refused");
    const { page: there, complaints } = await room.at(desk, `/cases/${code}`);
    await there.getByText("در آن بدافزار پیدا شد").waitFor();
    await there.getByText("عکس یا پی‌دی‌اف نیست").waitFor();
    expect(await there.getByRole("button", { name: /دریافت فایل/ }).count()).toBe(2);
    await picture(there, "desk-attachments-refused");
    expect(complaints).toEqual([]);
  });
});
