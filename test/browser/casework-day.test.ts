/**
 * A day of casework in browsers. A citizen complains of a unit. The case is never shown to this unit. The case goes to a
 * wrong unit and back, is split, gets a question, and is answered with a commitment. After an objection other staff decide
 * again, and the commitment is kept. `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { accept, approve, choose, draft, press, sendForApproval } from "./casework-steps.ts";
import { type Citizen, codeOnReceipt, newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, openRoom, picture, type Seat, said } from "./desk-seat.ts";

const room = await openRoom();

const complainedOf = "دفتر بازرسی کالا و کنترل قیمت";
const wrongUnit = "دفتر نظارت بر خدمات و فروش اینترنتی";
const rightUnit = "دفتر حقوق مصرف‌کنندگان";
const otherUnit = "دفتر نظارت بر شبکه توزیع";
const mobile = "09120000077";
const nationalCode = "0043119077";
const words =
  "بازرس آن دفتر شکایت من از گران‌فروشی را نپذیرفت و رسیدی نداد. می‌خواهم رسیدگی شود و کالا هم پیدا شود.";
const points = ["شکایت پذیرفته نشده و رسید داده نشده است.", "کالا در بازار نیست."] as const;
const question = "روز مراجعه خود را بنویسید.";
const reply = "دوم آذر، ساعت ده.";
const promise = "رسید کتبی شکایت به نشانی متقاضی فرستاده شود.";
const objection = "رسیدی که گفته‌اید به دستم نرسیده است.";
const finalAnswer = "رفتار آن دفتر نادرست بود و تذکر داده شد.";
const evidence = "رسید با نامه شماره ۱۲ فرستاده شد.";

const tab = (page: Page, name: string) =>
  page.getByRole("tab", { name: new RegExp(`^${name}( |\\w|$)`) }).click();

/** Opens a case at a desk at which an employee is signed in. */
async function open(page: Page, code: string): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/desk/cases/${code}`);
  await page.locator(".case-way").waitFor();
}

async function complain(page: Page): Promise<string> {
  await page.goto(`${room.stack.addresses.pages}/register`);
  await page.getByRole("radio", { name: "درباره کار این سازمان" }).check();
  await press(page, "ادامه");
  await page.getByRole("radio", { name: /از کاری یا تصمیمی شکایت دارم/ }).check();
  await press(page, "ادامه");
  await page.getByLabel("موضوع").selectOption("other");
  await page.getByLabel("واحد مورد شکایت").selectOption("goods-inspection");
  await picture(page, "casework-complain");
  await press(page, "ادامه");
  await page.getByLabel("شرح").fill(words);
  await press(page, "ادامه");
  await page.getByLabel("نام و نام خانوادگی", { exact: true }).fill("زهرا نمونه‌ای");
  await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill(nationalCode);
  await page.getByLabel("شماره تلفن همراه", { exact: true }).fill(mobile);
  await press(page, "ادامه");
  await page.getByText(complainedOf).waitFor();
  await press(page, "تأیید و ارسال");
  return codeOnReceipt(page);
}

/** Waits until this employee may see the case, and opens the case at their desk. */
async function sit(username: string, code: string): Promise<Seat> {
  const member = await staffMember(room.stack, username);
  await eventually(`case ${code} for ${username}`, async () =>
    (await member.read(code)).status === 200 ? true : undefined,
  );
  const seat = await room.sit(username, `/cases/${code}`);
  await seat.page.locator(".case-way").waitFor();
  return seat;
}

async function refer(page: Page, unit: string): Promise<void> {
  await tab(page, "ارجاع");
  await choose(page, "به واحد", unit);
  await page.getByLabel("دلیل").fill("رسیدگی با آن واحد است.");
  await press(page, "ارجاع پرونده");
}

/** The wrong unit returns the case, by the API (R4). */
async function isReturned(code: string): Promise<void> {
  const wrong = await staffMember(room.stack, "z.kazemi");
  await eventually(`case ${code} with the wrong unit`, async () =>
    (await wrong.read(code)).status === 200 ? true : undefined,
  );
  const done = await wrong.step(code, "return", { reason: "موضوع خدمات نیست." });
  expect(done.status, done.text).toBe(200);
}

/** Expects that the desk and the API act as if the case did not exist for this employee (R2, R13). */
async function isNotThere(page: Page, username: string, code: string): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/desk/cases/${code}`);
  await page.getByRole("link", { name: "رفتن به کارتابل" }).waitFor();
  expect(await page.getByText(words).count()).toBe(0);
  expect((await (await staffMember(room.stack, username)).read(code)).status).toBe(404);
}

