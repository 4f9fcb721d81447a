/** Tests through the API of the real local stack how staff handle applicants' requests for meetings. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetingView } from "../../functions/meeting/queries/read-meeting/read-meeting.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { ReplyOf } from "../../shared/contracts/operation.ts";
import type { readDuty } from "../../shared/contracts/staff/meeting-duty.ts";
import { monthOf } from "../../shared/domain/time/solar-hijri.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { dayInWords } from "../../web/design/display.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { textOfPage } from "../support/forms.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { askedMeeting } from "../support/seeded-meeting.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor } from "../support/visitor.ts";

type Report = ReplyOf<typeof readDuty>["body"];

const host = "e.hosseini";
let stack: Stack;
let official: StaffMember;
/** The day on which the official receives applicants. */
let day: string;

const place = (time: string) => ({ host, day, time });
const isoAfter = (days: number) =>
  new Date(stack.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

const post = (who: StaffMember, path: string, json: object, version?: number): Promise<Answer> =>
  who.send(path, {
    method: "POST",
    json,
    headers: { "idempotency-key": newKey(), ...(version !== undefined && { "if-match": `"${version}"` }) },
  });

/** Takes a step on the meeting's current version and returns the meeting after it. */
async function step(id: string, name: string, json: object = {}, who = official): Promise<MeetingView> {
  const answer = await tried(id, name, json, who);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
  return answer.json<MeetingView>();
}

async function tried(id: string, name: string, json: object, who = official): Promise<Answer> {
  const { version } = (await who.send(`/meetings/${id}`)).json<MeetingView>();
  return post(who, `/meetings/${id}/${name}`, json, version);
}

const asked = async (): Promise<string> =>
  askedMeeting(stack, await registered(newVisitor(stack.addresses.pages), newRequest()), host);

const listed = async (query: string): Promise<readonly string[]> =>
  (await official.send(`/meetings?${query}`))
    .json<{ items: readonly { meeting: string }[] }>()
    .items.map(({ meeting }) => meeting);

beforeAll(async () => {
  stack = await startLocalStack();
  official = await staffMember(stack, host);
  const pattern = {
    ...{ host, weekdays: ["saturday", "sunday", "monday", "tuesday", "wednesday"] },
    ...{ first: isoAfter(8), last: isoAfter(40), begins: "09:00", minutes: 20, places: 3, capacity: 1 },
  };
  const published = await post(official, "/days", pattern);
  const days = published.json<{ days: readonly { day: string; skipped?: string }[] }>().days;
  day = days.find(({ skipped }) => skipped === undefined)?.day ?? "";
});

afterAll(() => stack?.stop());

describe("the meeting service", () => {
  it("publishes an official's public days on working days only, with all appointment times free (M4)", async () => {
    const free = await eventually("the places", async () => {
      const answer = await official.send(`/places?host=${host}&first=${day}&last=${day}`);
      const { places } = answer.json<{ places: readonly { time: string; holders: number }[] }>();
      return places.length > 0 ? places : undefined;
    });
    expect(free.map(({ time, holders }) => [time, holders])).toEqual([
      ["09:00", 0],
      ["09:20", 0],
      ["09:40", 0],
    ]);
  });

  it("shows visitors of the home page which coming public days of officials have free appointment times, and nothing about booked ones (M14, M15)", async () => {
    const anybody = newVisitor(stack.addresses.pages);
    expect((await anybody.open("/")).text).toContain('href="/meetings"');
    const page = textOfPage((await anybody.open("/meetings")).text);
    expect(page).toContain(dayInWords(day, "fa"));
    expect(page).toContain("اکرم حسینی، مدیر «دفتر حقوق مصرف‌کنندگان»");
    expect(page).toContain("نوبت‌های خالی از ساعت ۰۹:۰۰ تا ۱۰:۰۰");
    expect(page).toContain("۳ نوبت خالی");
  });

  it("gives an appointment time to one of two applicants who book it at the same moment; the second is offered the nearest free times (M5)", async () => {
    const ids = [await asked(), await asked()];
    for (const id of ids) await step(id, "approve");
    const answers = await Promise.all(ids.map((id) => tried(id, "book", { place: place("09:00") })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.findIndex(({ status }) => status === 409);
    const problem = answers[lost]?.json<{ type: string; alternatives: readonly object[] }>();
    expect(problem?.type).toBe("urn:peygir:problem:place-taken");
    expect(problem?.alternatives[0]).toEqual(place("09:20"));
    const again = await step(ids[lost] ?? "", "book", { place: problem?.alternatives[0] });
    expect(again).toMatchObject({ stage: "booked", place: place("09:20") });
  });

  it("lets a meeting request be refused with a reason, answered in writing, passed on to another official or approved (M2)", async () => {
    const [refused, answered, sentOn] = [await asked(), await asked(), await asked()];
    await eventually("the list", async () =>
      (await listed("list=review")).includes(sentOn) ? true : undefined,
    );
    expect(
      await step(refused, "refuse", { because: "already-met", reason: "پیش‌تر دیدار شد." }),
    ).toMatchObject({
      stage: "refused",
      refused: { because: "already-met", reason: "پیش‌تر دیدار شد." },
    });
    expect(await step(answered, "answer", { answer: "بازرسی شد." })).toMatchObject({
      stage: "in-writing",
      answer: "بازرسی شد.",
    });
    const to = { host: "d.norouzi", reason: "ضمانت دارد." };
    expect(await step(sentOn, "send-on", to)).toMatchObject({
      host: { username: "d.norouzi" },
      stage: "asked",
    });
  });

  it("ranks an applicant whose appointment was cancelled before applicants who have waited longer (M7)", async () => {
    const [longest, moved] = [await asked(), await asked()];
    for (const id of [longest, moved]) await step(id, "approve");
    await step(moved, "book", { place: place("09:40") });
    await step(moved, "cancel");
    const first = await eventually("both to wait", async () => {
      const waiting = await listed("list=waiting");
      return waiting.includes(moved) && waiting.includes(longest) ? waiting : undefined;
    });
    expect(first.indexOf(moved)).toBeLessThan(first.indexOf(longest));
    await step(moved, "book", { place: place("09:40") });
  });

  it("records on the day that the applicant arrives, is called and meets the official; the minutes are final once confirmed (M9, M11)", async () => {
    const [first] = await eventually("the session", async () => {
      const session = await listed(`list=day&day=${day}`);
      return session.length === 3 ? session : undefined;
    });
    stack.clock.moveBy(Date.parse(momentOfTehran(day, "08:50")) - stack.clock.now().getTime());
    official = await staffMember(stack, host);
    const id = first ?? "";
    for (const what of ["arrive", "call", "begin"]) await step(id, "attendance", { what });
    const order = { what: "بازرسی از فروشگاه", owner: { unit: "goods-inspection" }, day };
    const minutes = { attendees: [host], statements: "رسید را دیدیم.", orders: [order] };
    await step(id, "minutes", minutes);
    await step(id, "remark", { remark: "درست است." });
    await step(id, "attendance", { what: "finish" });
    expect(await step(id, "confirm")).toMatchObject({
      stage: "minuted",
      minutes: {
        statements: "رسید را دیدیم.",
        remark: "درست است.",
        orders: [{ what: "بازرسی از فروشگاه" }],
      },
    });
    expect((await tried(id, "minutes", minutes)).status).toBe(409);
  });

  it("turns an order in the minutes into an obligation of the case, which the monthly report counts as done once the official has confirmed it (M12, M15)", async () => {
    const own = async () => {
      const { officials } = (await official.send(`/duty?month=${monthOf(day)}`)).json<Report>();
      return officials.find((one) => one.official.username === host);
    };
    const owner = await staffMember(stack, "m.karimi");
    const owed = await eventually("the order among the obligations", async () => {
      const { items } = (await owner.send("/owed")).json<{
        items: readonly { case: string; number: number }[];
      }>();
      return items[0];
    });
    const before = await eventually("the order in the report", async () => {
      const figures = await own();
      return figures?.orders === 1 ? figures : undefined;
    });
    expect(before).toMatchObject({ meetings: 1, kept: 0 });
    const shown = { words: "فروشگاه بازرسی شد؛ گزارش پیوست پرونده است." };
    const commitment = `/cases/${owed.case}/commitments/${owed.number}`;
    expect((await post(owner, `${commitment}/evidence`, shown)).status).toBe(200);
    const judged = { kept: true, reason: "گزارش دیده شد." };
    const answer = await official.step(owed.case, `commitments/${owed.number}/judge`, judged);
    expect(answer.status).toBe(200);
    await eventually("the order that was kept", async () => ((await own())?.kept === 1 ? true : undefined));
  });

  it("ends an official's public day immediately when it is cancelled because the official has left the office; waiting applicants come first next time (M16)", async () => {
    const waits = (await listed(`list=day&day=${day}`))[1] ?? "";
    await step(waits, "attendance", { what: "arrive" });
    const left = await post(official, "/days/cancel", { host, day, because: "left" });
    expect(left.json<{ moved: number }>().moved, "the first was received").toBe(2);
    const after = (await official.send(`/meetings/${waits}`)).json<MeetingView>();
    expect(after).toMatchObject({ stage: "approved", priority: true });
  });
});
