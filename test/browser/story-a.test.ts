/**
 * Story A, a meeting about an unanswered complaint, in browsers on fixed days. Zahra's complaint got no answer, so she meets the
 * accused head with an inspector present, who orders an answer. The answer does not come in time, so the case escalates and other
 * staff answer. `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { MeetingView } from "../../functions/meeting/queries/read-meeting/read-meeting.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { signedIn } from "../iam/signed-in.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { submit } from "../support/forms.ts";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";
import { goAstray } from "./astray.ts";
import { accept, approve, choose, draft, press, sendForApproval } from "./casework-steps.ts";
import { type Citizen, codeOnReceipt, newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";

/**
 * The days of the story: `days.meets` is the day of the meeting, and so on. In the Solar Hijri calendar: Wednesday 22 Mehr;
 * Saturday 7, Wednesday 11, Saturday 14, Monday 23 and Tuesday 24 Azar; Wednesday 2 and Sunday 6 Dey 1405.
 */
const days = {
  complains: "2026-10-14",
  asks: "2026-11-28",
  approved: "2026-12-02",
  chooses: "2026-12-05",
  before: "2026-12-14",
  meets: "2026-12-15",
  holiday: "2026-12-23",
  late: "2026-12-27",
};

/** The window's size in pixels for the printed minutes: the printable width of A4 at 96 dpi, and any height. */
const paper = { width: 680, height: 480 };

const room = await openRoom(new Date(momentOfTehran(days.complains, "10:00")));

const office = "دفتر بازرسی کالا و کنترل قیمت";
const head = "m.karimi";
const headsName = "مریم کریمی";
const inspector = "d.yeganeh";
const mobile = "09120000045";
const complaint = "در ۱۲۴ از گرانی روغن شکایت کرده‌ام و جوابی نگرفته‌ام. رسید خرید را دارم.";
const wish = "شکایت من درباره گرانی روغن ۴۵ روز است بی‌پاسخ مانده. می‌خواهم با مدیر همین دفتر صحبت کنم.";
const order = "پاسخ کتبی مستدل";
const remark = "قبلاً هم قول داده بودند";
const answer = "گران‌فروشی ثابت شد و تفاوت پول پرداخت شد.";

/** Waits until all work is done, moves the stack's clock to a time in Tehran, and waits until everything due is handled. */
async function goTo(day: string, time: string): Promise<void> {
  const { clock } = room.stack;
  await room.stack.settled();
  clock.moveBy(Date.parse(momentOfTehran(day, time)) - clock.now().getTime());
  await room.stack.settled();
}

const complaints: (readonly string[])[] = [];

async function sit(username: string, path: string): Promise<Page> {
  const seat = await room.sit(username, path);
  complaints.push(seat.complaints);
  return seat.page;
}

const inMain = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const rowOf = (page: Page, meeting: string) => page.locator(`[data-meeting="${meeting}"]`);

async function complains({ page }: Citizen): Promise<string> {
  await page.goto(`${room.stack.addresses.pages}/register`);
  await page.getByRole("radio", { name: "درباره کار این سازمان" }).check();
  await press(page, "ادامه");
  await page.getByRole("radio", { name: /در ۱۲۴ شکایت کرده‌ام و جواب نگرفته‌ام/ }).check();
  await press(page, "ادامه");
  await page.getByLabel("موضوع").selectOption("goods-price");
  await page.getByLabel("واحد مورد شکایت").selectOption("goods-inspection");
  await press(page, "ادامه");
  await press(page, "با این حال ثبت می‌کنم");
  await page.getByLabel("شرح").fill(complaint);
  await press(page, "ادامه");
  await page.getByLabel("نام و نام خانوادگی", { exact: true }).fill("زهرا نمونه‌ای");
  await page.getByLabel("شماره شناسه هویتی", { exact: true }).fill("0043119077");
  await page.getByLabel("شماره تلفن همراه", { exact: true }).fill(mobile);
  await press(page, "ادامه");
  await goAstray(page, office);
  await press(page, "تأیید و ارسال");
  return codeOnReceipt(page);
}

