/**
 * Opens every screen of the desk that the guide for staff shows, on a usual screen and on a phone. With `SCREENSHOTS=<folder>` it
 * writes the pictures of `docs/use/desk.md` into this folder.
 */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { dayNumber, solarHijriOf } from "../../shared/contracts/fields/calendar.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { inFours } from "../../web/design/display.ts";
import { askedMeeting } from "../support/asked-meeting.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { announceHoliday } from "../support/holidays.ts";
import { eventually } from "../support/local-stack.ts";
import { approveAtDesk } from "../support/publishing.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, said } from "./desk-seat.ts";

const room = await openRoom();
const { browser } = room;

let expert: StaffMember;
let head: StaffMember;
const names: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  if (browser) await newCases();
});

const description =
  "روغن خوراکی در فروشگاه محله گران‌تر از قیمت روی بسته فروخته شد. فروشنده گفت قیمت عوض شده است.\nمی‌خواهم بررسی کنید و تفاوت پول را برگردانید.";
const points = ["روغن گران‌تر از قیمت روی بسته فروخته شد.", "تفاوت پول برگردانده شود."];
const answer = {
  outcome: "granted",
  answers: ["فروشگاه بازدید شد و گران‌فروشی تأیید شد.", "تفاوت پول تا پایان هفته برگردانده می‌شود."],
  reasoning: "بر پایه گزارش بازدید و قیمت درج‌شده روی بسته، فروشنده باید تفاوت پول را برگرداند.",
};
const question = "نام و نشانی فروشگاه را بنویسید.";
const identity = { type: "national-code", number: "0043119077" } as const;
const fullName = "زهرا نمونه‌ای";

/**
 * The cases of one unit in some days, each with kind, subject, province, hours until the next case, and last step. One draft
 * is overdue.
 */
const week = [
  ["complaint", "goods-price", "tehran", 28, "answered"],
  ["complaint", "counterfeit", "fars", 24, "in-hand"],
  ["complaint", "goods-price", "tehran", 72, "for-approval"],
  ["problem", "labelling", "tehran", 3, "waiting"],
  ["suggestion", "goods-price", "fars", 2, "waiting"],
  ["complaint", "goods-price", "tehran", 1, "replied"],
  ["complaint", "goods-price", "tehran", 0.2, "waiting"],
  ["problem", "labelling", "fars", 0.5, "asked"],
] as const;

/** The date in Tehran this number of days from now, as `2026-11-30`. */
const dayIn = (days: number): string =>
  tehranDay(new Date(room.stack.clock.now().getTime() + days * 86_400_000));

/** The date that `dayIn` returns, in the Solar Hijri calendar as people type it: `1405/09/30`. */
function typedDayIn(days: number): string {
  const { year, month, day } = solarHijriOf(dayNumber(dayIn(days)));
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("/");
}

interface Place {
  readonly day: string;
  readonly time: string;
}

/** A commitment of the answering unit to act within two weeks (R11). */
const promised = () => ({
  what: "نامه هشدار به فروشگاه فرستاده شود.",
  owner: { unit: "goods-inspection" },
  due: dayIn(14),
});

const summary =
  "روغن در یک فروشگاه محله گران‌تر از قیمت روی بسته فروخته شده است؛ بازدید و تفاوت قیمت خواسته شده.";

const wanted = {
  summary: "گزارش شده است که در این واحد رسید پذیرش داده نمی‌شود.",
  words: "روند دادن رسید را بنویسید.",
};

/** Registers a complaint about a unit, which inspection accepts. @returns the tracking code */
async function inspected(): Promise<string> {
  const about = { kind: "complaint", subject: "staff-conduct", complainedOfUnit: "after-sales" };
  const given = newRequest({ ...about, description, identity, fullName });
  const code = await registered(newVisitor(room.stack.addresses.pages), given);
  const inspector = await staffMember(room.stack, "f.shirvani");
  await eventually(`case ${code}`, async () =>
    (await inspector.read(code)).status === 200 ? true : undefined,
  );
  await done(inspector.step(code, "accept", { points: ["رسید نمی‌دهند."] }));
  return code;
}

const codes: string[] = [];

async function newCases(): Promise<void> {
  for (const [kind, subject, province, hours, stage] of week) {
    const hers = subject === "goods-price" && province === "tehran" && { identity, fullName };
    const given = newRequest({ kind, subject, province, description, ...hers });
    const code = await registered(newVisitor(room.stack.addresses.pages), given);
    await signInAgain();
    await eventually(`case ${code}`, async () => ((await head.read(code)).status === 200 ? true : undefined));
    await bring(code, stage);
    codes.push(code);
    room.stack.clock.moveBy(hours * 3_600_000);
  }
  await room.stack.settled();
}

