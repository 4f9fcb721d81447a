/** Story A, a meeting because a complaint got no answer, played as a screen reader speaks it in Persian, with the keyboard alone. */
import { describe, expect, it } from "vitest";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { codeHeard, comesIn, type Ear, listenTo } from "./by-ear.ts";
import { newCitizen } from "./citizen-by-hand.ts";
import { openRoom } from "./desk-seat.ts";

/**
 * The days of the story: `days.meets` is the day of the meeting, and so on. In the Solar Hijri calendar: Wednesday 22 Mehr;
 * Saturday 7, Wednesday 11, Saturday 14 and Tuesday 24 Azar; Sunday 6 Dey 1405.
 */
const days = {
  complains: "2026-10-14",
  asks: "2026-11-28",
  approved: "2026-12-02",
  chooses: "2026-12-05",
  meets: "2026-12-15",
  late: "2026-12-27",
};

const room = await openRoom(new Date(momentOfTehran(days.complains, "10:00")));

const office = "دفتر بازرسی کالا و کنترل قیمت";
const [head, inspector] = ["m.karimi", "d.yeganeh"] as const;
const mobile = "09120000045";
const complaint = "در ۱۲۴ از گرانی روغن شکایت کرده‌ام و جوابی نگرفته‌ام. رسید خرید را دارم.";
const wish = "شکایت من درباره گرانی روغن ۴۵ روز است بی‌پاسخ مانده. می‌خواهم با مدیر همین دفتر صحبت کنم.";
const order = "پاسخ کتبی مستدل";
const remark = "قبلاً هم قول داده بودند";
const answer = "گران‌فروشی ثابت شد و تفاوت پول پرداخت شد.";

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

/**
 * Zahra registers a complaint on six pages. She sends one of the pages without a choice, and must get an error.
 * @returns the tracking code
 */
async function complains(ear: Ear): Promise<string> {
  await ear.stumblesOverNothing();
  await ear.follows("ادامه");
  await ear.hears("بگویید درخواست به کار چه کسی مربوط است.");
  await ear.chooses("درباره کار این سازمان");
  await ear.follows("ادامه");
  await ear.stumblesOverNothing();
  await ear.chooses(/در ۱۲۴ شکایت کرده‌ام و جواب نگرفته‌ام/);
  await ear.follows("ادامه");
  await ear.stumblesOverNothing();
  await ear.picks(/^موضوع/, "گرانی یا قیمت نادرست کالا");
  await ear.picks(/^واحد مورد شکایت/, office);
  await ear.follows("ادامه");
  await ear.stumblesOverNothing();
  await ear.follows("با این حال ثبت می‌کنم");
  await ear.writes(/^شرح/, complaint);
  await ear.stumblesOverNothing();
  await ear.follows("ادامه");
  await ear.writes("نام و نام خانوادگی", "زهرا نمونه‌ای");
  await ear.writes("شماره شناسه هویتی", "0043119077");
  await ear.writes("شماره تلفن همراه", mobile);
  await ear.stumblesOverNothing();
  await ear.follows("ادامه");
  await ear.finds(office);
  await ear.stumblesOverNothing();
  await ear.follows("تأیید و ارسال");
  await ear.finds("درخواست شما ثبت شد");
  await ear.stumblesOverNothing();
  return codeHeard(ear);
}

/**
 * The request's page first says that the deadline was missed. Zahra requests a meeting, and insists on meeting the accused
 * head.
 */
async function asksForMeeting(ear: Ear): Promise<void> {
  await ear.finds("مهلت پاسخ گذشته و به مدیر بالاتر اعلام شد");
  await ear.follows("درخواست ملاقات حضوری", "link");
  await ear.stumblesOverNothing();
  await ear.picks("با مدیر کدام واحد؟", new RegExp(office));
  await ear.writes("درباره چه می‌خواهید صحبت کنید؟", wish);
  await ear.follows("ثبت درخواست ملاقات");
  await ear.hears("این درخواست درباره همان واحد است.");
  await ear.stumblesOverNothing();
  await ear.chooses("با مدیر همان واحد، با حضور بازرس");
  await ear.follows("ثبت درخواست ملاقات");
  await ear.hears("درخواست ملاقات شما ثبت شد.");
  await ear.finds("شنبه ۱۴ آذر ۱۴۰۵");
}

/** Publishes one Tuesday on which the head receives three people. */
async function publishesDay(ear: Ear): Promise<void> {
  await ear.finds("روزهای ملاقات مردمی");
  await ear.stumblesOverNothing();
  await ear.presses("انتشار روزهای ملاقات مردمی");
  // The form begins with the head's usual public days (P5).
  expect((await ear.reaches("checkbox", "سه‌شنبه")).states).toContain("checked");
  await ear.writes("از روز", "۱۴۰۵/۰۹/۲۴");
  await ear.writes("تا روز", "۱۴۰۵/۰۹/۲۴");
  await ear.writes("ساعت شروع", "۹");
  await ear.writes("هر نوبت چند دقیقه", "۲۰");
  await ear.writes("تعداد نوبت‌ها در هر روز", "۳");
  await ear.stumblesOverNothing();
  await ear.presses("انتشار");
  await ear.hears("از ۱ روز، ۱ روز منتشر شد.");
}

