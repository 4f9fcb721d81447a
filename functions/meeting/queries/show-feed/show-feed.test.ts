import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../../shared/contracts/fields/language.ts";
import { publicRefusals } from "../../../../shared/contracts/refusals/refusals-public.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import { httpEvent, testContext, testEnvironment } from "../../../../shared/handler/fakes.ts";
import { api } from "../../../../shared/handler/http/api.ts";
import { readCalendar, unfolded } from "../../../../test/support/icalendar.ts";
import { host, placeAt, tuesday } from "../../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { feedPages } from "../../http/feed-pages.ts";
import triggers from "../../triggers.ts";
import { feedText } from "./feed-text.ts";

const [nine, twenty] = [placeAt("09:00"), placeAt("09:20")];
const params = { host };

async function calendars(changes: Partial<Snapshot> = {}) {
  const world = meetingsAtDesk(changes);
  await world.publish();
  const log: string[] = [];
  const { directory } = world.deps;
  const handler = api({
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    triggers: triggers["calendar-feed"],
    routes: feedPages({ ...world.meeting, directory }),
    now: world.now,
    log: (line) => log.push(line),
  });
  /** The reply to a calendar program that calls this address. */
  const at = async (url: string, headers: Record<string, string> = {}) => {
    await world.settle();
    const { pathname } = new URL(url);
    const event = httpEvent("GET /calendar/{feed}", {
      headers,
      path: pathname,
      params: { feed: pathname.slice("/calendar/".length) },
    });
    const reply = await handler(event, testContext());
    return { status: reply.statusCode, headers: reply.headers ?? {}, text: reply.body ?? "" };
  };
  const make = async (by = host, key?: string, language = "fa") =>
    world.call(by, "make-feed", { params, body: { language }, ...defined({ key }) });
  const made = async (by = host): Promise<string> => (await make(by)).body.url;
  const read = async (url: string) => readCalendar((await at(url)).text);
  const revoke = () => world.call(host, "revoke-feed", { params, body: {} });
  return { ...world, log, at, make, made, read, revoke };
}

