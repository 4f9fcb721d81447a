/** Reads an official's calendar feed from the real local stack with a calendar parser from another project. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { dayNumber, isoDay, weekdayNumber, weekdays } from "../../shared/domain/time/days.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { signedIn } from "../iam/signed-in.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { readCalendar, unfolded } from "../support/icalendar.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { offeredMeeting } from "../support/seeded-meeting.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack();
});

afterAll(() => stack?.stop());

const host = "e.hosseini";
const feed = `/calendars/${host}`;

const post = (staff: StaffMember, path: string, json: object, version?: string) =>
  staff.send(path, {
    method: "POST",
    headers: { "idempotency-key": newKey(), ...(version !== undefined && { "if-match": version }) },
    json,
  });

/** Makes a calendar feed and returns its path. */
async function made(by: StaffMember): Promise<string> {
  const answer = await post(by, `${feed}/make`, { language: "fa" });
  expect(answer.status).toBe(200);
  return new URL(answer.json<{ url: string }>().url).pathname;
}

describe("an official's calendar feed (M13)", () => {
  it("shows booked, moved and cancelled meetings, names no applicant, and no longer opens after the official revokes it", async () => {
    const official = await staffMember(stack, host);
    const program = newVisitor(stack.addresses.pages);
    const path = await made(official);
    const week = dayNumber(tehranDay(stack.clock.now())) + 7;
    // The official's public day must be a day on which the office works; on a closed day it would be cancelled
    // automatically (D3).
    const [day = ""] = Array.from({ length: 7 }, (_, n) => week + n)
      .filter((one) => weekdays[weekdayNumber(one)] === "monday")
      .map(isoDay);
    const code = await registered(newVisitor(stack.addresses.pages), newRequest());
    const place = { host, day, time: "09:00" };
    const until = new Date(stack.clock.now().getTime() + 86_400_000).toISOString();
    const meeting = await offeredMeeting(stack, code, { place, until, booked: true });
    const shows = (what: string, begins: readonly string[]) =>
      eventually(what, async () => {
        const answer = await program.send(path);
        if (answer.status !== 200) return undefined;
        const { events } = readCalendar(answer.text);
        return String(events.map((event) => event.begins)) === String(begins)
          ? { answer, events }
          : undefined;
      });

    const booked = await shows("the meeting", [`${day}T05:30:00.000Z`]);
    expect(booked.answer.headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
    });
    for (const told of [code, meeting, host]) expect(unfolded(booked.answer.text)).not.toContain(told);
    const etag = String(booked.answer.headers.etag);
    expect((await program.send(path, { headers: { "if-none-match": etag } })).status).toBe(304);

    const later = { ...place, time: "09:20" };
    expect((await post(official, `/meetings/${meeting}/book`, { place: later }, '"0"')).status).toBe(200);
    const moved = await shows("the other time", [`${day}T05:50:00.000Z`]);
    expect(moved.events[0]?.uid).toBe(booked.events[0]?.uid);
    expect(moved.events[0]?.sequence).toBeGreaterThan(booked.events[0]?.sequence ?? Number.NaN);

    const now = await official.send(`/meetings/${meeting}`);
    const cancelled = await post(official, `/meetings/${meeting}/cancel`, {}, String(now.headers.etag));
    expect(cancelled.status).toBe(200);
    await shows("an empty day", []);

    const another = await made(official);
    await eventually("the new address", async () =>
      (await program.send(another)).status === 200 ? true : undefined,
    );
    const old = await program.send(path);
    expect((await post(official, `${feed}/revoke`, {})).status).toBe(200);
    const revoked = await program.send(another);
    const never = await program.send(`/calendar/${"A".repeat(43)}`);
    for (const answer of [old, revoked, never])
      expect([answer.status, answer.text]).toEqual([404, never.text]);
    expect((await official.send(feed)).json()).toEqual({});

    const log = stack.log("meeting-calendar-feed").join("\n");
    expect(log).toContain('"route":"GET /calendar/{feed}"');
    for (const each of [path, another]) expect(log).not.toContain(each.split("/").at(-1));
  });

  it("opens to the official only: not to a deputy, other staff, an applicant or a stranger (M14)", async () => {
    const given = newRequest();
    const stranger = newVisitor(stack.addresses.pages);
    const code = await registered(newVisitor(stack.addresses.pages), given);
    for (const visitor of [stranger, await signedIn(stack, code, given.mobile)])
      expect((await visitor.send(`/api/staff${feed}`)).status).toBe(401);
    for (const username of ["m.rezaei", "z.hashemi", "m.karimi"]) {
      const staff = await staffMember(stack, username);
      expect([username, (await staff.send(feed)).status]).toEqual([username, 403]);
      expect((await post(staff, `${feed}/make`, { language: "fa" })).status).toBe(403);
    }
  });
});
