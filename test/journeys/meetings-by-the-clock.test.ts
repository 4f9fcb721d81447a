/** Lets time pass on the real local stack: applicants are offered free times, and get a reminder the day before their meeting. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetingView } from "../../functions/meeting/queries/read-meeting/read-meeting.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { dayNumber, isoDay } from "../../shared/domain/time/days.ts";
import { tehranMoment } from "../../shared/domain/time/tehran-time.ts";
import { askedMeeting } from "../support/asked-meeting.ts";
import { e164, newKey } from "../support/citizens.ts";
import { submit } from "../support/forms.ts";
import { nextWorkedDay } from "../support/holidays.ts";
import { eventually, oneTimeCodeFor, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";

const host = "a.rastegar";
let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack();
});

afterAll(() => stack?.stop());

/** Moves the clock just past this time, so that the job of that minute runs. */
async function itIs(moment: number): Promise<void> {
  await stack.settled();
  stack.clock.moveBy(moment + 1_000 - stack.clock.now().getTime());
  await stack.settled();
}

async function post(by: StaffMember, path: string, json: object, version?: number): Promise<void> {
  const headers = {
    "idempotency-key": newKey(),
    ...(version !== undefined && { "if-match": `"${version}"` }),
  };
  const answer = await by.send(path, { method: "POST", json, headers });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
}

/**
 * Publishes a public day, on which the official receives applicants.
 * @param batch the day on which waiting applicants are offered appointment times, well before the public day
 */
async function publishes(by: StaffMember, batch: number): Promise<void> {
  await post(by, "/days", {
    ...{ host, weekdays: ["saturday", "sunday", "monday", "tuesday", "wednesday"] },
    ...{
      first: isoDay(batch + 4),
      last: isoDay(batch + 25),
      begins: "09:00",
      minutes: 20,
      places: 3,
      capacity: 1,
    },
  });
}

/** Signs in with a new one-time code, since the applicant's session has expired. */
async function signsInAgain(code: string, mobile: string): Promise<Visitor> {
  const citizen = newVisitor(stack.addresses.pages);
  const send = (path: string, json: object) =>
    citizen.send(path, { json, headers: { "idempotency-key": newKey() } });
  const { challenge } = (await send("/api/track/one-time-code", { code, mobile })).json<{
    challenge: string;
  }>();
  await stack.settled();
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
  await send("/api/track/confirm", { code, challenge, oneTimeCode });
  return citizen;
}

describe("an applicant who waits for a meeting", () => {
  it("is offered free times in the next office hour, and is reminded of the chosen time once, the day before (M6, M13)", async () => {
    const coordinator = await staffMember(stack, "n.sohrabi");
    const batch = await nextWorkedDay(stack);
    await publishes(coordinator, batch);
    const { code, meeting, mobile } = await askedMeeting(stack);
    const { version } = (await coordinator.send(`/meetings/${meeting}`)).json<MeetingView>();
    await post(coordinator, `/meetings/${meeting}/approve`, {}, version);
    const told = (what: RegExp) =>
      stack.messages().filter(({ to, text }) => to === e164(mobile) && what.test(text));
    await itIs(tehranMoment(batch, 10 * 60));
    await eventually("times to choose from", async () => told(/زمان انتخاب کنید/)[0]);
    const citizen = await signsInAgain(code, mobile);
    const page = await citizen.open("/request/meeting");
    const [, day = "", time = ""] = /value="(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})"/.exec(page.text) ?? [];
    await submit(citizen, page, "/request/meeting/choose", { place: `${day} ${time}` });
    await itIs(tehranMoment(dayNumber(day) - 1, 9 * 60 + 20));
    await eventually("the reminder", async () => told(/^یادآوری پیگیر: فردا ساعت/)[0]);
    await itIs(tehranMoment(dayNumber(day) - 1, 11 * 60));
    expect(told(/^یادآوری/).map(({ text }) => text.includes(time))).toEqual([true]);
    expect(told(/زمان انتخاب کنید/)).toHaveLength(1);
  });
});
