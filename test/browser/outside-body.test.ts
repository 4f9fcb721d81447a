/**
 * Tests asking an outside body in the browser (R7): an expert asks at the desk and copies the link; the body reads and
 * answers on a phone without JavaScript; the desk shows the answer. `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newRequest, registered } from "../support/citizens.ts";
import { longestWait } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";

const room = await openRoom();
const { browser } = room;

const body = "اداره استاندارد استان";
const question = "آیا وزن این کالا با نشان استاندارد آن یکی است؟";
const answer = "آری، در آزمایش ما وزن آن با نشان یکی بود.";

let code = "";
let link = "";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A phone without JavaScript. */
async function phone(): Promise<Page> {
  if (!browser) throw new Error("No browser");
  const how = { locale: "fa-IR", javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
  const context = await browser.newContext(how);
  context.setDefaultTimeout(longestWait);
  return context.newPage();
}

const mainOf = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";

beforeAll(async () => {
  if (!browser) return;
  code = await registered(newVisitor(room.stack.addresses.pages), newRequest());
  await room.stack.settled();
  const accepted = await (await staffMember(room.stack, "m.rezaei")).step(code, "accept", {
    points: ["وزن"],
  });
  expect(accepted.status, accepted.text).toBe(200);
});

describe.runIf(browser)("an outside body (R7)", () => {
  it("is asked by the assignee, who chooses which texts the outside body may read and gets a link to copy (R7)", async () => {
    const { page, complaints } = await room.sit("m.rezaei", `/cases/${code}`);
    await press(page, "پرسش از دستگاه بیرونی");
    await page.getByLabel("نام دستگاه").fill(body);
    await page.getByLabel("پرسش", { exact: true }).fill("آیا خانم نمونه‌ای مشتری شماست؟");
    expect(await page.getByRole("checkbox", { name: "شرح درخواست" }).isChecked()).toBe(false);
    await press(page, "ساختن پیوند");
    await page.getByText("متن نام متقاضی را دارد").first().waitFor();
    await page.getByLabel("پرسش", { exact: true }).fill(question);
    await page.getByText("شرح درخواست", { exact: true }).last().click();
    await forEverybody(page, "ask-outside-form");
    await press(page, "ساختن پیوند");
    await said(page, "پرسش ثبت شد. پیوند آن را به دستگاه بدهید.");
    await page.getByText("در انتظار پاسخ").waitFor();
    await forEverybody(page, "asked-outside");
    await press(page, "نشان دادن پیوند: پرسش ۱");
    const dialog = page.getByRole("dialog");
    const shown = dialog.getByRole("status").filter({ hasText: "/outside/" }).or(dialog.locator("output"));
    link = new URL((await shown.last().textContent()) ?? "").pathname;
    await picture(page, "outside-link");
    expect(link).toMatch(/^\/outside\/[\w.-]{20,}$/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("reads and answers the question on a phone without JavaScript, and can no longer read it after the answer (R7)", async () => {
    const page = await phone();
    await page.goto(`${room.stack.addresses.pages}${link}`);
    const text = await mainOf(page);
    for (const each of [body, question, "شرح درخواست"]) expect(text).toContain(each);
    for (const secret of [code, "نمونه‌ای", "رضایی"]) expect(text).not.toContain(secret);
    await picture(page, "outside-question");
    await press(page, "فرستادن پاسخ");
    await page.waitForURL(/draft=/);
    await picture(page, "outside-question-error");
    await page.getByRole("textbox", { name: "پاسخ شما" }).fill(answer);
    await press(page, "فرستادن پاسخ");
    await page.getByText("پاسخ شما ثبت شد.").waitFor();
    await picture(page, "outside-answered");
    await page.goto(`${room.stack.addresses.pages}${link}`);
    expect(await mainOf(page)).toContain("به این پرسش پاسخ داده شده است");
    expect(await mainOf(page)).not.toContain(question);
    await page.context().close();
  });

  it("gives an answer that the case shows, and that the assignee's inbox announces (R7)", async () => {
    await room.stack.settled();
    const { page } = await room.sit("m.rezaei", "/");
    await page.getByText("پاسخ دستگاه بیرونی رسید").first().waitFor();
    await picture(page, "outside-inbox");
    await page.goto(new URL(`/desk/cases/${code}`, page.url()).href);
    await page.getByText(answer).waitFor();
    await page.getByText("این پاسخ به متقاضی نشان داده نمی‌شود.").waitFor();
    await forEverybody(page, "outside-answer");
    await page.close();
  });

  it("can no longer open its link once the assignee withdraws the question (R7)", async () => {
    const { page } = await room.sit("m.rezaei", `/cases/${code}`);
    await press(page, "پرسش از دستگاه بیرونی");
    await page.getByLabel("نام دستگاه").fill(body);
    await page.getByLabel("پرسش", { exact: true }).fill(question);
    await press(page, "ساختن پیوند");
    await said(page, "پرسش ثبت شد. پیوند آن را به دستگاه بدهید.");
    await press(page, "نشان دادن پیوند: پرسش ۲");
    const other = new URL((await page.getByRole("dialog").locator("output").textContent()) ?? "").pathname;
    await page.getByRole("dialog").getByText("بستن", { exact: true }).click();
    await press(page, "پس گرفتن: پرسش ۲");
    await page.getByLabel("دلیل", { exact: true }).last().fill("دیگر لازم نیست.");
    await press(page, "پس گرفتن");
    await said(page, "پرسش پس گرفته شد و پیوند آن دیگر باز نمی‌شود.");
    await page.close();
    const visitor = await phone();
    await visitor.goto(`${room.stack.addresses.pages}${other}`);
    expect(await mainOf(visitor)).toContain("این پرسش پس گرفته شده است");
    await picture(visitor, "outside-withdrawn");
    await visitor.context().close();
  });
});