/** Inspection approves the meeting and offers three times. */
async function isApprovedAndOffered(ear: Ear): Promise<void> {
  await ear.presses(/^باز کردن ملاقات/, "link");
  await ear.finds(wish);
  await ear.stumblesOverNothing();
  await ear.presses("موافقت با ملاقات");
  await ear.hears("با ملاقات موافقت شد.");
  for (const time of ["۰۹:۰۰", "۰۹:۲۰", "۰۹:۴۰"])
    await ear.marks("نوبت‌های خالی", `سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ${time}`);
  await ear.presses("پیشنهاد ۳ زمان به متقاضی");
  await ear.hears("زمان‌ها به متقاضی پیشنهاد شد.");
}

async function choosesTime(ear: Ear): Promise<void> {
  await ear.follows(/^ملاقات حضوری/, "link");
  await ear.stumblesOverNothing();
  await ear.chooses("سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۲۰");
  await ear.follows("انتخاب زمان");
  await ear.hears("زمان ملاقات ثبت شد.");
  await ear.finds("سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۲۰");
  await ear.stumblesOverNothing();
}

/** Zahra arrives at the desk, the inspector writes the minutes, she adds a remark, and the minutes are confirmed. */
async function meets(): Promise<void> {
  await goTo(days.meets, "09:20");
  const clerk = await atDesk("z.hashemi", `/meetings/session?host=${head}`);
  await clerk.stumblesOverNothing();
  for (const [step, done] of [
    ["ثبت حضور: شماره ۲", "حضور متقاضی ثبت شد"],
    ["فراخوان: شماره ۲", "متقاضی فراخوانده شد"],
    ["شروع ملاقات: شماره ۲", "ملاقات شروع شد"],
  ] as const) {
    await clerk.presses(step);
    await clerk.hears(done);
  }
  const ear = await atDesk(inspector, `/meetings/session?host=${head}`);
  await ear.presses("صورت‌جلسه", "link");
  await ear.writes("گفته‌ها", "متقاضی رسید خرید را نشان داد. مدیر گفت پرونده در نوبت رسیدگی است.");
  await ear.presses("+ افزودن دستور");
  await ear.writes("چه کاری انجام می‌شود", order);
  await ear.looksUp("متعهد", "بازرسی کالا");
  await ear.writes("آخرین روز", "1405/10/05");
  await ear.stumblesOverNothing();
  await ear.presses("ثبت صورت‌جلسه");
  await ear.hears("صورت‌جلسه ثبت شد");
  await ear.writes("نظر متقاضی", remark);
  await ear.presses("ثبت نظر متقاضی");
  await ear.hears("نظر متقاضی ثبت شد");
  await ear.presses("پایان ملاقات");
  await ear.presses("تأیید صورت‌جلسه");
  await ear.hears("صورت‌جلسه تأیید شد");
  await ear.stumblesOverNothing();
}

/** An expert and a head outside the accused department answer the complaint. */
async function othersAnswer(code: string): Promise<void> {
  const expert = await atDesk("f.yousefi", `/cases/${code}`);
  await expert.stumblesOverNothing();
  await expert.writes("نکته ۱", "شکایت از گرانی روغن بی‌پاسخ مانده است.");
  await expert.presses("پذیرش پرونده");
  await expert.hears("پرونده پذیرفته شد");
  await expert.selects(/نتیجه/, "موافقت و انجام شد");
  await expert.writes("پاسخ نکته ۱", answer);
  await expert.writes("پاسخ و دلیل آن", "بر پایه رسید خرید و نرخ مصوب.");
  await expert.presses("ارسال برای تأیید");
  await expert.hears("پیش‌نویس برای تأیید فرستاده شد");
  const above = await atDesk("h.akbari", `/cases/${code}`);
  await above.presses("تأیید و ارسال");
  await above.finds("پاسخ به متقاضی داده شود؟");
  await above.stumblesOverNothing();
  await above.presses("تأیید و ارسال");
  await above.hears("به متقاضی داده شد");
}

async function rates(ear: Ear): Promise<void> {
  await ear.finds(answer);
  await ear.chooses("نه", "از نحوه رسیدگی راضی بودید؟");
  await ear.chooses("بله", "از نتیجه راضی بودید؟");
  await ear.follows("ثبت نظر");
  await ear.hears("نظر شما ثبت شد");
  await ear.stumblesOverNothing();
}

describe.runIf(room.browser)("story A, a meeting about an unanswered complaint, with a screen reader", () => {
  it("can be played with the keyboard alone, by what a screen reader speaks in Persian, from the missed deadline to a meeting, an order in its minutes and an answer (C1, M1, M4, M6, M9, M11, R12)", async () => {
    const { page } = await newCitizen(room, mobile);
    const zahra = await listenTo(page);
    const comes = (code: string) => comesIn(room, page, zahra, code, mobile);
    await page.goto(`${room.stack.addresses.pages}/register`);
    const code = await complains(zahra);
    expect(code).toMatch(/^\d{12}$/);
    await goTo(days.asks, "09:00");
    await comes(code);
    await asksForMeeting(zahra);
    await publishesDay(await atDesk(head, "/meetings/days"));
    await goTo(days.approved, "10:00");
    await isApprovedAndOffered(await atDesk(inspector, `/meetings/waiting?host=${head}`));
    await goTo(days.chooses, "09:00");
    await comes(code);
    await choosesTime(zahra);
    await meets();
    await goTo(days.late, "09:00");
    const above = await atDesk("b.dehghan", "/owed/late");
    await above.finds("مهلت آن گذشته و انجام نشده است");
    await above.stumblesOverNothing();
    await othersAnswer(code);
    await room.stack.settled();
    await comes(code);
    await rates(zahra);
  });
});