/**
 * Steps 1 and 2 of the story: Zahra first sees that the deadline was missed. She requests a meeting by one tap, and answers
 * the page's question.
 */
async function asksForMeeting(zahra: Citizen, code: string): Promise<void> {
  const { page } = zahra;
  await zahra.comeIn(code);
  await zahra.reads("مهلت پاسخ گذشته و به مدیر بالاتر اعلام شد");
  expect(await page.getByRole("heading", { level: 1 }).textContent(), "the first thing she sees").toBe(
    "مهلت پاسخ گذشته و به مدیر بالاتر اعلام شد",
  );
  await picture(page, "story-overdue");
  await page.getByRole("link", { name: "درخواست ملاقات حضوری" }).click();
  await page.getByLabel("با مدیر کدام واحد؟").selectOption("goods-inspection");
  await page.getByLabel("درباره چه می‌خواهید صحبت کنید؟").fill(wish);
  await press(page, "ثبت درخواست ملاقات");
  await page
    .getByRole("group", {
      name: "این درخواست درباره همان واحد است. ملاقات با مدیر واحد با حضور بازرس، یا با مسئول دیگر؟",
    })
    .waitFor();
  await picture(page, "story-insist");
  await goAstray(page, "با مدیر همان واحد، با حضور بازرس");
  await page.getByRole("radio", { name: "با مدیر همان واحد، با حضور بازرس" }).check();
  await press(page, "ثبت درخواست ملاقات");
  await page.getByText("درخواست ملاقات شما ثبت شد.").waitFor();
  const shown = await inMain(page);
  for (const words of [`${headsName}، مدیر «${office}»`, "شنبه ۱۴ آذر ۱۴۰۵", wish])
    expect(shown).toContain(words);
}

/**
 * Expects that the meeting's address shows nothing to the accused head and to the staff who arrange the head's meetings (M3).
 */
async function isHiddenFromOffice(code: string, meeting: string): Promise<Page> {
  for (const username of [head, "a.mohammadi"]) {
    const member = await staffMember(room.stack, username);
    expect((await member.send(`/meetings/${meeting}`)).status, username).toBe(404);
    expect((await member.read(code)).status, username).toBe(404);
  }
  const page = await sit(head, `/meetings/of/${meeting}`);
  await page.getByRole("link", { name: "فهرست ملاقات‌ها" }).waitFor();
  expect(await inMain(page)).not.toContain(wish);
  await page.goto(`${room.stack.addresses.pages}/desk/meetings/waiting`);
  await page.getByText("درخواستی منتظر تصمیم نیست.").waitFor();
  expect(await rowOf(page, meeting).count()).toBe(0);
  return page;
}

