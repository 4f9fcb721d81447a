/**
 * Tests prepared texts and answers of similar cases beside a draft (R21), at the desk on the local stack: inserted at the
 * cursor with places filled in, refused while a place is left, and sent with their sources, which the approver sees.
 * `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";

const room = await openRoom();
const reasoning = "فروشنده پول کالای معیوب را سه روزه برمی‌گرداند.";
const promise = "پول یخچال در سه روز برمی‌گردد.";
const texts = [
  "فروشگاه کوچه صنوبر یخچال معیوب را پس نمی‌گیرد و پول را برنمی‌گرداند.",
  "یخچال معیوب فروشگاه کوچه صنوبر را پس نگرفتند و پول برنگشت.",
] as const;

let [source, code] = ["", ""];
let expert: StaffMember;

async function done(step: ReturnType<StaffMember["step"]>): Promise<void> {
  const { status, text } = await step;
  expect(status, text).toBe(200);
}

beforeAll(async () => {
  if (!room.browser) return;
  const { stack } = room;
  expert = await staffMember(stack, "m.rezaei");
  const head = await staffMember(stack, "e.hosseini");
  const visitor = newVisitor(stack.addresses.pages);
  const [first, second] = texts;
  source = await registered(visitor, newRequest({ subject: "return", description: first }));
  code = await registered(visitor, newRequest({ subject: "return", description: second }));
  await stack.settled();
  for (const each of [source, code]) await done(expert.step(each, "accept", { points: ["پول یخچال"] }));
  await done(expert.step(source, "draft", { outcome: "granted", answers: [promise], reasoning }));
  await done(head.step(source, "approve", {}));
  await eventually("a precedent", async () => {
    const { items } = (await expert.send(`/cases/${code}/precedents`)).json<{ items: readonly object[] }>();
    return items.length > 0 || undefined;
  });
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const reasons = (page: Page) => page.getByLabel("پاسخ و دلیل آن");
const reply = (page: Page) => page.getByLabel("پاسخ نکته ۱", { exact: true });
const panel = (page: Page) => page.getByRole("region", { name: "متن‌ها و پاسخ‌های مشابه" });

/** Pictures of the case on a phone 360 pixels wide. */
async function onPhone(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await picture(page, `${name}-phone`);
  await page.setViewportSize({ width: 1366, height: 768 });
}

describe.runIf(room.browser)("the form of an answer", () => {
  it("offers prepared texts for the case's subject and answers of similar cases, and inserts the chosen text at the cursor (R21)", async () => {
    const { page, complaints } = await room.sit("m.rezaei", `/cases/${code}`);
    await page.getByRole("button", { name: /نتیجه/ }).click();
    await page.getByRole("option", { name: "موافقت و انجام شد" }).click();
    await reply(page).fill("نخست\nآخر");
    await reply(page).press("Home");
    await press(page, "متن‌ها و پاسخ‌های مشابه");
    await panel(page).getByText("بازگرداندن پول", { exact: true }).waitFor();
    await panel(page).locator(`[data-precedent="${source}"]`).waitFor();
    expect(await panel(page).textContent(), "the list has no text of the answer").not.toContain(reasoning);
    await panel(page)
      .getByRole("button", { name: /^خواندن پاسخ پرونده/ })
      .click();
    await panel(page).getByText(reasoning).waitFor();
    await forEverybody(page, "precedents-open");
    await onPhone(page, "precedents-open");
    await press(page, "افزودن: پاسخ نکته ۱");
    await said(page, "متن افزوده شد");
    expect(await reply(page).inputValue()).toBe(`نخست\n${promise}\nآخر`);
    await reasons(page).focus();
    await press(page, "افزودن «بازگرداندن پول»");
    const written = await reasons(page).inputValue();
    expect(written).toContain("دفتر حقوق مصرف‌کنندگان");
    expect(written).toContain(code);
    expect(written).toContain("{مبلغ}");
    await page.getByText("پیش از ارسال به‌جای این‌ها بنویسید: {مبلغ}، {مهلت انجام}، {مستند قانونی}").waitFor();
    expect(complaints).toEqual([]);
    await forEverybody(page, "precedents-inserted");
    await onPhone(page, "precedents-inserted");

    await press(page, "ارسال برای تأیید");
    await page.getByText("این جاهای خالی هنوز پر نشده است").first().waitFor();
    expect((await expert.look(code)).stage, "nothing is sent").toBe("in-hand");
    await reasons(page).fill(written.replace(/\{[^}]+\}/g, "نوشته شد"));
    await press(page, "ارسال برای تأیید");
    await said(page, "پیش‌نویس برای تأیید فرستاده شد");
  });

  it("stores the sources of inserted texts for the approver, with a link to the similar case (R21)", async () => {
    const { page, complaints } = await room.sit("e.hosseini", `/cases/${code}`);
    const sources = page.getByRole("region", { name: "پاسخ برگرفته از" });
    await sources.getByText("متن آماده «بازگرداندن پول»").waitFor();
    await forEverybody(page, "precedents-sources");
    await onPhone(page, "precedents-sources");
    await sources.getByRole("link").press("Enter");
    await page.waitForURL(new RegExp(`/desk/cases/${source}$`));
    expect(complaints).toEqual([]);
  });
});

describe.runIf(room.browser)("the editor of prepared texts", () => {
  it("limits a text to subjects, accepts Persian names of placeholders, and reports an unknown placeholder before the publication (R21, P5)", async () => {
    const { page, complaints } = await room.sit("v.sadeghi", "/organisation?in=answerTemplates");
    await press(page, "بازگرداندن پول");
    const form = page.getByRole("dialog");
    const text = form.getByLabel("متن (فارسی)");
    expect(await text.inputValue()).toContain("{مستند قانونی}");
    await forEverybody(page, "block-editor");
    await onPhone(page, "block-editor");
    await text.fill("پول {مبلغ} ریال تا {فلان روز} بازگردانده می‌شود.");
    await form.getByRole("button", { name: "نگه داشتن در پیش‌نویس" }).click();
    await page.getByRole("link", { name: "تغییرها و انتشار" }).click();
    await page.getByText("جای خالی «").first().waitFor();
    await picture(page, "block-fault");
    expect(complaints).toEqual([]);
  });
});
