/** Story B, an elder without a mobile, played as a screen reader speaks it in Persian, with the keyboard alone. */
import { describe, expect, it } from "vitest";
import { demoPassword } from "../../local/issuers/staff/sign-in-page.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { codeHeard, type Ear, listenTo } from "./by-ear.ts";
import { newCitizen } from "./citizen-by-hand.ts";
import { openRoom } from "./desk-seat.ts";

/**
 * The days on which Rahim comes, gets the answer, and comes back. In the Solar Hijri calendar: Sunday 8, Saturday 21 and
 * Sunday 22 Azar 1405.
 */
const days = { comes: "2026-11-29", answered: "2026-12-12", comesBack: "2026-12-13" };

const room = await openRoom(new Date(momentOfTehran(days.comes, "09:00")));

const number = "0081027168";
const words = "سه بار آمده‌ام؛ هر بار می‌گویند نامه در دست بررسی است.";
const answer = "نامه پیدا شد و به آن پاسخ داده شد.";
const question = "شماره نامه‌ای که به شما داده‌اند چیست؟";

const goTo = async (day: string, time: string): Promise<void> => {
  const { clock } = room.stack;
  await room.stack.settled();
  clock.moveBy(Date.parse(momentOfTehran(day, time)) - clock.now().getTime());
  await room.stack.settled();
};

const atDesk = async (username: string, path: string): Promise<Ear> => {
  const { page } = await room.sit(username, path);
  return listenTo(page);
};

/** A clerk signs in; the identity provider's page, too, is used by the spoken names alone. */
async function signsIn(): Promise<Ear> {
  const { page } = await room.window();
  const ear = await listenTo(page);
  await page.goto(`${room.stack.addresses.pages}/desk/applicants`);
  await ear.writes("نام کاربری", "z.hashemi");
  await ear.writes("گذرواژه", demoPassword);
  await ear.presses("ورود");
  await ear.finds("متقاضی پای میز");
  return ear;
}

const isFound = async (ear: Ear): Promise<void> => {
  await ear.writes("شماره شناسه هویتی", number);
  await ear.presses("پیدا کردن");
};

/** The clerk registers Rahim's request; the form names missing fields, and the receipt's code and PIN are read digit by digit. */
async function registers(ear: Ear): Promise<{ readonly code: string; readonly pin: string }> {
  await ear.stumblesOverNothing();
  await isFound(ear);
  await ear.presses("ثبت درخواست تازه");
  await ear.writes("نام و نام خانوادگی", "رحیم نمونه‌ای");
  await ear.ticks("بدون تلفن همراه");
  await ear.writes(/^تلفن ثابت/, "021 12345678");
  await ear.writes("شرح، به زبان متقاضی", words);
  await ear.looksUp("نوع درخواست", "شکایت");
  await ear.looksUp("موضوع", "گرانی");
  await ear.stumblesOverNothing();
  await ear.presses("ثبت و چاپ رسید");
  await ear.hears("متن را برای متقاضی بخوانید و وقتی گفت درست است، علامت بزنید.");
  await ear.ticks("متن را خواندم؛ درست است؟");
  await ear.presses("ثبت و چاپ رسید");
  await ear.finds("یکشنبه ۲۲ آذر ۱۴۰۵، همین میز یا تلفنی");
  await ear.stumblesOverNothing();
  expect(await ear.reads()).not.toContain("رحیم");
  return { code: await codeHeard(ear, "کد رهگیری"), pin: await codeHeard(ear, "رمز رسید") };
}

/** Rahim's family opens the request with code and PIN, on a phone without JavaScript. */
async function opensByPin(code: string, pin: string): Promise<void> {
  const { page } = await newCitizen(room, "");
  const ear = await listenTo(page);
  await page.goto(`${room.stack.addresses.pages}/track`);
  await ear.follows(/رمز رسید دارم/, "link");
  const tries = async (digits: string) => {
    await ear.writes("کد رهگیری", code);
    await ear.writes("رمز رسید", digits);
    await ear.follows("پیگیری");
  };
  await tries(pin === "000000" ? "000001" : "000000");
  await ear.hears("با این مشخصات چیزی پیدا نشد");
  await ear.stumblesOverNothing();
  await tries(pin);
  await ear.finds("این صفحه با رمز رسید باز شده است");
  await ear.stumblesOverNothing();
  expect(await ear.reads()).not.toContain(words);
  await page.context().close();
}

const withCase = (member: StaffMember, code: string) =>
  eventually("the case", async () => ((await member.read(code)).status === 200 ? true : undefined));

/** The expert's question appears in the list of calls to make, and a clerk asks Rahim by telephone. */
async function isAsked(code: string): Promise<void> {
  const expert = await staffMember(room.stack, "a.mohammadi");
  await withCase(expert, code);
  await expert.step(code, "accept", { points: ["نامه بی‌پاسخ مانده است."] });
  await expert.step(code, "ask", { question });
  const clerk = await staffMember(room.stack, "z.hashemi");
  await eventually("the question in the call list", async () =>
    (await clerk.send("/untold")).text.includes(code) ? true : undefined,
  );
  const ear = await atDesk("z.hashemi", "/call-list");
  await ear.finds("پرسش از متقاضی");
  await ear.stumblesOverNothing();
  await ear.presses(/^تماس برای/);
  await ear.finds("رحیم نمونه‌ای");
  await ear.finds(question);
  await ear.stumblesOverNothing();
  await ear.presses("گفته شد");
  await ear.hears("خبر به متقاضی گفته شد");
}