/** Publishes one Tuesday on which the head receives three people. */
async function publishesDay(page: Page): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/desk/meetings/days`);
  await press(page, "انتشار روزهای ملاقات مردمی");
  const dialog = page.getByRole("dialog");
  // The form begins with the head's usual public days (P5).
  await dialog.getByRole("checkbox", { name: "سه‌شنبه", exact: true, checked: true }).waitFor();
  await dialog.getByLabel("از روز").fill("۱۴۰۵/۰۹/۲۴");
  await dialog.getByLabel("تا روز").fill("۱۴۰۵/۰۹/۲۴");
  await dialog.getByLabel("ساعت شروع").fill("۹");
  await dialog.getByLabel("هر نوبت چند دقیقه").fill("۲۰");
  await dialog.getByLabel("تعداد نوبت‌ها در هر روز").fill("۳");
  await dialog.getByRole("button", { name: "انتشار", exact: true }).click();
  await dialog.getByText("از ۱ روز، ۱ روز منتشر شد.").waitFor();
  await dialog.getByText("سه‌شنبه ۲۴ آذر ۱۴۰۵").waitFor();
  await page.close();
}

/** Step 3 of the story: inspection approves the meeting and offers three times. */
async function isApprovedAndOffered(meeting: string): Promise<void> {
  const page = await sit(inspector, `/meetings/waiting?host=${head}`);
  await page
    .locator("[data-list=contested]")
    .locator(`[data-meeting="${meeting}"]`)
    .getByRole("link")
    .click();
  await page.getByText(wish).waitFor();
  expect(await page.locator(".facts").textContent()).toContain("شنبه ۱۴ آذر ۱۴۰۵");
  await page.getByText("متقاضی با دانستن آن باز هم ملاقات").waitFor();
  await page.getByText(`«دیدن ملاقات» توسط ${headsName}`).waitFor();
  await picture(page, "story-meeting");
  await press(page, "موافقت با ملاقات");
  await said(page, "با ملاقات موافقت شد.");
  const { pathname, search } = new URL(page.url());
  await goAstray(page, wish, () => sit(inspector, `${pathname}${search}`.replace(/^\/desk/, "")));
  const times = page.getByRole("listbox", { name: "نوبت‌های خالی" });
  for (const time of ["۰۹:۰۰", "۰۹:۲۰", "۰۹:۴۰"])
    await times.getByRole("option", { name: `سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ${time}` }).click();
  await picture(page, "story-offer");
  await press(page, "پیشنهاد ۳ زمان به متقاضی");
  await said(page, "زمان‌ها به متقاضی پیشنهاد شد.");
  await page.close();
}

/** The official approves a meeting with a neighbour, whose case accuses nobody, and offers the same times, by the API. */
async function neighbourIsOffered(): Promise<Visitor> {
  const given = newRequest({ kind: "request", subject: "goods-price" });
  const code = await registered(newVisitor(room.stack.addresses.pages), given);
  const neighbour = await signedIn(room.stack, code, given.mobile);
  const form = { unit: "goods-inspection", words: "می‌خواهم درباره نرخ‌نامه بپرسم." };
  await submit(neighbour, await neighbour.open("/request/meeting"), "/request/meeting", form);
  const official = await staffMember(room.stack, head);
  const places = ["09:00", "09:20", "09:40"].map((time) => ({ host: head, day: days.meets, time }));
  for (const [step, json] of [
    ["approve", {}],
    ["offer", { places }],
  ] as const) {
    const { version } = (await official.send(`/meetings/${code}.1`)).json<MeetingView>();
    const headers = { "idempotency-key": newKey(), "if-match": `"${version}"` };
    const done = await official.send(`/meetings/${code}.1/${step}`, { method: "POST", json, headers });
    expect(done.status, done.text).toBe(200);
  }
  return neighbour;
}

/** Zahra and the neighbour both choose nine o'clock, and the neighbour's choice arrives first (M5). */
async function bothTakeNine({ page }: Citizen, neighbour: Visitor): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/request/meeting`);
  const theirs = await neighbour.open("/request/meeting");
  await page.getByRole("radio", { name: "سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۰۰" }).check();
  const nine = { place: `${days.meets} 09:00` };
  let theirAnswer: Promise<Answer> | undefined;
  await page.route("**/request/meeting/choose", async (route) => {
    theirAnswer ??= submit(neighbour, theirs, "/request/meeting/choose", nine);
    await theirAnswer.catch(() => undefined);
    await route.continue();
  });
  await press(page, "انتخاب زمان");
  await page.getByText("این زمان همین حالا پر شد").first().waitFor();
  await picture(page, "story-taken");
  await page.unroute("**/request/meeting/choose");
  await goAstray(page, "این زمان همین حالا پر شد");
  expect((await theirAnswer)?.status).toBe(200);
  expect(await page.getByRole("radio", { name: /ساعت ۰۹:۰۰/ }).isDisabled()).toBe(true);
  await page.getByRole("radio", { name: /ساعت ۰۹:۲۰/ }).check();
  await press(page, "انتخاب زمان");
  await page.getByText("زمان ملاقات ثبت شد.").waitFor();
  expect(await inMain(page)).toContain("سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۲۰");
  await picture(page, "story-booked");
}

