/** Tests how meetings are decided and arranged at the desk and on the applicant's page, in browsers (M1–M3, M5–M8, M10). */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { MeetingView } from "../../functions/meeting/queries/read-meeting/read-meeting.ts";
import { type AskedMeeting, askedMeeting } from "../support/asked-meeting.ts";
import { newKey } from "../support/citizens.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { forEverybody, openRoom, picture, type Seat, said } from "./desk-seat.ts";

const room = await openRoom();
const host = "a.rastegar";
const isoAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const weekdays = ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday"];

let coordinator: StaffMember;
/** The browser pages of two coordinators, which the tests use one after another. */
let [nasrin, behnam]: readonly Seat[] = [];

/** The official has public days in the next twelve days, each with three appointment times of twenty minutes. */
beforeAll(async () => {
  if (!room.browser) return;
  coordinator = await staffMember(room.stack, "n.sohrabi");
  const json = {
    ...{ host, weekdays, first: isoAfter(1), last: isoAfter(12) },
    ...{ begins: "09:00", minutes: 20, places: 3, capacity: 1 },
  };
  const headers = { "idempotency-key": newKey() };
  const answer = await coordinator.send("/days", { method: "POST", json, headers });
  expect(answer.status, answer.text).toBe(200);
  await eventually("free places", async () => ((await placesFree()).length > 3 ? true : undefined));
  [nasrin, behnam] = await Promise.all([
    room.sit("n.sohrabi", "/meetings/waiting"),
    room.sit("b.mahdavi", "/meetings/waiting"),
  ]);
});

function seated(seat: Seat | undefined): Seat {
  if (!seat) throw new Error("Nobody sits there");
  return seat;
}

interface Held {
  readonly day: string;
  readonly time: string;
  readonly holders: number;
}

async function placesFree(): Promise<readonly Held[]> {
  const answer = await coordinator.send(`/places?host=${host}&first=${isoAfter(0)}&last=${isoAfter(13)}`);
  return answer.json<{ places: readonly Held[] }>().places.filter(({ holders }) => holders === 0);
}

const asks = (asking: Parameters<typeof askedMeeting>[1] = {}) => askedMeeting(room.stack, asking);

const look = async (meeting: string, as = coordinator): Promise<MeetingView> =>
  (await as.send(`/meetings/${meeting}`)).json<MeetingView>();

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();
const row = (page: Page, { meeting }: AskedMeeting) => page.locator(`[data-meeting="${meeting}"]`);
const listed = (page: Page, list: string) => page.locator(`[data-list="${list}"]`);

/** The separate list of waiting applicants with priority (M7). */
const priorityLane = (page: Page) =>
  listed(page, "waiting").locator("div.stack", { has: page.getByRole("heading", { name: "با اولویت" }) });

/** The coordinator takes a step on a meeting by the API, with the meeting's present version. */
async function step(meeting: string, name: string, json: object = {}): Promise<void> {
  const { version } = await look(meeting);
  const headers = { "idempotency-key": newKey(), "if-match": `"${version}"` };
  const answer = await coordinator.send(`/meetings/${meeting}/${name}`, { method: "POST", json, headers });
  expect(answer.status, answer.text).toBe(200);
}

/** Waits until the lists are built, and loads them again. */
async function toLists(page: Page): Promise<void> {
  await room.stack.settled();
  // The desk may still be getting a token after a sign-in; a reload that cancels this call would sign the user out.
  await page.waitForLoadState("networkidle");
  await page.goto(`${room.stack.addresses.pages}/desk/meetings/waiting`);
}

/** Opens a meeting from the list of waiting meetings. */
async function openMeeting(page: Page, asked: AskedMeeting): Promise<void> {
  await toLists(page);
  await row(page, asked).getByRole("link").click();
  await page.getByRole("heading", { name: "متقاضی می‌نویسد" }).waitFor();
}

