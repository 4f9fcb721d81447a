/** Story C, an administrative emergency, played as a screen reader speaks it in Persian, with the keyboard alone. */
import { describe, expect, it } from "vitest";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { e164 } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { codeHeard, comesIn, type Ear, listenTo } from "./by-ear.ts";
import { newCitizen } from "./citizen-by-hand.ts";
import { openRoom } from "./desk-seat.ts";

/** Monday 30 November 2026, in the Solar Hijri calendar 9 Azar 1405. */
const day = "2026-11-30";
const room = await openRoom(new Date(momentOfTehran(day, "10:20")));

const mobile = "09120000077";
const office = "دفتر بازرسی کالا و کنترل قیمت";
const words = "از ساعت ۹ منتظرم. گفتند فردا بیا.";
const order = "جانشین مستقر شود";
const [inspector, head] = ["d.yeganeh", "m.karimi"] as const;

const goTo = async (time: string): Promise<void> => {
  const { clock } = room.stack;
  await room.stack.settled();
  clock.moveBy(Date.parse(momentOfTehran(day, time)) - clock.now().getTime());
  await room.stack.settled();
};

const atDesk = async (username: string, path: string): Promise<Ear> => {
  const { page } = await room.sit(username, path);
  return listenTo(page);
};

/** The citizen reports the emergency on four pages; a missing or wrong field is spoken with its error. */
async function registers(ear: Ear): Promise<string> {
  expect(await ear.firstStop()).toBe("رفتن به متن صفحه");
  await ear.stumblesOverNothing();
  await ear.follows(/^فوریت اداری/, "link");
  await ear.stumblesOverNothing();
  await ear.follows("ادامه");
  await ear.hears("این موارد را اصلاح کنید");
  const reason = await ear.chooses("کارمند نبود و جانشین هم نداشت");
  expect([...reason.states]).toContain("checked");
  await ear.follows("ادامه");
  await ear.stumblesOverNothing();
  await ear.picks(/^واحد/, office);
  await ear.writes(/^اتاق یا باجه/, "باجه کنار پله");
  await ear.follows("ادامه");
  await ear.finds("نتیجه تا ساعت ۱۳:۲۰");
  const hidden = await ear.reaches("radio", /^نام من به واحد گفته نشود/);
  expect([...hidden.states]).toContain("checked");
  await ear.writes(/^شرح/, words);
  await ear.writes("شماره تلفن همراه", "12");
  await ear.follows("ثبت فوریت اداری");
  await ear.hears("«شماره تلفن همراه» باید با ۰۹ شروع شود.");
  await ear.stumblesOverNothing();
  const wrong = await ear.reaches("textbox", "شماره تلفن همراه");
  expect([...wrong.states]).toEqual(expect.arrayContaining(["invalid", "required"]));
  expect(wrong.description).toContain("خطا: «شماره تلفن همراه» باید با ۰۹ شروع شود.");
  await ear.writes("شماره تلفن همراه", mobile);
  await ear.follows("ثبت فوریت اداری");
  await ear.finds("ساعت ۱۳:۲۰");
  await ear.stumblesOverNothing();
  return codeHeard(ear);
}

/** An inspector finds the case by its code, accepts it, records the check on the spot, and orders a remedy. */
async function isChecked(ear: Ear, code: string): Promise<void> {
  expect(await ear.firstStop()).toBe("رفتن به متن صفحه");
  await ear.stumblesOverNothing();
  await ear.reaches("searchbox", /^کد رهگیری، کد سامانه دیگر/);
  await ear.types(code);
  await ear.finds(words);
  await ear.stumblesOverNothing();
  await ear.writes("نکته ۱", "کارمند نیست و جانشین ندارد.");
  await ear.presses("پذیرش پرونده");
  await ear.hears("پرونده پذیرفته شد");
  await goTo("10:35");
  await ear.opens(/^بررسی در محل/);
  await ear.writes("آنچه در محل دیدید", "کارمند غایب، جانشین تعیین نشده");
  await ear.presses("ثبت بررسی در محل");
  await ear.hears("بررسی در محل ثبت شد");
  await ear.opens(/^دستور رفع مشکل/);
  await ear.looksUp("چه کسی جبران می‌کند", "بازرسی کالا");
  await ear.writes("خلاصه به قلم بازرسی", "کارمند باجه غایب است.");
  await ear.writes("چه باید بکند", order);
  await ear.writes("آخرین روز", "1405/09/09");
  await ear.writes("تا چه ساعتی", "11:00");
  await ear.presses("ثبت دستور");
  await ear.hears("دستور رفع مشکل ثبت شد");
  await ear.stumblesOverNothing();
}

/** The head gives evidence that the order was followed; the page speaks no data of the applicant. */
async function isPutRight(ear: Ear): Promise<void> {
  await ear.finds(order);
  await ear.finds("۱۱:۰۰");
  expect(await ear.reads()).not.toContain(words);
  await ear.stumblesOverNothing();
  await ear.presses(/^دادن مدرک انجام/);
  await ear.writes("چه کردید و چه مدرکی هست", "جانشین ساعت ۱۰:۵۸ مستقر شد.");
  await ear.presses("ثبت مدرک");
  await ear.hears("مدرک ثبت شد و منتظر بررسی است.");
}

async function isJudged(ear: Ear): Promise<void> {
  await ear.finds("مدرک انجام رسیده است");
  await ear.presses("تعهد ۱ انجام شد");
  await ear.writes("دلیل", "در محل دیده شد.");
  await ear.presses("تعهد ۱ انجام شد");
  await ear.hears("ثبت شد: تعهد انجام شد.");
}

async function isSatisfied(ear: Ear): Promise<void> {
  await ear.finds("اقدام شد؛ لطفاً نظر بدهید");
  await ear.chooses("بله", "از نحوه رسیدگی راضی بودید؟");
  await ear.chooses("بله", "از نتیجه راضی بودید؟");
  await ear.follows("ثبت نظر");
  await ear.hears("نظر شما ثبت شد");
  await ear.stumblesOverNothing();
}

describe.runIf(room.browser)("story C, an administrative emergency, with a screen reader", () => {
  it("can be played with the keyboard alone, by what a screen reader speaks in Persian, from the report in a corridor to a satisfied citizen (C1, S3)", async () => {
    const { page } = await newCitizen(room, mobile);
    const citizen = await listenTo(page);
    await page.goto(room.stack.addresses.pages);
    const code = await registers(citizen);
    expect(code).toMatch(/^\d{12}$/);
    const api = await staffMember(room.stack, inspector);
    await eventually("the emergency with inspection", async () =>
      (await api.inbox()).find((item) => item.case === code),
    );
    await isChecked(await atDesk(inspector, "/"), code);
    await goTo("10:58");
    await isPutRight(await atDesk(head, "/owed"));
    await isJudged(await atDesk(inspector, `/cases/${code}`));
    await eventually("the SMS", () =>
      room.stack.messages().find(({ to, text }) => to === e164(mobile) && text.includes("به همان واحد")),
    );
    await room.stack.settled();
    await comesIn(room, page, citizen, code, mobile);
    await isSatisfied(citizen);
  });
});