const reminders = (): readonly string[] =>
  room.stack
    .messages()
    .filter(({ to, text }) => to === e164(mobile) && text.includes("یادآوری"))
    .map(({ text }) => text);

/** Expects one reminder on the day before the meeting, although the function that sends reminders runs many times (M13). */
async function isRemindedOnce(): Promise<void> {
  await goTo(days.before, "10:00");
  await eventually("the reminder", () => (reminders().length > 0 ? true : undefined));
  await goTo(days.before, "17:00");
  expect(reminders()).toEqual([expect.stringContaining("فردا ساعت 09:20 مراجعه کنید")]);
}

/** Step 4 of the story: Zahra arrives, the inspector writes the minutes, she adds a remark and gets the print (M9, M11). */
async function meets(meeting: string): Promise<void> {
  await goTo(days.meets, "09:10");
  const clerk = await sit("z.hashemi", `/meetings/session?host=${head}`);
  for (const step of ["ثبت حضور", "فراخوان", "شروع ملاقات"]) await press(clerk, `${step}: شماره ۱`);
  await press(clerk, "ثبت حضور: شماره ۲");
  await rowOf(clerk, meeting).getByText("آمده و منتظر است").waitFor();
  await picture(clerk, "story-session");
  await press(clerk, "پایان ملاقات: شماره ۱");
  await goTo(days.meets, "09:20");
  const page = await sit(inspector, `/meetings/session?host=${head}`);
  await press(page, "فراخوان: شماره ۲");
  await press(page, "شروع ملاقات: شماره ۲");
  await rowOf(page, meeting).getByText("در حال ملاقات").waitFor();
  await rowOf(page, meeting).getByRole("link", { name: "صورت‌جلسه" }).click();
  await page.getByLabel("گفته‌ها").fill("متقاضی رسید خرید را نشان داد. مدیر گفت پرونده در نوبت رسیدگی است.");
  await press(page, "+ افزودن دستور");
  await page.getByLabel("چه کاری انجام می‌شود").fill(order);
  await choose(page, "متعهد", office);
  await page.getByLabel("آخرین روز").fill("1405/10/05");
  await picture(page, "story-minutes");
  await press(page, "ثبت صورت‌جلسه");
  await said(page, "صورت‌جلسه ثبت شد");
  await page.locator("textarea[name=remark]").fill(remark);
  await press(page, "ثبت نظر متقاضی");
  await said(page, "نظر متقاضی ثبت شد");
  await press(page, "پایان ملاقات");
  await press(page, "تأیید صورت‌جلسه");
  await said(page, "صورت‌جلسه تأیید شد");
  const onPaper = page.waitForEvent("console", (message) => message.text() === "printed");
  await page.evaluate(() => {
    window.print = () => console.info("printed");
  });
  await press(page, "چاپ برای متقاضی");
  await onPaper;
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
  await picture(page, "story-print");
  const printed = (await page.locator(".minutes-sheet").textContent()) ?? "";
  for (const words of [order, "شنبه ۵ دی ۱۴۰۵", office, remark, headsName, "داریوش یگانه · بازرس"])
    expect(printed).toContain(words);
  expect(await page.getByRole("button").count(), "paper has no buttons").toBe(0);
  await page.close();
  await isHoliday(clerk);
}

/** Expects that the desk shows 2 Dey as a holiday. Because of the holiday six working days from 24 Azar end on 5 Dey. */
async function isHoliday(page: Page): Promise<void> {
  await page.goto(`${room.stack.addresses.pages}/desk/meetings/days?host=${head}&day=${days.holiday}`);
  await page.getByText("این روز تعطیل است: ولادت امام علی.").waitFor();
  await page.close();
}