/** Rahim answers the question at the desk, and the clerk reads the entered answer back to him. */
async function replies(ear: Ear): Promise<void> {
  await isFound(ear);
  await ear.presses(/^دیدن درخواست/);
  await ear.writes("پاسخ متقاضی", "۱۲/۳۴۵");
  await ear.presses("ثبت پاسخ متقاضی");
  await ear.hears("متن را برای متقاضی بخوانید");
  await ear.ticks("پاسخ را خواندم؛ درست است؟");
  await ear.presses("ثبت پاسخ متقاضی");
  await ear.hears("پاسخ متقاضی ثبت شد");
}

async function isAnswered(code: string): Promise<void> {
  const [expert, head] = [
    await staffMember(room.stack, "a.mohammadi"),
    await staffMember(room.stack, "m.karimi"),
  ];
  for (const [member, step, body] of [
    [expert, "draft", { outcome: "granted", answers: [answer], reasoning: "بر پایه دفتر نامه‌ها." }],
    [head, "approve", {}],
  ] as const) {
    const done = await member.step(code, step, body);
    expect(done.status, done.text).toBe(200);
  }
}

/** Rahim has lost the receipt; his identity card is enough for the clerk to read out the answer. */
async function hearsAnswer(ear: Ear): Promise<void> {
  await isFound(ear);
  await ear.presses(/^دیدن درخواست/);
  await ear.finds(answer);
}

/** Rahim objects to the answer; the form already has his text, which is spoken before it is sent. */
async function objects(ear: Ear, code: string): Promise<void> {
  const auditor = await staffMember(room.stack, "r.aslani");
  const { hops: before } = await auditor.look(code);
  await ear.presses("قبول ندارم");
  const { value } = await ear.reaches("textbox", "اعتراض متقاضی");
  expect(value).toBe("قبول ندارم.");
  await ear.stumblesOverNothing();
  await ear.presses("ثبت اعتراض");
  await ear.hears("اعتراض ثبت شد. شخص دیگری دوباره رسیدگی می‌کند.");
  await ear.stumblesOverNothing();
  await eventually("another unit", async () => {
    const { hops } = await auditor.look(code);
    return hops.at(-1)?.unit.key === before.at(-1)?.unit.key ? undefined : true;
  });
}

/** During a power cut Rahim gets a receipt that was printed in advance. @returns its code and PIN */
async function preparesPad(ear: Ear): Promise<{ readonly code: string; readonly pin: string }> {
  await ear.opens("دسته رسید");
  await ear.writes(/^تعداد رسید/, "۱");
  await ear.presses("آماده کردن دسته");
  await ear.hears("۱ رسید آماده چاپ است.");
  await ear.stumblesOverNothing();
  return { code: await codeHeard(ear, "کد رهگیری"), pin: await codeHeard(ear, "رمز رسید ") };
}

async function entersFromPad(ear: Ear, code: string): Promise<void> {
  await ear.writes("روز تحویل فرم", "۱۴۰۵/۹/۲۱");
  await ear.writes("نام و نام خانوادگی", "رحیم نمونه‌ای");
  await ear.writes("شرح، همان‌طور که نوشته شده است", words);
  await ear.looksUp("نوع درخواست", "شکایت");
  await ear.looksUp("موضوع", "گرانی");
  await ear.writes(/^کد رسید از دسته/, code);
  await ear.presses("ثبت فرم");
}

describe.runIf(room.browser)("story B, an elder without a mobile, with a screen reader", () => {
  it("can be served by a clerk with the keyboard alone, by what a screen reader speaks in Persian, from the first receipt to the answer at the desk (C1, C6, C18)", async () => {
    const desk = await signsIn();
    const { code, pin } = await registers(desk);
    expect(`${code} ${pin}`).toMatch(/^\d{12} \d{6}$/);
    await opensByPin(code, pin);
    await isAsked(code);
    await replies(await atDesk("z.hashemi", "/applicants"));
    await goTo(days.answered, "09:00");
    await isAnswered(code);
    await goTo(days.comesBack, "10:00");
    const again = await atDesk("z.hashemi", "/applicants");
    await hearsAnswer(again);
    await objects(again, code);
  });

  it("gets a receipt that was printed in advance, from a clerk with keyboard and screen reader alone; the elder's request is entered later under its code, once (C1, C20, C7)", async () => {
    const ear = await atDesk("z.hashemi", "/paper");
    const { code, pin } = await preparesPad(ear);
    expect(`${code} ${pin}`).toMatch(/^\d{12} \d{6}$/);
    await ear.opens("یک فرم");
    await entersFromPad(ear, code);
    await ear.finds("متقاضی رسید خود را با همین کد دارد");
    await ear.stumblesOverNothing();
    await opensByPin(code, pin);
    await ear.presses("فرم بعدی");
    await entersFromPad(ear, code);
    await ear.hears("زیبا هاشمی این رسید را در ۱۴۰۵/۹/۲۲ ثبت کرده است");
    await ear.stumblesOverNothing();
  });
});