async function split(page: Page): Promise<void> {
  await tab(page, "ارسال هم‌زمان به چند واحد");
  await choose(page, "نکته ۲", otherUnit);
  await press(page, "ارسال بخش‌ها");
  await said(page, "بخش‌ها به واحدهایشان فرستاده شد");
}

async function ask(page: Page): Promise<void> {
  await tab(page, "پرسش از متقاضی");
  await page.getByLabel("پرسش", { exact: true }).fill(question);
  await press(page, "فرستادن پرسش");
  await said(page, "پرسش به متقاضی فرستاده شد");
}

/** The other unit answers its part of the split case, by the API. */
async function answerPart(code: string): Promise<void> {
  const [whole, expert, head] = await Promise.all(
    ["m.rezaei", "p.asadi", "f.mousavi"].map((username) => staffMember(room.stack, username)),
  );
  const part = (await whole?.look(code))?.parts?.[0]?.case ?? "";
  await eventually(`part ${part}`, async () =>
    (await expert?.read(part))?.status === 200 ? true : undefined,
  );
  const answer = {
    outcome: "explained",
    answers: ["کالا هفته آینده می‌رسد."],
    reasoning: "بر پایه گزارش توزیع.",
  };
  for (const [who, step, body] of [
    [expert, "accept", { points: [points[1]] }],
    [expert, "draft", answer],
    [head, "approve", {}],
  ] as const) {
    const done = await who?.step(part, step, body);
    expect(done?.status, done?.text).toBe(200);
  }
  await eventually("the answer of the part in the case", async () =>
    (await whole?.look(code))?.parts?.[0]?.answeredAt ? true : undefined,
  );
}

/** Adds a commitment to the answer: the action, the unit that owes it, and the last day (R11). */
async function commit(page: Page): Promise<void> {
  await press(page, "+ تعهد");
  await page.getByLabel("چه کاری انجام می‌شود").fill(promise);
  await choose(page, "متعهد", rightUnit);
  await page.getByLabel("آخرین روز").fill("1410/01/15");
}

async function sendBack(page: Page): Promise<void> {
  await tab(page, "برگشت برای اصلاح");
  await page.getByLabel("دلیل").fill("روز مراجعه را هم بنویسید.");
  await press(page, "برگشت برای اصلاح");
  await said(page, "پیش‌نویس برای اصلاح برگشت");
}

/** Plays the first stage until the answer. @returns the browser pages of the staff who worked on it */
async function firstStage(
  code: string,
  { page, comeIn, reads }: Citizen,
): Promise<{ readonly expert: Seat; readonly head: Seat }> {
  const expert = await sit("m.rezaei", code);
  await accept(expert.page, points);
  await split(expert.page);
  await ask(expert.page);
  await comeIn(code);
  await reads(question);
  await page.getByLabel("متن پاسخ شما").fill(reply);
  await press(page, "ثبت پاسخ");
  await page.getByText("پاسخ شما به پرسش ثبت شد.").waitFor();
  await answerPart(code);
  await reads("کالا هفته آینده می‌رسد.");
  await open(expert.page, code);
  await expert.page.getByText(reply).first().waitFor();
  await draft(expert.page, "شکایت شما پذیرفته شد.", "بر پایه گفته شما و دفتر ثبت.");
  await commit(expert.page);
  await picture(expert.page, "casework-draft");
  await sendForApproval(expert.page);
  const head = await sit("e.hosseini", code);
  await sendBack(head.page);
  await open(expert.page, code);
  await expert.page.getByText("روز مراجعه را هم بنویسید.").first().waitFor();
  await expert.page.getByLabel("پاسخ و دلیل آن").fill("شما دوم آذر آمده‌اید؛ بر پایه دفتر ثبت.");
  await sendForApproval(expert.page);
  await open(head.page, code);
  await head.page.getByText(promise).first().waitFor();
  await approve(head.page);
  return { expert, head };
}

/**
 * Plays the stage after the objection: staff of another unit decide, and the staff who decided in the first stage see nothing
 * of the case (R13).
 */
