/**
 * Tests mishaps of meetings in browsers, on fixed days: a full day is cancelled, an official must leave, a holiday is announced
 * late, and an offer ends at the moment when it is accepted (M5, M6, M8, M16, D3). `PICTURES=<folder>` keeps pictures.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { MeetingView } from "../../functions/meeting/queries/read-meeting/read-meeting.ts";
import { isoDay } from "../../shared/domain/time/days.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { dayInWords, digits } from "../../web/design/display.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { announceHoliday, nextWorkedDay } from "../support/holidays.ts";
import { eventually } from "../support/local-stack.ts";
import { askedMeeting } from "../support/seeded-meeting.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { goAstray } from "./astray.ts";
import { choose, press } from "./casework-steps.ts";
import { newCitizen } from "./citizen-by-hand.ts";
import { forEverybody, openRoom, picture } from "./desk-seat.ts";

/** The user names of the officials. Each test uses another official, so that no test books the times of another test. */
const hosts = { crowded: "a.rastegar", closed: "b.dehghan", late: "e.hosseini", changed: "h.akbari" };
const coordinator = "n.sohrabi";
/**
 * The first day of the tests; the day on which an official leaves; the day that is full and then cancelled; and the day of
 * the offered times. In the Solar Hijri calendar: Saturday 14, Tuesday 17, Tuesday 24 and Wednesday 25 Azar 1405.
 */
const days = { begins: "2026-12-05", left: "2026-12-08", full: "2026-12-15", offered: "2026-12-16" };

const room = await openRoom(new Date(momentOfTehran(days.begins, "09:30")));

interface Applicant {
  readonly code: string;
  readonly meeting: string;
  readonly mobile: string;
}

async function post<T = MeetingView>(
  who: StaffMember,
  path: string,
  json: object,
  version?: number,
): Promise<T> {
  const ifMatch = version === undefined ? {} : { "if-match": `"${version}"` };
  const key = newKey();
  // Status 503 means that nothing was done and that the caller should send the same call again.
  const answer = await eventually(path, async () => {
    const headers = { "idempotency-key": key, ...ifMatch };
    const sent = await who.send(path, { method: "POST", json, headers });
    return sent.status === 503 ? undefined : sent;
  });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json<T>();
}

/** Publishes one public day of the official (`host`) with appointment times of ten minutes from nine o'clock. */
const publish = (who: StaffMember, host: string, day: string, places: number, capacity = 1) =>
  post(who, "/days", {
    ...{ host, weekdays: ["saturday", "sunday", "monday", "tuesday", "wednesday"], first: day, last: day },
    ...{ begins: "09:00", minutes: 10, places, capacity },
  });