/** Signs expert and head in again, since the moved clock has passed the end of their tokens. */
async function signInAgain(): Promise<void> {
  [expert, head] = await Promise.all([
    staffMember(room.stack, "a.mohammadi"),
    staffMember(room.stack, "m.karimi"),
  ]);
}

async function bring(code: string, stage: (typeof week)[number][4]): Promise<void> {
  if (stage === "waiting") return;
  await done(expert.step(code, "accept", { points }));
  if (stage === "in-hand") return;
  if (stage === "asked") return done(expert.step(code, "ask", { question }));
  if (stage === "replied") return replied(code);
  await done(expert.step(code, "draft", { ...answer, commitments: [promised()] }));
  if (stage === "answered") await done(head.step(code, "approve", {}));
}

/** The expert asks the applicant, whose reply is entered three days later, so that the deadline moves (R8, D4). */
async function replied(code: string): Promise<void> {
  await done(expert.step(code, "ask", { question }));
  room.stack.clock.moveBy(76 * 3_600_000);
  await signInAgain();
  await done(expert.step(code, "reply", { reply: "فروشگاه نمونه، خیابان دوم، پلاک ۱۲." }));
}

async function done(step: ReturnType<StaffMember["step"]>): Promise<void> {
  const { status, text } = await step;
  expect(status, text).toBe(200);
}

async function sit(username: string, path: string): Promise<Page> {
  const seat = await room.sit(username, path);
  await seat.page.locator(".who").waitFor();
  seat.page.on("close", () => complaints.push(...seat.complaints));
  return seat.page;
}

const goTo = (page: Page, path: string) => page.goto(`${room.stack.addresses.pages}/desk${path}`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const wide = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };

interface At {
  /** The CSS selector of the part to which the phone's page is scrolled; the top by default. */
  readonly phone?: string;
  readonly wide?: string;
}

/** Keeps a picture of a usual screen and one of a phone, and expects that neither page scrolls sideways. */
async function picture(page: Page, name: string, at: At = {}): Promise<void> {
  await page.locator(".toast").first().waitFor({ state: "detached" });
  names.push(name, `${name}-phone`);
  for (const [viewport, file, to] of [
    [phone, `${name}-phone`, at.phone],
    [wide, name, at.wide],
  ] as const) {
    await page.setViewportSize(viewport);
    await page
      .locator(to ?? "body")
      .first()
      .evaluate(scrollThere);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await expect.poll(() => page.evaluate(over), { message: file }).toBe(0);
    await keep(page, file);
  }
}

function scrollThere(there: Element): void {
  scrollTo(0, there === document.body ? 0 : there.getBoundingClientRect().top + scrollY - 12);
}

/** Keeps the pictures, and also checks the screen with axe in both languages and widths (C1). */
async function inBothLanguages(page: Page, name: string, at: At = {}): Promise<void> {
  await picture(page, name, at);
  await forEverybody(page, `${name}-fa`);
  await speak(page, "English");
  await forEverybody(page, `${name}-en`);
  await speak(page, "فارسی");
}