async function secondStage(code: string, { page, reads }: Citizen, first: Page): Promise<readonly Seat[]> {
  await reads("شما دوم آذر آمده‌اید");
  await page.getByRole("link", { name: "به پاسخ اعتراض دارم" }).click();
  await page.getByLabel("متن اعتراض").fill(objection);
  await press(page, "ثبت اعتراض");
  await page.getByText("اعتراض شما ثبت شد").first().waitFor();
  const decider = await sit("b.maleki", code);
  await decider.page.getByText(objection).first().waitFor();
  await picture(decider.page, "casework-second");
  await refer(decider.page, rightUnit);
  await decider.page.getByRole("alert").getByText("در رسیدگی نخست تصمیم گرفته است").waitFor();
  await isNotThere(first, "m.rezaei", code);
  await tab(decider.page, "پذیرش");
  await accept(decider.page, [points[0]]);
  await draft(decider.page, finalAnswer, "بر پایه دفتر ثبت و گفته هر دو طرف.");
  await sendForApproval(decider.page);
  const head = await sit("n.shafiei", code);
  await approve(head.page);
  await reads("نتیجه نهایی اعلام شد");
  await reads(finalAnswer);
  return [decider, head];
}

/**
 * The unit that owes the commitment gives evidence without seeing the case, and another employee confirms that the commitment
 * was kept (R11).
 */
async function keep(code: string, owner: Page, judge: Page): Promise<void> {
  await owner.goto(`${room.stack.addresses.pages}/desk/owed`);
  await owner.getByRole("heading", { name: promise }).waitFor();
  await forEverybody(owner, "owed");
  await press(owner, `دادن مدرک انجام: ${promise}`);
  await owner.getByLabel("چه کردید و چه مدرکی هست").fill(evidence);
  await owner.keyboard.press("Control+Enter");
  await said(owner, "مدرک ثبت شد");
  await owner.locator("[data-owed]").getByText(evidence).waitFor();
  await open(judge, code);
  await judge.getByText(evidence).waitFor();
  await press(judge, "تعهد ۱ انجام شد");
  await judge.getByLabel("دلیل").fill("نامه دیده شد.");
  await press(judge, "تعهد ۱ انجام شد");
  await said(judge, "ثبت شد: تعهد انجام شد.");
}

/** A clerk records the applicant's rating of the answer at the desk (R12). */
async function noteOpinion(page: Page): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/desk/applicants`);
  await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill(nationalCode);
  await page.keyboard.press("Enter");
  await page.locator("li button:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: /نحوه رسیدگی/ }).waitFor();
  await forEverybody(page, "applicant-rating");
  await page
    .getByRole("group", { name: /نحوه رسیدگی/ })
    .getByRole("button", { name: /بله/ })
    .press("Enter");
  await press(page, "ثبت نظر متقاضی");
  await page.getByText("به هر دو پرسش پاسخ دهید.").waitFor();
  await page.getByRole("group", { name: /نتیجه/ }).getByRole("button", { name: /نه/ }).press("Enter");
  await page.getByRole("button", { name: "ثبت نظر متقاضی" }).press("Enter");
  await page.getByText("نظر متقاضی ثبت شد.").waitFor();
}

describe.runIf(room.browser)("a complaint about a unit, in browsers", () => {
  it("never reaches the accused unit, and gets a final answer and a kept commitment after a wrong referral, a part for another unit, a question, a returned draft and an objection (S1, R1, R2, R3, R4, R6, R8, R10, R11, R12, R13)", async () => {
    const citizen = await newCitizen(room, mobile);
    const code = await complain(citizen.page);
    const clerk = await sit("z.hashemi", code);
    await refer(clerk.page, complainedOf);
    await clerk.page.getByRole("alert").getByText("تعارض منافع: مورد شکایت است").waitFor();
    await picture(clerk.page, "casework-refused");
    expect((await (await staffMember(room.stack, "a.mohammadi")).read(code)).status).toBe(404);
    await refer(clerk.page, wrongUnit);
    await said(clerk.page, "ارجاع شد");
    await isReturned(code);
    await open(clerk.page, code);
    await refer(clerk.page, rightUnit);
    await said(clerk.page, "ارجاع شد");

    const { expert, head } = await firstStage(code, citizen);
    const deciders = await secondStage(code, citizen, expert.page);
    const judge = deciders[1]?.page;
    if (judge) await keep(code, expert.page, judge);
    await citizen.reads("تعهد انجام شد");
    await noteOpinion(clerk.page);
    const seats = [clerk, expert, head, ...deciders];
    expect(seats.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
