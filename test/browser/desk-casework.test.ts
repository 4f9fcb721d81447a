/**
 * Tests casework at the desk in a browser on the local stack: naming accused parties, splitting a case into parts, questions,
 * commitments, and corrections of kind and subject.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, type Seat, said } from "./desk-seat.ts";

const room = await openRoom();
const { sit, at } = room;
let expert: StaffMember;
let head: StaffMember;
/** The expert's browser page, which the tests use one after another. */
let desk: Seat;

beforeAll(async () => {
  if (!room.browser) return;
  [expert, head] = await Promise.all([
    staffMember(room.stack, "a.mohammadi"),
    staffMember(room.stack, "m.karimi"),
  ]);
  desk = await sit("a.mohammadi", "/");
});

const points = ["قیمت فروش بیش از قیمت روی بسته بوده است.", "تفاوت پول برگردانده شود."] as const;

/**
 * Makes a case that an expert of the unit goods inspection has accepted.
 * @returns the tracking code
 */
async function inHand(): Promise<string> {
  const request = newRequest({ subject: "goods-price", province: "tehran" });
  const code = await registered(newVisitor(room.stack.addresses.pages), request);
  await eventually(`case ${code}`, async () => ((await head.read(code)).status === 200 ? true : undefined));
  await expert.step(code, "accept", { points });
  return code;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Types some letters of a name into the focused field, and chooses the name from the list that opens. */
async function choose(page: Page, letters: string, name: string): Promise<void> {
  await page.keyboard.insertText(letters);
  await page.getByRole("option", { name }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function step(page: Page, letter: string, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab }).waitFor();
  await page.keyboard.press(letter);
}

const unit = "دفتر حقوق مصرف‌کنندگان";

describe.runIf(room.browser)("casework at the desk", () => {
  it("lets an employee name the accused unit by typing some letters; the referral field then says that the case cannot go to this unit (R2)", async () => {
    const code = await inHand();
    const { page, complaints } = await at(desk, `/cases/${code}`);
    await step(page, "p", "پیش‌نویس پاسخ");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").waitFor();
    await choose(page, "دفتر حقوق مصرف", unit);
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("متقاضی تلفنی از این دفتر نام برد.");
    await page.keyboard.press("Control+Enter");
    await said(page, "مورد شکایت ثبت شد");
    await page.getByRole("region", { name: "مورد شکایت" }).getByText(unit).waitFor();
    expect((await head.look(code)).parties.units.map(({ key }) => key)).toEqual(["consumer-rights"]);

    await step(page, "r", "ارجاع");
    await choose(page, "دفتر حقوق مصرف", unit);
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("موضوع در وظایف آن دفتر است.");
    await page.keyboard.press("Control+Enter");
    const field = page.locator(".field", { has: page.getByRole("combobox", { name: "به واحد" }) });
    await field.getByText("تعارض منافع: مورد شکایت است").waitFor();
    expect(await field.getByRole("combobox").inputValue()).toBe(unit);
    expect(await page.locator("textarea[name=reason]").inputValue()).toBe("موضوع در وظایف آن دفتر است.");
    expect(complaints).toEqual([]);
  });

  it("shows an auditor which units held the case, why its deadline moved, who opened it, and which claims of a conflict were rejected (R2, R3, D5, R15)", async () => {
    const code = await inHand();
    const named = { units: ["consumer-rights"], people: [], reason: "متقاضی از این دفتر نام برد." };
    expect((await expert.step(code, "parties", named)).status).toBe(200);
    const wrong = { unit: "consumer-rights", reason: "موضوع در وظایف آن دفتر است." };
    expect((await expert.step(code, "refer", wrong)).status).toBe(409);
    const because = "گزارش آزمایشگاه نرسیده است.";
    expect((await head.step(code, "extend", { days: 2, reason: because })).status).toBe(200);
    const { page, complaints } = await sit("r.aslani", `/cases/${code}`);
    await page.getByRole("tabpanel").getByText("دفتر بازرسی کالا و کنترل قیمت").first().waitFor();
    await page.getByRole("tab", { name: "مهلت‌ها" }).click();
    await page.getByText(because).first().waitFor();
    await page.getByRole("tab", { name: "سابقه مشاهده پرونده" }).click();
    await page.getByRole("row", { name: /علی محمدی.*تعارض منافع.*دفتر حقوق مصرف‌کنندگان/ }).waitFor();
    await page.getByRole("row", { name: /کریمی/ }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("takes the case away from an employee who names their own unit as accused, and leads back to the list (R2)", async () => {
    const code = await inHand();
    const { page } = await at(desk, `/cases/${code}`);
    await step(page, "p", "پیش‌نویس پاسخ");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    await choose(page, "دفتر بازرسی کالا", "دفتر بازرسی کالا و کنترل قیمت");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("متقاضی از خود این دفتر شکایت دارد.");
    await page.keyboard.press("Control+Enter");
    await said(page, "این پرونده دیگر نزد شما نیست");
    expect(new URL(page.url()).pathname).toBe("/desk/");
    expect((await expert.read(code)).status).toBe(404);
    const auditor = await staffMember(room.stack, "r.aslani");
    const { parties, unit: holder } = await auditor.look(code);
    expect(parties.units.map(({ key }) => key)).toEqual(["goods-inspection"]);
    expect(holder.key).not.toBe("goods-inspection");
  });

  it("sends a question to the applicant by the first click after a corrected error, and continues the case when an employee enters the reply (R8)", async () => {
    const code = await inHand();
    const { page } = await at(desk, `/cases/${code}`);
    await step(page, "q", "پرسش از متقاضی");
    await press(page, "فرستادن پرسش");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("پرسش", { exact: true }).fill("تاریخ خرید را بنویسید.");
    await press(page, "فرستادن پرسش");
    await said(page, "پرسش به متقاضی فرستاده شد");
    await page.locator(".notice").getByText("تاریخ خرید را بنویسید.").waitFor();
    expect((await head.look(code)).stage).toBe("asked");
    await page.getByLabel("پاسخ متقاضی", { exact: true }).fill("دوم آذر خریده است.");
    await press(page, "ثبت پاسخ متقاضی");
    await said(page, "پاسخ متقاضی ثبت شد");
    await page.locator(".case-asked").getByText("دوم آذر خریده است.").waitFor();
    expect((await head.look(code)).stage).toBe("in-hand");
  });

  it("sends one point of the request to another unit as a part of the case, and then leaves only the other points to the first unit's answer (R6)", async () => {
    const code = await inHand();
    const { page } = await at(desk, `/cases/${code}`);
    await step(page, "s", "ارسال هم‌زمان به چند واحد");
    await page.keyboard.press("Tab");
    await choose(page, "دفتر حقوق مصرف", unit);
    await press(page, "ارسال بخش‌ها");
    await said(page, "بخش‌ها به واحدهایشان فرستاده شد");
    await page.getByRole("region", { name: "بخش‌ها" }).getByText(unit).waitFor();
    await page.getByLabel("پاسخ نکته ۱").waitFor();
    expect(await page.getByLabel("پاسخ نکته ۲").count()).toBe(0);
    const { parts } = await head.look(code);
    expect(parts?.map(({ unit, points }) => [unit.key, points])).toEqual([["consumer-rights", [1]]]);
  });

  it("lets an employee commit to an action by a day and give evidence, and another employee judge the commitment as kept (R11)", async () => {
    const code = await inHand();
    const { page } = await at(desk, `/cases/${code}`);
    await page.getByRole("button", { name: /نتیجه/ }).click();
    await page.getByRole("option", { name: "موافقت و انجام شد" }).click();
    await page.getByLabel("پاسخ نکته ۱").fill("گران‌فروشی تأیید شد.");
    await page.getByLabel("پاسخ نکته ۲").fill("برگردانده می‌شود.");
    await page.getByLabel("پاسخ و دلیل آن").fill("بر پایه گزارش بازدید و رسید خرید شما.");
    await press(page, "+ تعهد");
    await page.keyboard.insertText("تفاوت پول برگردانده شود.");
    await page.keyboard.press("Tab");
    await choose(page, "علی محمدی", "علی محمدی");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1410/09/30");
    await page.keyboard.press("Control+Enter");
    await press(page, "ارسال برای تأیید");
    await said(page, "پیش‌نویس برای تأیید فرستاده شد");
    await head.step(code, "approve", {});
    const evidence = { words: "رسید بازگرداندن پول در پرونده است." };
    await expert.step(code, "commitments/1/evidence", evidence);

    const judge = await sit("m.karimi", `/cases/${code}`);
    await judge.page.getByText("مدرک انجام رسیده است").waitFor();
    await press(judge.page, "تعهد ۱ انجام شد");
    await judge.page.keyboard.insertText("رسید دیده شد.");
    await judge.page.keyboard.press("Control+Enter");
    await said(judge.page, "تعهد انجام شد");
    const { commitments } = await head.look(code);
    expect(commitments).toMatchObject([{ standing: "kept", due: "2031-12-21" }]);
  });

  it("corrects the kind of a case in a dialog, and shows the reason beside the former kind and in the history of deadlines (C3, D4)", async () => {
    const code = await inHand();
    const { page, complaints } = await at(desk, `/cases/${code}`);
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
  });
});