async function speak(page: Page, language: string): Promise<void> {
  await page.locator(".who").click();
  await page.getByRole("menuitem", { name: language }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

async function keep(page: Page, file: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${file}.png`) });
}

async function draft(page: Page): Promise<void> {
  await page.getByRole("button", { name: /نتیجه/ }).click();
  await page.getByRole("option", { name: "موافقت و انجام شد" }).click();
  await page.getByLabel("پاسخ نکته ۱").fill(answer.answers[0] ?? "");
}

async function choose(page: Page, field: string, letters: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(letters);
  await page.getByRole("option").first().click();
}

const openTab = (page: Page, name: string) =>
  page.getByRole("tab", { name: new RegExp(`^${name}( |\\w|$)`) }).click();

/** Makes the list of versions answer its old content twice more, as it does while the list is not yet rebuilt. */
async function listLags(page: Page): Promise<void> {
  const administrator = await staffMember(room.stack, "v.sadeghi");
  const before = (await administrator.send("/directory/versions")).json<object>();
  await page.route(/\/directory\/versions(\?|$)/, (route) => route.fulfill({ json: before }), { times: 2 });
}

describe.runIf(browser)("the screens of the guide for staff", () => {
  it("include an expert's inbox, a waiting case, an accepted case, and the access log of a case (C1, R10, R15, R17)", async () => {
    const page = await sit("a.mohammadi", "/");
    await page.locator(`tr[data-case="${codes[6]}"]`).waitFor();
    await inBothLanguages(page, "inbox");
    await goTo(page, `/cases/${codes[6]}`);
    await page.getByRole("tab", { name: "پذیرش" }).waitFor();
    await picture(page, "case-waiting");
    await page.getByRole("tab", { name: /ارجاع/ }).click();
    await page.getByLabel("دلیل").waitFor();
    await picture(page, "case-refer", { phone: ".case-work" });
    await goTo(page, `/cases/${codes[5]}`);
    await draft(page);
    await picture(page, "case-in-hand", { phone: ".case-work" });
    await page.getByRole("tab", { name: "سابقه مشاهده پرونده" }).click();
    await page.getByRole("row", { name: /مریم کریمی/ }).waitFor();
    await picture(page, "case-looks", {
      phone: ".case-wide:has([role=tablist])",
      wide: ".case-wide:has([role=tablist])",
    });
    await page.close();
  });

  it("include an expert's forms for a commitment, a question, parts and an accused unit, and a rejected claim of a conflict (C1, R2, R6, R8, R11)", async () => {
    const page = await sit("a.mohammadi", `/cases/${codes[1]}`);
    await draft(page);
    await press(page, "+ تعهد");
    await page.getByLabel("چه کاری انجام می‌شود").fill(promised().what);
    await choose(page, "متعهد", "دفتر بازرسی کالا");
    await page.getByLabel("آخرین روز").fill(typedDayIn(14));
    await picture(page, "case-commitment", { phone: ".case-promise", wide: ".case-promise" });
    await openTab(page, "پرسش از متقاضی");
    await page.getByLabel("پرسش", { exact: true }).fill(question);
    await picture(page, "case-ask", { phone: ".case-work" });
    await openTab(page, "ارسال هم‌زمان به چند واحد");
    await choose(page, "نکته ۲", "دفتر حقوق مصرف");
    await picture(page, "case-split", { phone: ".case-work" });
    await press(page, "ثبت مورد شکایت");
    await choose(page, "واحد یا شخص مورد شکایت", "دفتر حقوق مصرف");
    await page.getByLabel("دلیل").fill("متقاضی تلفنی از این دفتر نام برد.");
    await picture(page, "case-parties");
    await page.getByLabel("دلیل").press("Control+Enter");
    await said(page, "مورد شکایت ثبت شد");
    await press(page, "ارسال بخش‌ها");
    await page.getByRole("alert").getByText("تعارض منافع").waitFor();
    await picture(page, "case-conflict", { phone: ".case-work" });
    await page.close();
  });

  it("include a head's case for approval, an answered case, and the list of commitments (C1, R10, R11)", async () => {
    const page = await sit("m.karimi", `/cases/${codes[2]}`);
    await page.getByRole("button", { name: "تأیید و ارسال" }).waitFor();
    await picture(page, "case-for-approval", { phone: ".case-work" });
    await goTo(page, `/cases/${codes[0]}`);
    await page.getByText("پاسخ داده شد", { exact: true }).waitFor();
    await picture(page, "case-answered", { phone: ".case-work" });
    await page.getByRole("link", { name: "تعهدها" }).click();
    await press(page, `دادن مدرک انجام: ${promised().what}`);
    await page.getByLabel("چه کردید و چه مدرکی هست").fill("نامه شماره ۲۱۸ همان روز فرستاده شد.");
    await picture(page, "owed");
    await page.close();
  });

  it("include a head's form for more time, and the history of deadlines with a pause, an extension and a new holiday (C1, D1, D3, D4, D5)", async () => {
    await announceHoliday(room.stack, { fa: "۱۷ ربیع‌الاول", en: "17 Rabi al-Awwal" });
    const page = await sit("m.karimi", `/cases/${codes[5]}`);
    await page.locator(".facts .time-left").waitFor();
    await openTab(page, "تمدید مهلت");
    await page.getByLabel("چند روز کاری").fill("۵");
    await page.getByLabel("دلیل").fill("گزارش آزمایشگاه هنوز نرسیده است.");
    await inBothLanguages(page, "case-extend", { phone: ".case-work" });
    await page.getByLabel("چند روز کاری").fill("۹۰");
    await press(page, "تمدید مهلت");
    await page.getByRole("alert").getByText("حداکثر").waitFor();
    await page.getByLabel("چند روز کاری").fill("۵");
    await page.getByLabel("دلیل").press("Control+Enter");
    await said(page, "مهلت تمدید شد");
    expect(await page.getByRole("tab", { name: "تمدید مهلت" }).count(), "only once").toBe(0);
    await openTab(page, "مهلت‌ها");
    await page.getByText("گزارش آزمایشگاه هنوز نرسیده است.").waitFor();
    await page.getByText(/در مجموع .+ روز کاری از حداکثر ۱۰ روز/).waitFor();
    await page
      .getByText(/^چون .+ \(۱۷ ربیع‌الاول\) تعطیل اعلام شد/)
      .first()
      .waitFor();
    await inBothLanguages(page, "case-clocks", {
      phone: ".case-clocks",
      wide: ".case-wide:has([role=tablist])",
    });
    await page.close();
  });

  it("include a head's list of promised calls, which shows a call after a failed attempt and drops the call once it is made (C1, R19)", async () => {
    const page = await sit("m.karimi", `/cases/${codes[0]}`);
    await press(page, "قول تماس بعدی");
    await page.getByLabel("روز تماس").fill(typedDayIn(1));
    await page.getByLabel("ساعت تماس").fill("۱۰:۳۰");
    await page.getByLabel("برای چه").fill("نتیجه بازدید دوباره را به او بگوییم.");
    await page.getByLabel("برای چه").press("Control+Enter");
    await said(page, "قول تماس ثبت شد");
    await press(page, "ثبت تماس ۱");
    await page.getByLabel("چه گفته شد").fill("زنگ خورد و کسی برنداشت.");
    await page.getByText("پاسخ نداد", { exact: true }).click();
    await inBothLanguages(page, "case-contacts", { phone: ".case-contacts", wide: ".case-contacts" });
    await page.getByLabel("چه گفته شد").press("Control+Enter");
    await said(page, "تماس ثبت شد");
    await page.getByRole("link", { name: "تماس‌های بعدی" }).click();
    await page.locator(`[data-call="${codes[0]}/1"]`).getByText("۱ بار تلاش شد").waitFor();
    await inBothLanguages(page, "calls");
    await page.getByRole("link", { name: /باز کردن پرونده/ }).click();
    await press(page, "ثبت تماس ۱");
    await page.getByText("گفت‌وگو شد", { exact: true }).click();
    await press(page, "ثبت تماس");
    await said(page, "این تماس از فهرست بیرون رفت");
    await page.getByRole("link", { name: "تماس‌های بعدی" }).click();
    await page.getByText("تماسی در انتظار نیست").waitFor();
    await page.close();
  });

  it("include a head's case that is linked with another about the same matter, and the removal of the link (C1, R14)", async () => {
    const page = await sit("m.karimi", `/cases/${codes[5]}`);
    await press(page, "پیوند دادن");
    await page.getByLabel("کد رهگیری پرونده دیگر").fill(codes[0] ?? "");
    await page.getByLabel("چرا موضوع هر دو یکی است").fill("هر دو درباره یک فروشگاه است.");
    await page.getByLabel("چرا موضوع هر دو یکی است").press("Control+Enter");
    await said(page, "پیوند داده شد");
    await page.locator(`[data-link="${codes[0]}"]`).getByText("پاسخ داده شد").waitFor();
    await inBothLanguages(page, "case-links", { phone: ".case-links", wide: ".case-links" });
    await page.getByRole("button", { name: /برداشتن پیوند با/ }).click();
    await page.getByLabel("چرا برداشته می‌شود").fill("فروشگاه دیگری است.");
    await page.getByLabel("چرا برداشته می‌شود").press("Control+Enter");
    await said(page, "پیوند برداشته شد");
    await expect.poll(() => page.locator("[data-link]").count()).toBe(0);
    await page.close();
  });

  it("include inspection's question to an accused employee, who sees this question's text and no trace of the case (C1, R2)", async () => {
    const code = await inspected();
    const page = await sit("f.shirvani", `/cases/${code}`);
    await openTab(page, "درخواست توضیح");
    await page.getByLabel("خلاصه به قلم بازرسی").fill(wanted.summary);
    await page.getByLabel("چه توضیحی می‌خواهید").fill(wanted.words);
    await page.getByLabel("آخرین روز توضیح").fill(typedDayIn(14));
    await inBothLanguages(page, "case-explain", { phone: ".case-work" });
    await press(page, "فرستادن برای مورد شکایت");
    await said(page, "توضیح خواسته شد");
    await room.stack.settled();

    const accused = await sit("d.norouzi", "/owed");
    await press(accused, `دادن توضیح: ${wanted.words}`);
    await accused.getByLabel("توضیح شما یا واحدتان").fill("رسیدها از این هفته چاپی است و نسخه‌ای می‌ماند.");
    await inBothLanguages(accused, "owed-explain");
    const shown = await accused.locator("main").textContent();
    for (const trace of [code, inFours(code, "en"), inFours(code, "fa"), fullName, "روغن"])
      expect(shown).not.toContain(trace);
    await press(accused, "فرستادن توضیح");
    await said(accused, "توضیح به بازرسی رسید");
    await accused.close();

    await page.reload();
    await page.getByText("توضیح داده شد", { exact: true }).waitFor();
    await openTab(page, "دستور رفع مشکل");
    await inBothLanguages(page, "case-remedy", { phone: ".case-commitments", wide: ".case-commitments" });
    await page.close();
  });

  it("include inspection's case with an applicant hidden from the units, and the text that a unit sees instead of the name (C1, C15)", async () => {
    const given = newRequest({
      subject: "goods-price",
      province: "fars",
      description,
      knownTo: "inspection",
    });
    const code = await registered(newVisitor(room.stack.addresses.pages), given);
    await room.stack.settled();
    const page = await sit("d.yeganeh", `/cases/${code}`);
    await openTab(page, "ارجاع");
    await choose(page, "به واحد", "دفتر بازرسی کالا");
    await page.getByLabel("خلاصه برای واحد").fill(summary);
    await inBothLanguages(page, "case-hidden", { phone: ".case-work" });
    await press(page, "ارجاع پرونده");
    await said(page, "ارجاع شد");
    await room.stack.settled();
    const unit = await sit("a.mohammadi", `/cases/${code}`);
    await unit.getByText(summary).first().waitFor();
    await inBothLanguages(unit, "case-hidden-unit");
    expect(await unit.locator("main").textContent()).not.toContain("فروشنده گفت قیمت عوض شده است");
    await page.close();
    await unit.close();
  });

  it("include a clerk's view of an applicant at the desk, a noted conversation, and a promised call (C1, R15, R19, S2)", async () => {
    const page = await sit("z.hashemi", "/applicants");
    await page.getByLabel("شماره شناسه هویتی").waitFor();
    await picture(page, "applicants");
    await page.getByLabel("شماره شناسه هویتی").fill(identity.number);
    await page.keyboard.press("Enter");
    await page.getByRole("listitem").filter({ hasText: "پاسخ داده شد" }).getByRole("button").click();
    await page.getByText(answer.answers[1] ?? "").waitFor();
    await picture(page, "applicants-answer", { phone: "article" });
    await page.getByLabel("چه گفته شد").fill("پرسید پول کی برمی‌گردد.");
    await page.getByText("قول تماس هم داده شد").click();
    await page.getByLabel("روز تماس").fill(typedDayIn(1));
    await page.getByLabel("ساعت تماس").fill("9:30");
    await page.getByLabel("برای چه").fill("روز برگشت پول را بگوییم.");
    await picture(page, "applicants-contact", { phone: ".applicant-contact", wide: ".applicant-contact" });
    await press(page, "ثبت در پرونده");
    await page.getByText("گفت‌وگو در پرونده ثبت شد.").waitFor();
    await page.getByRole("link", { name: "تماس‌های بعدی" }).click();
    await page.getByText("قول شما").waitFor();
    await page.getByText("آن واحد تماس می‌گیرد").waitFor();
    await page.close();
  });

  it("include an administrator's change of the organisation, from the form to the version in force; an outdated list of versions corrects itself (C1, P5)", async () => {
    const page = await sit("v.sadeghi", "/organisation");
    await page.getByRole("heading", { name: "واحدها" }).waitFor();
    await picture(page, "organisation-units");
    await press(page, "دفتر حقوقی");
    await page.getByRole("combobox", { name: "واحد بالادست" }).fill("هماهنگی");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await press(page, "نگه داشتن در پیش‌نویس");
    await said(page, "در پیش‌نویس نگه داشته شد");
    await goTo(page, "/organisation?in=routing");
    await page.locator(".org-list > li").nth(4).getByRole("button").first().click();
    await page.getByRole("dialog").waitFor();
    await picture(page, "organisation-rule");
    await goTo(page, "/organisation?in=calendar&year=1405");
    await page.getByRole("button", { name: "چهارشنبه ۱۹ اسفند ۱۴۰۵: تعطیلی احتمالی" }).waitFor();
    await picture(page, "organisation-calendar");
    await goTo(page, "/organisation?in=changes");
    await page.getByText("واحد «دفتر حقوقی»: واحد بالادست").waitFor();
    await picture(page, "organisation-changes");
    await press(page, "پیشنهاد برای تأیید");
    await press(page, "پیشنهاد شود");
    await page.getByRole("button", { name: "پس گرفتن پیشنهاد" }).waitFor();
    await picture(page, "organisation-publish");
    await listLags(page);
    const { status } = await approveAtDesk(room.stack, page.url().split("/").at(-1) ?? "");
    expect(status).toBe(200);
    await goTo(page, "/organisation?in=history");
    await page.getByRole("link", { name: "نسخه ۳" }).waitFor();
    await picture(page, "organisation-history");
    await page.close();
  });

  it("include a coordinator's meetings that wait for a decision or a time, the decision, and offered times (C1, M2, M6, M7)", async () => {
    const coordinator = await staffMember(room.stack, "n.sohrabi");
    const step = async (path: string, json: object, version?: number) =>
      done(
        coordinator.send(path, {
          ...{ method: "POST", json },
          headers: {
            "idempotency-key": newKey(),
            ...(version !== undefined && { "if-match": `"${version}"` }),
          },
        }),
      );
    const weekdays = ["saturday", "sunday", "monday", "tuesday", "wednesday"];
    const times = { begins: "09:00", minutes: 20, places: 5, capacity: 1 };
    await step("/days", { host: "a.rastegar", weekdays, first: dayIn(1), last: dayIn(13), ...times });
    const words = "سه ماه است درباره تفاوت پول جواب روشنی نگرفته‌ام و می‌خواهم حضوری توضیح بدهم.";
    const [first, asked] = [
      await askedMeeting(room.stack, { words }),
      await askedMeeting(room.stack, { words }),
    ];
    await askedMeeting(room.stack, { words, more: { wheelchair: "yes", companion: "yes" } });
    await step(`/meetings/${first.meeting}/approve`, {}, 1);
    await room.stack.settled();
    const query = `host=a.rastegar&first=${dayIn(1)}&last=${dayIn(13)}`;
    const { places } = (await coordinator.send(`/places?${query}`)).json<{ places: readonly Place[] }>();
    const { day, time } = places[0] ?? { day: "", time: "" };
    await step(`/meetings/${first.meeting}/book`, { place: { host: "a.rastegar", day, time } }, 2);
    await step(`/meetings/${first.meeting}/cancel`, {}, 3);
    await room.stack.settled();
    const page = await sit("n.sohrabi", "/meetings/waiting");
    await page.locator(`[data-meeting="${first.meeting}"]`).waitFor();
    await picture(page, "meetings");
    await goTo(page, `/meetings/of/${asked.meeting}`);
    await openTab(page, "ارسال به مسئول دیگر");
    await picture(page, "meeting-decision", { phone: ".case-work" });
    await openTab(page, "موافقت");
    await press(page, "موافقت با ملاقات");
    for (const n of [1, 2, 7]) await page.getByRole("option").nth(n).click();
    await picture(page, "meeting-offer", { phone: ".case-work" });
    await page.close();
  });

  it("include an administrator's block list (C1, C17)", async () => {
    const page = await sit("v.sadeghi", "/blocks");
    await press(page, "مسدود کردن");
    await page.getByLabel("شماره تلفن همراه").fill("۰۹۱۲۰۰۰۷۷۳۱");
    await page.getByLabel("چند روز").fill("۳۰");
    await page.getByLabel("دلیل").fill("ارسال انبوه درخواست‌های یکسان");
    await picture(page, "blocks-add");
    await page.getByLabel("دلیل").press("Control+Enter");
    await page.getByRole("row", { name: /731/ }).waitFor();
    await picture(page, "blocks");
    await page.close();
  });

  it("are exactly the pictures in docs/use/desk.md, and no script failed while the pictures were taken (C1)", () => {
    const guide = readFileSync("docs/use/desk.md", "utf8");
    const shown = [...guide.matchAll(/screenshots\/desk\/([\w-]+)\.png/g)].map(([, name]) => name);
    expect(shown.toSorted()).toEqual(names.toSorted());
    const kept = readdirSync("docs/screenshots/desk").map((file) => file.replace(".png", ""));
    expect(kept.toSorted()).toEqual(names.toSorted());
    expect(complaints).toEqual([]);
  });
});