describe.runIf(room.browser)("meetings arranged at the desk", () => {
  it("cannot be booked for the same time by two coordinators: the slower one is offered the nearest free times (M2, M5)", async () => {
    const both = [await asks(), await asks()] as const;
    const [one, other] = [seated(nasrin), seated(behnam)];
    for (const [n, { page }] of [one, other].entries()) {
      await openMeeting(page, both[n] as AskedMeeting);
      if (n === 0) await forEverybody(page, "meeting-asked");
      await press(page, "موافقت با ملاقات");
      await said(page, "با ملاقات موافقت شد.");
      await tab(page, "تعیین زمان");
      await page.getByRole("option").nth(1).click();
    }
    const wanted = await one.page.getByRole("option", { selected: true }).getAttribute("aria-label");
    expect(await other.page.getByRole("option", { selected: true }).getAttribute("aria-label")).toBe(wanted);
    await press(one.page, /^ثبت زمان:/);
    await said(one.page, "زمان ملاقات ثبت شد.");
    await press(other.page, /^ثبت زمان:/);
    await other.page.getByRole("alert").getByText("این زمان همین حالا پر شد").waitFor();
    const near = other.page.getByRole("group", { name: "نوبت‌های خالی نزدیک" });
    expect(await near.getByRole("button").count()).toBe(3);
    expect(await other.page.getByRole("option", { name: wanted ?? "" }).count()).toBe(0);
    await forEverybody(other.page, "meeting-taken");
    await near.getByRole("button").first().click();
    await said(other.page, "زمان ملاقات ثبت شد.");
    const places = await Promise.all(both.map(async ({ meeting }) => (await look(meeting)).place));
    expect(new Set(places.map((place) => `${place?.day} ${place?.time}`)).size).toBe(2);
    await picture(one.page, "meeting-booked");
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  it("get times that a coordinator offers with the keyboard alone, and the applicant chooses one on their page; the list shows the coordinator's step immediately (M6, M7)", async () => {
    const asked = await asks();
    const { page, complaints } = seated(nasrin);
    await openMeeting(page, asked);
    await page.getByRole("tabpanel").getByRole("button", { name: "موافقت با ملاقات" }).focus();
    await page.keyboard.press("Enter");
    await said(page, "با ملاقات موافقت شد.");
    await page.getByRole("tab", { name: "پیشنهاد چند زمان" }).focus();
    const first = page.getByRole("option").first();
    await first.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "پیشنهاد ۲ زمان به متقاضی" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await said(page, "زمان‌ها به متقاضی پیشنهاد شد.");
    await page.getByRole("heading", { name: "زمان‌های پیشنهادی" }).waitFor();
    await page.getByRole("link", { name: "ملاقات‌ها", exact: true }).click();
    await page.getByRole("link", { name: "بررسی و تعیین زمان" }).click();
    await listed(page, "waiting").locator(`[data-meeting="${asked.meeting}"]`).waitFor();
    await picture(page, "meetings-lists");

    const { offer } = await look(asked.meeting);
    const { day, time } = offer?.places[1] ?? { day: "", time: "" };
    const own = await asked.citizen.open("/request/meeting");
    const chosen = await submit(asked.citizen, own, "/request/meeting/choose", { place: `${day} ${time}` });
    expect(textOfPage(chosen.text)).toContain("زمان ملاقات ثبت شد.");
    expect(await look(asked.meeting)).toMatchObject({ stage: "booked", place: { host, day, time } });

    await page.goto(`${room.stack.addresses.pages}/desk/meetings/of/${asked.meeting}`);
    await page.getByText("زمان تعیین شد").waitFor();
    await tab(page, "لغو زمان");
    await press(page, "لغو زمان از طرف سازمان");
    await said(page, "زمان لغو شد؛ نوبت بعدی با اولویت است.");
    await page.getByRole("link", { name: "ملاقات‌ها", exact: true }).click();
    await page.getByRole("link", { name: "بررسی و تعیین زمان" }).click();
    const lane = listed(page, "waiting")
      .locator("div", { has: page.getByText("با اولویت") })
      .last();
    await row(page, asked).getByText("اولویت").waitFor();
    expect(await lane.count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it("with an applicant in need of special care come first for as long as a note of the service desk states this need (M7)", async () => {
    const asked = await asks();
    await step(asked.meeting, "approve");
    const desk = await room.sit("z.hashemi", `/meetings/of/${asked.meeting}`);
    await desk.page.getByText("زمان، مکان و نیازهای ملاقات را می‌بینید.").waitFor();
    expect(await desk.page.getByRole("heading", { name: "متقاضی می‌نویسد" }).count()).toBe(0);
    await press(desk.page, "ثبت: نیازمند توجه ویژه");
    await said(desk.page, "ثبت شد: متقاضی نیازمند توجه ویژه است");
    await picture(desk.page, "meeting-special-care");
    expect(await look(asked.meeting)).toMatchObject({ stage: "approved", vulnerable: true });

    const { page, complaints } = seated(nasrin);
    await toLists(page);
    const first = priorityLane(page).locator(`[data-meeting="${asked.meeting}"]`);
    await first.getByText("اولویت: نیازمند توجه ویژه").waitFor();
    await forEverybody(page, "meetings-special-care");
    await first.getByRole("link").click();
    await press(page, "برداشتن: نیازمند توجه ویژه");
    await said(page, "برداشته شد");
    await page.getByRole("link", { name: "ملاقات‌ها", exact: true }).click();
    await page.getByRole("link", { name: "بررسی و تعیین زمان" }).click();
    await listed(page, "waiting").locator(`[data-meeting="${asked.meeting}"]`).waitFor();
    expect(await first.count()).toBe(0);
    expect([...desk.complaints, ...complaints]).toEqual([]);
  });

  it("show their new state when a colleague decided meanwhile, and keep the text that the user typed (R16)", async () => {
    const asked = await asks();
    const { page } = seated(behnam);
    await openMeeting(page, asked);
    await tab(page, "پاسخ کتبی");
    await page.getByLabel("پاسخ به متقاضی").fill("نتیجه بازرسی تا هفته آینده نوشته می‌شود.");
    await step(asked.meeting, "approve");
    await press(page, "فرستادن پاسخ کتبی");
    const alert = page.getByRole("alert");
    await alert.getByText("اکنون: در فهرست انتظار").waitFor();
    expect(await alert.textContent()).toContain("انجام نشد");
    await page.getByText("نوشته ناتمام شما: پاسخ کتبی").waitFor();
    await page.locator(".kept").getByText("نتیجه بازرسی تا هفته آینده").waitFor();
    await forEverybody(page, "meeting-meanwhile");
    await press(page, "دیدم");
    await press(page, "حذف");
    await tab(page, "عدم موافقت");
    await page.getByText("رسیدگی با مسئول دیگری است").click();
    await press(page, "ثبت عدم موافقت");
    await said(page, "عدم موافقت ثبت شد.");
    expect(await look(asked.meeting)).toMatchObject({
      stage: "refused",
      refused: { because: "another-is-competent" },
    });
  });

  it("are referred to another official with a reason, and then are in the list of this official (M2)", async () => {
    const asked = await asks();
    const { page } = seated(nasrin);
    await openMeeting(page, asked);
    await tab(page, "ارسال به مسئول دیگر");
    await page.getByRole("combobox", { name: "به کدام مسئول" }).fill("حسینی");
    await page.getByRole("option", { name: "اکرم حسینی" }).click();
    await page.getByLabel("دلیل ارسال").fill("درباره کار دفتر حقوق مصرف‌کنندگان است.");
    await page.keyboard.press("Control+Enter");
    await said(page, "درخواست ملاقات به مسئول دیگر فرستاده شد.");
    await page.getByRole("heading", { name: "ملاقات‌ها", exact: true }).waitFor();
    expect(await row(page, asked).count()).toBe(0);
    await room.stack.settled();
    const other = await room.sit("e.hosseini", "/meetings/waiting", { language: "en" });
    await row(other.page, asked).getByRole("link").click();
    await other.page.getByRole("heading", { name: "The applicant’s words" }).waitFor();
    await other.page.getByRole("link", { name: "The case of this request" }).waitFor();
    await forEverybody(other.page, "meeting-in-english");
  });

  it("with an accused official are shown to inspection alone, and an inspector attends (M3)", async () => {
    const unit = "consumer-rights";
    const asked = await asks({ unit, about: { complainedOfUnit: unit }, insist: true });
    const [inspector, head] = await Promise.all([
      staffMember(room.stack, "d.yeganeh"),
      staffMember(room.stack, "e.hosseini"),
    ]);
    expect((await head.send(`/meetings/${asked.meeting}`)).status).toBe(404);
    const { page } = await room.sit("d.yeganeh", `/meetings/of/${asked.meeting}`);
    await page.getByText("متقاضی با دانستن آن باز هم ملاقات").waitFor();
    await page.getByRole("button", { name: /بازرس همراه/ }).click();
    await page.getByRole("option", { name: "فرزانه شیروانی" }).click();
    await forEverybody(page, "meeting-accused");
    await press(page, "موافقت با ملاقات");
    await said(page, "با ملاقات موافقت شد.");
    expect(await look(asked.meeting, inspector)).toMatchObject({
      stage: "approved",
      attends: { username: "f.shirvani" },
    });
    await page.goto(`${room.stack.addresses.pages}/desk/meetings/waiting`);
    await listed(page, "contested").locator(`[data-meeting="${asked.meeting}"]`).waitFor();
    await picture(page, "meetings-inspection");
  });

  it("can go to a deputy without a conflict of interest; an applicant who declines the deputy then has priority (M3, M10)", async () => {
    const asked = await asks({ about: { complainedOfUnit: "consumer-rights" } });
    await step(asked.meeting, "approve");
    const [free] = (await placesFree()).filter(({ day }) => day > isoAfter(1));
    await step(asked.meeting, "book", { place: { host, day: free?.day, time: free?.time } });
    const { page } = seated(nasrin);
    await page.goto(`${room.stack.addresses.pages}/desk/meetings/of/${asked.meeting}`);
    await tab(page, "تعیین جانشین");
    const name = async (deputy: string) => {
      await page.getByRole("combobox", { name: "چه کسی به‌جای مسئول می‌آید" }).fill(deputy);
      await page.getByRole("option", { name: deputy }).click();
      await page.getByRole("button", { name: "تعیین جانشین", exact: true }).click();
    };
    await name("اکرم حسینی");
    await page.getByRole("alert").getByText("تعارض منافع").first().waitFor();
    await forEverybody(page, "meeting-deputy");
    await name("بهنام مهدوی");
    await said(page, "جانشین تعیین شد و به متقاضی گفته می‌شود.");
    await page.locator(".facts").getByText("بهنام مهدوی").waitFor();
    await page.reload();
    await page.getByText("«تعیین جانشین» توسط نسرین سهرابی با نام «اکرم حسینی»").waitFor();

    const own = await asked.citizen.open("/request/meeting");
    expect(textOfPage(own.text)).toContain("بهنام مهدوی");
    const declined = await submit(asked.citizen, own, "/request/meeting/decline-deputy");
    expect(textOfPage(declined.text)).toContain("نوبت بعدی با اولویت شماست");
    expect(await look(asked.meeting)).toMatchObject({ stage: "approved", priority: true });
    await room.stack.settled();
    await page.goto(`${room.stack.addresses.pages}/desk/meetings/waiting`);
    await priorityLane(page).locator(`[data-meeting="${asked.meeting}"]`).waitFor();
    await picture(page, "meetings-priority");
  });

  it("are shown in the case of their request, with links from case to meeting and back (M1)", async () => {
    const [own, another] = [await asks({ unit: "consumer-rights" }), await asks()];
    await room.stack.settled();
    const { page } = await room.sit("e.hosseini", `/cases/${own.code}`);
    await page.getByRole("link", { name: "ملاقات ۱ با اکرم حسینی" }).click();
    await page.getByRole("heading", { name: "متقاضی می‌نویسد" }).waitFor();
    await page.getByRole("link", { name: "پرونده این درخواست" }).click();
    await page.getByRole("heading", { name: "ملاقات‌ها", exact: true }).waitFor();
    await forEverybody(page, "case-meetings");
    // The unit that holds a case also sees the meetings of the case with officials of other units (R15).
    await page.goto(`${room.stack.addresses.pages}/desk/cases/${another.code}`);
    await page.locator("#case-meetings").waitFor();
    await page.getByRole("link", { name: /ملاقات ۱ با/ }).click();
    await page.getByRole("heading", { name: "متقاضی می‌نویسد" }).waitFor();
  });

  it("without a decision in time are shown to the head above the official, who can open them (D8, M2)", async () => {
    const { clock } = room.stack;
    const asked = await asks({ unit: "consumer-rights" });
    // The list of due deadlines must contain this deadline before the clock moves. Otherwise the function that runs every
    // minute would find the deadline a minute later.
    await room.stack.settled();
    clock.moveBy(10 * 86_400_000);
    const above = await staffMember(room.stack, "n.shafiei");
    await eventually("what is late", async () => {
      const answer = await above.send("/meetings?list=late");
      return answer
        .json<{ items: readonly { meeting: string }[] }>()
        .items.find(({ meeting }) => meeting === asked.meeting);
    });
    await room.stack.settled();
    const { page } = await room.sit("n.shafiei", "/meetings/waiting");
    const late = listed(page, "late").locator(`[data-meeting="${asked.meeting}"]`);
    await late.getByText("به مدیر بالاتر اعلام شد").waitFor();
    await late.getByText("روز کاری دیرکرد").waitFor();
    await forEverybody(page, "meetings-late");
    await late.getByRole("link").click();
    await page.getByText("تصمیم با اکرم حسینی، جانشین او یا هماهنگ‌کننده ملاقات واحد اوست.").waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
  });
});