/** Step 5 of the story: the order is late, since no evidence was given. */
async function isLate(): Promise<void> {
  await goTo(days.late, "09:00");
  const [owner, above, other] = [head, "b.dehghan", "g.abbasi"] as const;
  const page = await sit(above, "/owed/late");
  await page.getByRole("heading", { name: order }).waitFor();
  const shown = (await page.locator("[data-owed]").textContent()) ?? "";
  for (const words of ["مهلت آن گذشته و انجام نشده است", "شنبه ۵ دی ۱۴۰۵", "دستور در صورت‌جلسه ملاقات"])
    expect(shown).toContain(words);
  await forEverybody(page, "story-late");
  await page.close();
  for (const username of [owner, above, inspector, other]) {
    const late = (await (await staffMember(room.stack, username)).send("/owed?list=late")).text;
    expect(late.includes(order), username).toBe(username !== other);
  }
}

/** An expert and a head outside the accused department answer the complaint (R2). */
async function othersAnswer(code: string): Promise<Page> {
  const expert = await sit("f.yousefi", `/cases/${code}`);
  await accept(expert, ["شکایت از گرانی روغن بی‌پاسخ مانده است."]);
  await draft(expert, answer, "بر پایه رسید خرید و نرخ مصوب.");
  await sendForApproval(expert);
  const approves = await sit("h.akbari", `/cases/${code}`);
  await approve(approves);
  await expert.close();
  return approves;
}

/** Zahra rates the outcome as good and the handling as bad, which closes the case (R12, R13). */
async function rates(zahra: Citizen, code: string, desk: Page): Promise<void> {
  const { page } = zahra;
  await zahra.comeIn(code);
  await zahra.reads(answer);
  const opinion = (name: RegExp, chosen: string) =>
    page.getByRole("group", { name }).getByRole("radio", { name: chosen, exact: true }).check();
  await opinion(/نحوه رسیدگی/, "نه");
  await opinion(/نتیجه/, "بله");
  await picture(page, "story-rating");
  await press(page, "ثبت نظر");
  await page.getByText("نظر شما ثبت شد").first().waitFor();
  await picture(page, "story-closed");
  await room.stack.settled();
  await desk.reload();
  await desk.getByText("متقاضی نتیجه را پذیرفت").waitFor();
  await page.goto(`${room.stack.addresses.pages}/request`);
  expect(await page.getByRole("link", { name: "به پاسخ اعتراض دارم" }).count(), "it is closed").toBe(0);
}

describe.runIf(room.browser)("story A, a meeting about an unanswered complaint, in a browser", () => {
  it("leads from a missed deadline to a meeting with the accused, an unfulfilled order in the minutes, and an answer by other staff (R2, R11, R12, R13, D2, D8, M1–M6, M9, M11–M14)", async () => {
    const zahra = await newCitizen(room, mobile);
    const code = await complains(zahra);
    const meeting = `${code}.1`;
    await goTo(days.asks, "09:00");
    await asksForMeeting(zahra, code);
    await publishesDay(await isHiddenFromOffice(code, meeting));
    await goTo(days.approved, "10:00");
    await isApprovedAndOffered(meeting);
    await goTo(days.chooses, "09:00");
    await zahra.comeIn(code);
    await bothTakeNine(zahra, await neighbourIsOffered());
    await isRemindedOnce();
    await meets(meeting);
    await zahra.comeIn(code);
    await zahra.page.goto(`${room.stack.addresses.pages}/request/meeting`);
    await zahra.page.getByText(`${order} (تا شنبه ۵ دی ۱۴۰۵)`).waitFor();
    await picture(zahra.page, "story-held");
    await isLate();
    await rates(zahra, code, await othersAnswer(code));
    expect(complaints.flat()).toEqual([]);
  });
});
