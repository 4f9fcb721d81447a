/** Tests the screen of an official's meetings of one day, in a browser on the local stack: arrivals, minutes, absences. */
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { MeetingView } from "../../functions/meeting/queries/read-meeting/read-meeting.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { digits } from "../../web/design/display.ts";
import { dayAfter } from "../../web/desk/meetings/session/rows.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { askedMeeting } from "../support/seeded-meeting.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { forEverybody, openRoom, picture, said } from "./desk-seat.ts";
import { countEffort, expectClicks, expectKeys } from "./effort.ts";

const room = await openRoom();
const host = "a.rastegar";
const coordinator = "n.sohrabi";
/** The user name of an official who receives people on the same day, and must leave before all were received. */
const leaves = "m.karimi";
let day = "";
/** The ids of the meetings of the day, in the order of their times. */
let meetings: readonly string[] = [];

const isoAfter = (days: number) =>
  new Date(room.stack.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

async function post(who: StaffMember, path: string, json: object, version?: number): Promise<MeetingView> {
  const headers = {
    "idempotency-key": newKey(),
    ...(version !== undefined && { "if-match": `"${version}"` }),
  };
  const answer = await who.send(path, { method: "POST", json, headers });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json();
}

/** Requests a meeting, which the coordinator approves and books at a time. @returns the meeting's id */
async function booked(who: StaffMember, time: string, official = host): Promise<string> {
  const request = newRequest();
  const code = await registered(newVisitor(room.stack.addresses.pages), request);
  const id = await askedMeeting(room.stack, code, official);
  for (const [step, json] of [
    ["approve", {}],
    ["book", { place: { host: official, day, time } }],
  ] as const) {
    const { version } = (await who.send(`/meetings/${id}`)).json<MeetingView>();
    await post(who, `/meetings/${id}/${step}`, json, version);
  }
  return id;
}

beforeAll(async () => {
  if (!room.browser) return;
  const staff = await staffMember(room.stack, coordinator);
  const weekdays = ["saturday", "sunday", "monday", "tuesday", "wednesday"];
  const published = (await post(staff, "/days", {
    ...{ host, weekdays, first: isoAfter(2), last: isoAfter(20) },
    ...{ begins: "09:00", minutes: 20, places: 6, capacity: 1, walkIns: 3 },
  })) as unknown as { readonly days: readonly { readonly day: string; readonly skipped?: string }[] };
  day = published.days.find(({ skipped }) => skipped === undefined)?.day ?? "";
  const leaving = await staffMember(room.stack, leaves);
  await post(leaving, "/days", {
    ...{ host: leaves, weekdays, first: day, last: day },
    ...{ begins: "10:00", minutes: 20, places: 1, capacity: 1 },
  });
  await booked(leaving, "10:00", leaves);
  meetings = await Promise.all(
    ["09:00", "09:20", "09:40", "10:00", "10:20"].map((time) => booked(staff, time)),
  );
  const { clock } = room.stack;
  clock.moveBy(Date.parse(momentOfTehran(day, "09:05")) - clock.now().getTime());
});

const sit = async (username: string, path: string): Promise<Page> => (await room.sit(username, path)).page;

/** Presses Tab until the target has the focus; the target must be a few Tab stops away. */
async function tabTo(target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < farthest; tabs += 1) {
    if (await isThere()) return;
    await target.page().keyboard.press("Tab");
  }
  expect(await isThere(), "reached by the keyboard").toBe(true);
}
const farthest = 20;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const stageOf = async (n: number): Promise<string> => {
  const staff = await staffMember(room.stack, coordinator);
  return (await staff.send(`/meetings/${meetings[n]}`)).json<MeetingView>().stage;
};

const session = `/meetings/session?host=${host}`;
const rowOf = (page: Page, n: number) => page.locator(`[data-meeting="${meetings[n]}"]`);