describe("an official's calendar feed (M13)", () => {
  it("has an entry with time and place for each meeting, keeps the entry when the time changes, and has none for a cancelled meeting", async () => {
    const { asked, step, made, read, ...rest } = await calendars();
    const url = await made();
    expect(url).toMatch(/^https:\/\/peygir\.example\.org\/calendar\/[A-Za-z0-9_-]{43}$/);
    const id = await asked(1);
    await brought({ step, asked, ...rest } as never, id, "booked");
    const first = await read(url);
    expect(first).toMatchObject({
      method: "PUBLISH",
      zone: "Asia/Tehran",
      events: [
        {
          ...{ status: "CONFIRMED", summary: "ملاقات حضوری", location: "تهران" },
          ...{ begins: "2026-12-15T05:30:00.000Z", ends: "2026-12-15T05:50:00.000Z" },
        },
      ],
    });
    await step(host, "book-place", id, { place: twenty });
    const [before, moved] = [first.events[0], (await read(url)).events[0]];
    expect(moved).toMatchObject({ uid: before?.uid, begins: "2026-12-15T05:50:00.000Z" });
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
    await step(host, "cancel-meeting-place", id);
    expect((await read(url)).events).toEqual([]);
  });

  it("has one property on each line when the organisation's name has line breaks and quotes", async () => {
    const name = { fa: 'سازمان\r\n"آزمایشی"\n', en: "Test\n" };
    const { made, at } = await calendars({ organisation: { ...organisation.organisation, name } });
    const text = unfolded((await at(await made())).text);
    expect(text).toContain("X-WR-CALNAME:ملاقات‌ها, سازمان آزمایشی\r\n");
    expect(text.split("\r\n").filter((line) => !/^[A-Z-]+[;:]/.test(line))).toEqual([]);
  });

  it("can be read when the organisation's name is blank", async () => {
    const blank = { fa: " ", en: " " };
    const { made, at, asked, step, ...rest } = await calendars({
      organisation: { ...organisation.organisation, name: blank },
    });
    const id = await asked(1);
    await brought({ step, asked, ...rest } as never, id, "booked");
    expect((await at(await made())).text).toContain('ORGANIZER;CN="-":');
  });

  it("names neither applicant, topic, request nor official (M14, law 4)", async () => {
    const { asked, step, made, at, ...rest } = await calendars();
    const url = await made();
    const id = await asked(1, { needs: ["wheelchair"] });
    await brought({ step, asked, ...rest } as never, id, "booked");
    const text = unfolded((await at(url)).text);
    expect(readCalendar(text).events).toHaveLength(1);
    const { asked: about } = await rest.stateOf(id);
    for (const told of [id, id.slice(0, 12), about?.person, about?.words, host, "مرادی", "wheelchair"])
      expect(text).not.toContain(told);
    expect(url).not.toContain(host);
  });

  it("shows the meetings of the last thirty days and of the coming ninety", async () => {
    const { asked, step, made, read, publish, clock, ...rest } = await calendars();
    const url = await made();
    const id = await asked(1);
    await brought({ step, asked, publish, clock, ...rest } as never, id, "booked");
    const seen = async (days: number) => {
      clock.at = new Date(`${isoDay(dayNumber(tuesday) + days)}T12:00:00.000Z`);
      return (await read(url)).events.length;
    };
    expect([await seen(-91), await seen(-90), await seen(0), await seen(30), await seen(31)]).toEqual([
      ...[0, 1, 1, 1, 0],
    ]);
  });

  it("leaves out meetings that are hidden from the official, who is accused in their cases (R2, M3)", async () => {
    const { asked, made, read, ...rest } = await calendars();
    const url = await made();
    const id = await asked(1, { parties: { units: [], people: [host] }, despiteConflict: true });
    await brought({ asked, ...rest } as never, id, "booked", "h.inspection");
    expect((await rest.stateOf(id)).place).toEqual(nine);
    expect((await read(url)).events).toEqual([]);
  });

  it("is not found, with the same reply, under a replaced, a revoked, a mistyped and an invented address", async () => {
    const { made, at, revoke, call } = await calendars();
    const first = await made();
    const second = await made("k.one");
    expect((await at(second)).status).toBe(200);
    const old = await at(first);
    expect([old.status, old.headers["Content-Type"]]).toEqual([404, "application/problem+json"]);
    expect((await revoke()).status).toBe(200);
    const never = `https://peygir.example.org/calendar/${"A".repeat(43)}`;
    for (const url of [second, never, `${second}x`, "https://peygir.example.org/calendar/x"])
      expect(await at(url)).toEqual(old);
    expect((await call(host, "read-feed", { params })).body).toEqual({});
    expect((await revoke()).status, "revoking none is no error").toBe(200);
  });

  it("no longer opens when the person who made it, or the official, leaves the organisation", async () => {
    const { made, at, reorganise, call } = await calendars();
    const url = await made("k.one");
    const nobody = await at(`https://peygir.example.org/calendar/${"A".repeat(43)}`);
    const { staff } = organisation;
    reorganise({ staff });
    expect(await at(url), "the coordinator left").toEqual(nobody);
    expect(
      (await call(host, "read-feed", { params })).body,
      "and the official sees that there is none",
    ).toEqual({});
    const own = await made();
    expect((await at(own)).status).toBe(200);
    reorganise({ staff: staff.filter(({ username }) => username !== host) });
    expect(await at(own)).toEqual(nobody);
  });

  it("is sent again only when it has changed since the calendar program's last read, which is found by comparing ETags", async () => {
    const { asked, step, made, at, ...rest } = await calendars();
    const url = await made();
    const first = await at(url);
    const { ETag } = first.headers as { ETag: string };
    expect(first.headers).toMatchObject({
      "Content-Type": "text/calendar; charset=utf-8",
      "Cache-Control": "private, no-cache",
    });
    const again = await at(url, { "if-none-match": `W/${ETag}` });
    expect([again.status, again.text, again.headers["ETag"]]).toEqual([304, "", ETag]);
    await brought({ step, asked, ...rest } as never, await asked(1), "booked");
    expect((await at(url, { "if-none-match": ETag })).status).toBe(200);
  });

  it("leaves the secret part of its address in no journal, event, list or log (law 4)", async () => {
    const { made, at, log, rows, views } = await calendars();
    const url = await made();
    await at(url);
    const opens = url.split("/").at(-1) ?? "";
    const all = JSON.stringify([rows, await views.list(`feed#${opens}`), log]);
    expect(all).not.toContain(opens);
    expect(log.map((line) => JSON.parse(line).route)).toEqual(["GET /calendar/{feed}"]);
  });

  it("is made once per idempotency key; a second key makes a second feed (P4)", async () => {
    const { make, rows } = await calendars();
    const key = "a-key-of-this-request";
    const [first, again] = [await make(host, key), await make(host, key)];
    expect(again.body).toEqual(first.body);
    expect(rows.filter(({ id }) => id === `feed.${host}`)).toHaveLength(1);
    expect((await make(host, key, "en")).body.type).toBe("urn:peygir:problem:key-reused");
    const others = [await make(host), await make("k.one", key), await make("k.two", key)];
    expect(new Set([first, ...others].map(({ body }) => body.url)).size).toBe(4);
    expect(others.map(({ body }) => body.feed.by.username)).toEqual([host, "k.one", "k.two"]);
  });
});

describe("the text of a calendar feed", () => {
  const meeting = fc
    .tuple(fc.integer({ min: 0, max: 99_999_999_999 }), fc.integer({ min: 1, max: 9 }))
    .map(([digits, n]) => `${String(digits).padStart(11, "0")}0.${n}`);
  const entry = fc.record({
    meeting,
    version: fc.integer({ min: 1, max: 40 }),
    since: fc.constant("2026-11-24T08:00:00.000Z"),
    place: fc.record({
      host: fc.constantFrom("h.moradi", "h.legal"),
      day: fc.constantFrom(tuesday, "2027-03-20", "2027-07-13"),
      time: fc.constantFrom("08:00", "09:20", "23:55"),
    }),
    minutes: fc.constantFrom(5, 20, 60),
  });
  const entries = fc.uniqueArray(entry, { maxLength: 20, selector: (one) => one.meeting });
  const text = (some: Parameters<typeof feedText>[0], language: Language, naming = "one") =>
    feedText(some, {
      ...{ snapshot: organisation, language, naming },
      publicUrl: "https://peygir.example.org",
    });

  it("can be parsed by a calendar program, and has every meeting without revealing its request (M14)", () => {
    fc.assert(
      fc.property(entries, fc.constantFrom("fa" as const, "en" as const), (some, language) => {
        const written = text(some, language);
        const { events } = readCalendar(written);
        expect(events.map(({ sequence }) => sequence)).toEqual(some.map(({ version }) => version));
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(some.length);
        for (const { meeting: id, place } of some) {
          expect(unfolded(written)).not.toContain(id.slice(0, 12));
          expect(unfolded(written)).not.toContain(place.host);
        }
        for (const line of written.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text(some, language), "the same each time").toBe(written);
        const uids = readCalendar(text(some, language, "another")).events.map(({ uid }) => uid);
        expect(uids.filter((uid) => events.some((event) => event.uid === uid))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