/** The day's `n`-th appointment time, counted from 0. */
const timeOf = (n: number): string => {
  const minutes = 9 * 60 + n * 10;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

const look = async (who: StaffMember, meeting: string): Promise<MeetingView> =>
  (await who.send(`/meetings/${meeting}`)).json<MeetingView>();

async function approved(who: StaffMember, host: string): Promise<Applicant & { readonly version: number }> {
  const { mobile, ...rest } = newRequest();
  const code = await registered(newVisitor(room.stack.addresses.pages), { mobile, ...rest });
  const meeting = await askedMeeting(room.stack, code, host);
  const { version } = await look(who, meeting);
  const decided = await post(who, `/meetings/${meeting}/approve`, {}, version);
  return { code, meeting, mobile, version: decided.version };
}

async function booked(who: StaffMember, host: string, day: string, time: string): Promise<Applicant> {
  const { version, ...applicant } = await approved(who, host);
  await post(who, `/meetings/${applicant.meeting}/book`, { place: { host, day, time } }, version);
  return applicant;
}

/** Calls `make` for 0 to `count` - 1, four calls at the same time. */
async function eachOf<T>(count: number, make: (n: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = [];
  for (let n = 0; n < count; n += 4)
    made.push(
      ...(await Promise.all(Array.from({ length: Math.min(4, count - n) }, (_, at) => make(n + at)))),
    );
  return made;
}

const sit = async (username: string, path: string): Promise<Page> => (await room.sit(username, path)).page;

async function goTo(moment: number): Promise<void> {
  const { clock } = room.stack;
  await room.stack.settled();
  clock.moveBy(moment - clock.now().getTime());
  await room.stack.settled();
}

/** The number of SMS about a cancelled meeting that each applicant got. */
function toldOfLoss(all: readonly Applicant[]): readonly number[] {
  const told = room.stack.messages().filter(({ kind, text }) => kind === "sms" && text.includes("لغو شد"));
  return all.map(({ mobile }) => told.filter(({ to }) => to === e164(mobile)).length);
}

const inFa = (n: number): string => digits(n, "fa");

describe.runIf(room.browser)("mishaps of meetings", () => {
  let staff: StaffMember;
  beforeAll(async () => {
    staff = await staffMember(room.stack, coordinator);
  });

  it("when a fully booked day is cancelled, all its applicants wait with priority, and each gets one SMS (M4, M7, M8)", async () => {
    const host = hosts.crowded;
    await publish(staff, host, days.full, 5, 2);
    const ten = await eachOf(10, (n) => booked(staff, host, days.full, timeOf(Math.floor(n / 2))));
    await room.stack.settled();

    const page = await sit(coordinator, `/meetings/days?host=${host}&day=${days.full}`);
    await page.getByText("۰ جای خالی از ۲").nth(4).waitFor();
    await press(page, "لغو این روز");
    const asks = page.getByRole("alertdialog");
    await asks.getByText("۱۰ ملاقات در این روز نوبت دارد").waitFor();
    await picture(page, "mishap-full-asked");
    await asks.getByRole("button", { name: "روز لغو شود" }).click();
    await page.getByText("نوبت ۱۰ ملاقات لغو شد؛ همه در فهرست انتظار با اولویت هستند.").waitFor();
    await page.getByRole("button", { name: "چاپ ۱۰ برگه برای متقاضیان" }).waitFor();
    await forEverybody(page, "mishap-full-cancelled");

    await room.stack.settled();
    await page.goto(`${room.stack.addresses.pages}/desk/meetings/waiting?host=${host}`);
    const lane = page.locator("[data-list=waiting] div.stack", {
      has: page.getByRole("heading", { name: "با اولویت" }),
    });
    await lane.locator("[data-meeting]").nth(9).waitFor();
    const shown = await lane
      .locator("[data-meeting]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-meeting")));
    expect(shown.toSorted()).toEqual(ten.map(({ meeting }) => meeting).toSorted());
    await picture(page, "mishap-full-lane");
    await page.close();

    await eventually("what each is told", () =>
      toldOfLoss(ten).every((count) => count > 0) ? true : undefined,
    );
    expect(toldOfLoss(ten)).toEqual(ten.map(() => 1));

    const [one] = ten as readonly [Applicant];
    const citizen = await newCitizen(room, one.mobile);
    await citizen.comeIn(one.code);
    const words = `ملاقات ${dayInWords(days.full, "fa")}، ساعت ۰۹:۰۰ از طرف سازمان لغو شد؛ اولویت با شماست`;
    await citizen.reads(words);
    await picture(citizen.page, "mishap-full-applicant");
    await citizen.page.goto(`${room.stack.addresses.pages}/request/meeting`);
    await citizen.page.getByText("نوبت بعدی با اولویت شما").waitFor();
    await citizen.page.close();
  });

  it("a holiday on a booked day is announced to each applicant once with the reason, and the desk shows the day as closed (D3, M8)", async () => {
    const host = hosts.closed;
    const official = await staffMember(room.stack, host);
    const day = isoDay(await nextWorkedDay(room.stack));
    await publish(official, host, day, 2);
    const one = await booked(official, host, day, timeOf(0));
    await room.stack.settled();
    const page = await sit(host, `/meetings/days?host=${host}&day=${day}`);
    await page.getByText("گرفته شد").waitFor();
    const citizen = await newCitizen(room, one.mobile);
    await citizen.comeIn(one.code);
    await citizen.reads(`زمان ملاقات تعیین شد: ${dayInWords(day, "fa")}، ساعت ۰۹:۰۰`);

    await announceHoliday(room.stack, { fa: "سوگواری سراسری", en: "National mourning" });

    await citizen.reads(
      `چون آن روز تعطیل یا دورکاری اعلام شد، ملاقات ${dayInWords(day, "fa")}، ساعت ۰۹:۰۰ از طرف سازمان لغو شد؛ اولویت با شماست`,
    );
    await picture(citizen.page, "mishap-holiday-applicant");
    await citizen.page.close();
    await page.reload();
    await page.getByText("این روز تعطیل است: سوگواری سراسری.").waitFor();
    expect(await page.getByText("گرفته شد").count(), "no place is left").toBe(0);
    expect(await page.getByRole("button", { name: "لغو این روز" }).count()).toBe(0);
    await picture(page, "mishap-holiday-day");
    await page.close();
    await room.stack.settled();
    expect(await look(official, one.meeting)).toMatchObject({ stage: "approved", priority: true });
    expect(toldOfLoss([one])).toEqual([1]);
  });

  it("when an official leaves while six applicants wait, those who accept the deputy keep their turn, and the others get printed slips (M16)", async () => {
    const host = hosts.crowded;
    await publish(staff, host, days.left, 7);
    const all = await eachOf(7, (n) => booked(staff, host, days.left, timeOf(n)));
    await goTo(Date.parse(momentOfTehran(days.left, "09:02")));
    // The coordinator's earlier session ended days ago.
    const now = await staffMember(room.stack, coordinator);
    const note = (n: number, what: string) => post(now, `/meetings/${all[n]?.meeting}/attendance`, { what });
    await eachOf(7, (n) => note(n, "arrive"));
    for (const what of ["call", "begin"]) await note(0, what);
    await room.stack.settled();

    const page = await sit(coordinator, `/meetings/session?host=${host}`);
    const standing = page.locator(".session-now");
    await standing.getByText("۶ نفر").waitFor();
    await press(page, "مسئول رفت");
    const dialog = page.getByRole("alertdialog");
    await choose(page, /جانشین مسئول/, "بهنام مهدوی");
    const stay = [1, 3];
    for (const n of stay) await dialog.getByText(`شماره ${inFa(n + 1)} ·`).click();
    await picture(page, "mishap-left-asked");
    await dialog.getByRole("button", { name: "پایان نوبت‌های امروز" }).click();

    await page.getByText("نوبت ۴ ملاقات لغو شد؛ همه در فهرست انتظار با اولویت هستند.").waitFor();
    await page.getByRole("button", { name: "چاپ ۴ برگه برای متقاضیان" }).waitFor();
    await standing.getByText("۲ نفر").waitFor();
    const go = all.filter((_, n) => n > 0 && !stay.includes(n));
    const slips = await page
      .locator(".days-slips data")
      .evaluateAll((codes) => codes.map((code) => code.getAttribute("value")));
    expect(slips.toSorted(), "four slips and two who stay: six").toEqual(
      go.map(({ code }) => code).toSorted(),
    );
    for (const n of stay)
      await page.locator(`[data-meeting="${all[n]?.meeting}"]`).getByText("جانشین: بهنام مهدوی").waitFor();
    await forEverybody(page, "mishap-left");
    await page.close();
    const stages = await Promise.all(all.map(async ({ meeting }) => look(now, meeting)));
    expect(stages.map(({ stage, priority = false }) => `${stage}${priority ? "!" : ""}`)).toEqual(
      all.map((_, n) => (n === 0 ? "in-session" : stay.includes(n) ? "arrived" : "approved!")),
    );
  });

  it("an applicant changes the time in one action, and the next applicant can book the former time (M8, ADR 0059)", async () => {
    const host = hosts.changed;
    const { addresses } = room.stack;
    const official = await staffMember(room.stack, host);
    await publish(official, host, days.offered, 2);
    const one = await booked(official, host, days.offered, timeOf(0));
    await room.stack.settled();
    const { page, comeIn } = await newCitizen(room, one.mobile);
    await comeIn(one.code);
    await page.goto(`${addresses.pages}/request/meeting`);
    await page.getByText("تغییر زمان", { exact: true }).click();
    await page.getByRole("radio", { name: /ساعت ۰۹:۱۰/ }).check();
    await picture(page, "change-of-time");
    await press(page, "ثبت زمان تازه");
    await page.getByText("زمان ملاقات تغییر کرد و زمان پیشین آزاد شد.").waitFor();
    await goAstray(page, `${dayInWords(days.offered, "fa")}، ساعت ۰۹:۱۰`);
    await picture(page, "changed-time");
    await page.close();
    expect((await look(official, one.meeting)).place).toMatchObject({ day: days.offered, time: "09:10" });
    const next = await booked(official, host, days.offered, timeOf(0));
    expect((await look(official, next.meeting)).place).toMatchObject({ time: "09:00" });
  });

  it("an applicant who accepts an offer just as it expires either gets the time, or gets a notice and waits for another offer (M5, M6)", async () => {
    const host = hosts.late;
    const { clock, calls, addresses } = room.stack;
    const official = await staffMember(room.stack, host);
    await publish(official, host, days.offered, 3);
    const places = [0, 1].map((n) => ({ host, day: days.offered, time: timeOf(n) }));
    const offered = async () => {
      const { version, ...one } = await approved(official, host);
      const { offer } = await post(official, `/meetings/${one.meeting}/offer`, { places }, version);
      return { ...one, until: Date.parse(offer?.until ?? "") };
    };
    const [quick, slow] = [await offered(), await offered()] as const;
    await goTo(quick.until - 5 * 60_000);
    const opened = async ({ mobile, code }: Applicant, time: string) => {
      const { page, comeIn } = await newCitizen(room, mobile);
      await comeIn(code);
      await page.goto(`${addresses.pages}/request/meeting`);
      await page.getByRole("radio", { name: time }).check();
      return page;
    };
    const first = await opened(quick, "ساعت ۰۹:۰۰");
    const second = await opened(slow, "ساعت ۰۹:۱۰");

    // The first applicant's tap reaches the service while the every-minute function ends the offer. The second applicant's
    // tap reaches the service after that.
    await first.route("**/request/meeting/choose", async (route) => {
      const before = calls.all().at(-1);
      const sent = route.continue();
      await eventually("the tap at the service", () => {
        const all = calls.all();
        const since = before ? all.slice(all.lastIndexOf(before) + 1) : all;
        return since.some(({ caller }) => caller === "intake-meetings-api") ? true : undefined;
      });
      clock.moveBy(quick.until - clock.now().getTime());
      await sent;
    });
    await press(first, "انتخاب زمان");
    const isTheirs = first.getByText("زمان ملاقات ثبت شد.");
    await isTheirs.or(first.getByText("مهلت انتخاب زمان گذشته است").first()).first().waitFor();
    const won = await isTheirs.isVisible();
    await picture(first, `mishap-offer-${won ? "taken" : "over"}`);
    clock.moveBy(60_000);
    await room.stack.settled();
    await press(second, "انتخاب زمان");
    await second.getByText("مهلت انتخاب زمان گذشته است").first().waitFor();
    await second.getByText("ملاقات شما در فهرست انتظار است؛").waitFor();
    await picture(second, "mishap-offer-late");

    const waits = async (page: Page) => {
      await page.goto(`${addresses.pages}/request/meeting`);
      await page.getByRole("heading", { name: "موافقت شد؛ در فهرست انتظار" }).waitFor();
      await page.goto(`${addresses.pages}/request`);
      await page.getByText("زمانی برای ملاقات انتخاب نشد؛ در فهرست انتظار").waitFor();
    };
    await waits(second);
    if (won)
      await first
        .getByText(`${dayInWords(days.offered, "fa")}، ساعت ۰۹:۰۰`)
        .first()
        .waitFor();
    else await waits(first);
    const later = await staffMember(room.stack, host);
    const [theirs, gone] = await Promise.all([quick, slow].map(({ meeting }) => look(later, meeting)));
    const answer = await later.send(`/places?host=${host}&first=${days.offered}&last=${days.offered}`);
    const held = answer
      .json<{ places: readonly { readonly time: string; readonly holders: number }[] }>()
      .places.filter(({ holders }) => holders > 0)
      .map(({ time }) => time);
    expect({ stage: theirs?.stage, place: theirs?.place, held }).toEqual(
      won
        ? { stage: "booked", place: places[0], held: [timeOf(0)] }
        : { stage: "approved", place: undefined, held: [] },
    );
    expect(gone).toMatchObject({ stage: "approved" });
    await Promise.all([first.close(), second.close()]);
  });
});