describe.runIf(room.browser)("the day of an official's meetings", () => {
  it("records an applicant's arrival, the call, and the meeting's beginning and end by one tap each, and another desk shows each without a reload (M9)", async () => {
    const clerk = await sit("z.hashemi", session);
    const other = await sit(coordinator, session);
    const [atDoor, inside] = [await countEffort(clerk), await countEffort(other)];
    await press(clerk, "ثبت حضور: شماره ۱");
    await rowOf(clerk, 0).getByText("آمده و منتظر است").waitFor();
    await expectClicks(atDoor, "note that an applicant came to a meeting");
    await press(clerk, "ثبت حضور: شماره ۲");
    await rowOf(clerk, 1).getByText("آمده و منتظر است").waitFor();
    await forEverybody(clerk, "session");
    await press(other, "فراخوان: شماره ۱");
    await rowOf(other, 0).getByText("فراخوانده شد").waitFor();
    await expectClicks(inside, "call an applicant to a meeting");
    const display = await sit("z.hashemi", `/meetings/display?host=${host}`);
    await display.locator(".display-called").getByText("۱", { exact: true }).waitFor();
    await forEverybody(display, "display");
    const shown = await display.locator(".display").textContent();
    for (const four of meetings.map((id) => id.slice(0, 4)))
      for (const written of [four, digits(four, "fa")])
        expect(shown, "no code on the wall").not.toContain(written);
    await press(other, "شروع ملاقات: شماره ۱");
    await rowOf(clerk, 0).getByText("در حال ملاقات").waitFor();
    expect(await stageOf(0)).toBe("in-session");
  });

  it("lets the official write minutes with an order to a unit and the applicant's remark, then confirm and print the minutes (M11, M12)", async () => {
    const page = await sit(host, session);
    const counter = await countEffort(page);
    await rowOf(page, 0).getByRole("link", { name: "صورت‌جلسه" }).click();
    const came = /متقاضی ساعت [۰-۹]{2}:[۰-۹]{2} آمد/;
    await page.locator("form").getByText(came).waitFor();
    await page.getByLabel("گفته‌ها").fill("متقاضی رسید خرید را نشان داد.");
    await counter.spent();
    await tabTo(page.getByRole("button", { name: "+ افزودن دستور" }));
    await page.keyboard.press("Enter");
    await counter.dictate("بازرسی از فروشگاه");
    await page.keyboard.press("Tab");
    await counter.dictate("دفتر بازرسی کالا");
    await page.getByRole("option", { name: "دفتر بازرسی کالا" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page.getByRole("button", { name: "یک هفته", exact: true }));
    await page.keyboard.press("Enter");
    await expectKeys(counter, "add an order to minutes, with owner and day");
    await forEverybody(page, "minutes-form");
    await press(page, "ثبت صورت‌جلسه");
    await said(page, "صورت‌جلسه ثبت شد");
    await page.locator("textarea[name=remark]").fill("درست نوشته شده است.");
    await press(page, "ثبت نظر متقاضی");
    await said(page, "نظر متقاضی ثبت شد");
    await counter.spent();
    await press(page, "پایان ملاقات");
    await page.getByRole("button", { name: "تأیید صورت‌جلسه", exact: true }).waitFor();
    await expectClicks(counter, "finish a meeting");
    await press(page, "تأیید صورت‌جلسه");
    await said(page, "صورت‌جلسه تأیید شد");
    const sheet = page.locator(".minutes-sheet");
    const [first] = await sheet.locator(".minutes-people li").allTextContents();
    expect(first).toMatch(/^متقاضی · ساعت [۰-۹]{2}:[۰-۹]{2} آمد$/);
    for (const words of ["متقاضی رسید خرید را نشان داد.", "بازرسی از فروشگاه", "درست نوشته شده است."])
      await sheet.getByText(words).waitFor();
    await picture(page, "minutes-confirmed");
    await page.emulateMedia({ media: "print" });
    await picture(page, "minutes-print");
    expect(await page.getByRole("button").count(), "paper has no buttons").toBe(0);
    const staff = await staffMember(room.stack, coordinator);
    const { stage, minutes } = (await staff.send(`/meetings/${meetings[0]}`)).json<MeetingView>();
    expect({ stage, minutes }).toMatchObject({
      stage: "minuted",
      minutes: {
        remark: "درست نوشته شده است.",
        orders: [{ what: "بازرسی از فروشگاه", owner: { unit: { key: "goods-inspection" } } }],
      },
    });
    await page.emulateMedia({ media: "screen" });
    await press(page, "اصلاح صورت‌جلسه");
    await page.getByLabel("گفته‌ها").fill("متقاضی رسید خرید و برگه ضمانت را نشان داد.");
    await page.locator("textarea[name=reason]").fill("برگه ضمانت جا افتاده بود.");
    await picture(page, "minutes-correct");
    await press(page, "ثبت نسخه تازه");
    await said(page, "نسخه تازه صورت‌جلسه ثبت شد");
    await sheet.getByText("متقاضی رسید خرید و برگه ضمانت را نشان داد.").waitFor();
    await sheet.getByText("دلیل: برگه ضمانت جا افتاده بود.").waitFor();
    await page.getByText("نسخه‌های پیشین").click();
    await page.getByText("متقاضی رسید خرید را نشان داد.").waitFor();
    await forEverybody(page, "minutes-corrected");
    const owes = await staffMember(room.stack, "m.karimi");
    const owed = await eventually("the order to be owed", async () => {
      const { items } = (await owes.send("/owed")).json<{
        items: readonly { what?: string; due: string }[];
      }>();
      return items.find(({ what }) => what === "بازرسی از فروشگاه");
    });
    expect(owed.due, "a week after the meeting").toBe(dayAfter(day, 7));
  });

  it("says why the absence of an applicant cannot be recorded, and records an absence of the official (M8, M9)", async () => {
    const page = await sit("z.hashemi", session);
    await press(page, "نیامد: شماره ۲");
    await press(page, "متقاضی نیامد");
    await page.getByRole("dialog").getByText("زمان ملاقات نرسیده است").waitFor();
    await page.keyboard.press("Escape");
    room.stack.clock.moveBy(20 * 60_000);
    await press(page, "نیامد: شماره ۲");
    await press(page, "مسئول نیامد");
    await said(page, "نیامدن مسئول ثبت شد");
    await rowOf(page, 1).waitFor({ state: "detached" });
    expect(await eventually("the meeting to wait", () => stageOf(1))).toBe("approved");
  });

  it("gives an applicant without an appointment a number for today after the identity document was looked at, and lists this applicant with the others (M9)", async () => {
    const request = newRequest();
    await registered(newVisitor(room.stack.addresses.pages), request);
    await room.stack.settled();
    const page = await sit("z.hashemi", "/applicants");
    const counter = await countEffort(page);
    const number = "number" in request.identity ? request.identity.number : "";
    await page.getByLabel("شماره شناسه هویتی").and(page.locator(":focus")).waitFor();
    await counter.dictate(number);
    await page.keyboard.press("Enter");
    await page.locator("li button:focus").waitFor();
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "ملاقات امروز، بدون نوبت" });
    await form.waitFor();
    await page.keyboard.press("w");
    await form.getByRole("combobox").and(page.locator(":focus")).waitFor();
    await counter.dictate("راستگار");
    await page.getByRole("option", { name: "امیرحسین راستگار" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await counter.dictate("گرانی نان");
    await page.keyboard.press("Enter");
    await page.getByText("شماره ۷ برای ملاقات با امیرحسین راستگار").waitFor();
    await expectKeys(counter, "give a number of today to a known applicant without a time");
    await forEverybody(page, "walk-in");
    await page.getByRole("link", { name: "ملاقات‌های امروز" }).click();
    await page.getByRole("button", { name: "فراخوان: شماره ۷" }).click();
    await page.locator("li[data-stage=called]").getByText("بدون نوبت").waitFor();
  });

  it("ends the day by two taps when the official had to leave and has no deputy (M16)", async () => {
    const page = await sit(leaves, `/meetings/session?host=${leaves}`);
    const counter = await countEffort(page);
    await press(page, "مسئول رفت");
    await press(page, "پایان نوبت‌های امروز");
    await page.getByRole("button", { name: "مسئول رفت" }).waitFor({ state: "detached" });
    await expectClicks(counter, "end today's meetings because the official has gone away");
  });

  it("lets applicants who accept the deputy keep their turn when the official had to leave, and prints slips for the others (M16)", async () => {
    const page = await sit(coordinator, session);
    for (const number of ["۳", "۴", "۵"]) await press(page, `ثبت حضور: شماره ${number}`);
    await press(page, "مسئول رفت");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("combobox").fill("بهنام");
    await page.getByRole("option", { name: "بهنام مهدوی" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog.getByText("شماره ۵").click();
    await picture(page, "left-dialog");
    await press(page, "پایان نوبت‌های امروز");
    await page.getByRole("button", { name: "چاپ ۳ برگه برای متقاضیان" }).waitFor();
    await rowOf(page, 2).waitFor({ state: "detached" });
    await page.getByText("نوبت ۳ ملاقات لغو شد").waitFor();
    await page.getByRole("button", { name: "مسئول رفت" }).waitFor({ state: "detached" });
    await rowOf(page, 4).getByText("جانشین: بهنام مهدوی").waitFor();
    await forEverybody(page, "left-done");
    await page.emulateMedia({ media: "print" });
    await picture(page, "left-slips");
    expect(await page.locator(".days-slips li").count()).toBe(3);
    expect(await page.locator(".days-slips").textContent()).toContain("اولویت با شماست");
    expect(await page.locator(".session-list").isVisible(), "slips alone are on paper").toBe(false);
    expect(await Promise.all([2, 3, 4].map(stageOf))).toEqual(["approved", "approved", "arrived"]);
    await page.emulateMedia({ media: "screen" });
    await press(page, "فراخوان: شماره ۵");
    expect(
      await eventually("the call", async () => ((await stageOf(4)) === "called" ? true : undefined)),
    ).toBe(true);
  });
});
