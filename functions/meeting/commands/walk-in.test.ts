import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../events/define-event.ts";
import { trackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import type { NumberedMeeting, WalkIn } from "../../../shared/meetings/for-intake.ts";
import { host, meetings, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { numberOf, placeId } from "../journals/place-id.ts";
import { meetingId } from "../meeting/meeting-id.ts";
import { sessionList } from "../projections/build-views.ts";
import { requestHandlers } from "../reactions/hear-request/hear-request.ts";
import { cancelDay } from "./cancel-day/cancel-day.ts";
import { walkIn } from "./walk-in.ts";

const clerk = "c.ahmadi";
const requestOf = (n: number) => trackingCode(String(40_000_000_000 + n));
const told = (reply: NumberedMeeting) => ("refused" in reply ? reply.refused.code : reply.number);

/** A public day with six places that can be booked, and three numbers for visitors without an appointment. */
async function atTheDesk(day: object = { walkIns: 3 }) {
  const world = meetings();
  await world.publish(day);
  world.clock.at = new Date(`${tuesday}T05:40:00.000Z`);
  let keys = 0;
  const kept: string[] = [];
  /** Set by a test: runs between the read of the meeting and the decision. */
  const meanwhile = { happens: async () => {} };
  const put: typeof world.deps.documents.put = async (id, ...more) => {
    kept.push(id);
    await meanwhile.happens();
    await world.deps.documents.put(id, ...more);
  };
  const deps = { ...world.deps, documents: { ...world.deps.documents, put } };
  const comes = async (n: number, changes: Partial<WalkIn> = {}) => {
    const person = n.toString(16).padStart(32, "0");
    await world.keys.getOrMake(person);
    await world.keys.makeFor(requestOf(n));
    keys += 1;
    return walkIn(deps, {
      ...{ request: requestOf(n), person, language: "fa", kind: "complaint", channel: "web" },
      ...{ parties: { units: [], people: [] }, official: host, words: "درباره گرانی." },
      ...{ by: clerk, key: `walk-in-${keys}` },
      ...changes,
    });
  };
  return { ...world, comes, kept, meanwhile };
}

describe("a visitor without an appointment (M9)", () => {
  it("gets a number that follows the day's bookable places, and needs no decision by the official", async () => {
    const world = await atTheDesk();
    expect(await world.comes(1)).toEqual({ meeting: 1, number: 7, at: `${tuesday}T05:40:00.000Z` });
    expect(told(await world.comes(2))).toBe(8);
    const { state } = await world.deps.meetings.load(meetingId(requestOf(1), 1));
    // 11:00 is the first time after the bookable places; a visitor with this number is received by 11:00 at the
    // latest.
    expect(state).toMatchObject({ stage: "arrived", host, place: placeAt("11:00"), walkIn: true });
    await world.settle();
    const rows = await world.listed<{ request: string; walkIn: boolean }>(sessionList(host, tuesday));
    expect(rows.map(({ request, walkIn }) => [request, walkIn])).toEqual([
      [requestOf(1), true],
      [requestOf(2), true],
    ]);
    const facts = world.rows
      .filter(({ id }) => id === meetingId(requestOf(1), 1))
      .flatMap(({ events }) => events);
    expect(facts.map(({ type }) => type)).toEqual([
      "meeting.meeting-asked.v1",
      "meeting.attendance-noted.v1",
    ]);
  });

  it("gets a number that no other visitor has when many come at the same time, and even after a visitor left (M5)", async () => {
    const { comes, deps } = await atTheDesk({ walkIns: 12 });
    const numbers = await Promise.all(Array.from({ length: 12 }, (_, n) => comes(n + 1)));
    expect(numbers.map(told).sort((one, other) => Number(one) - Number(other))).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 7),
    );
    expect(told(await comes(13))).toBe("walk-ins-full");
    const place = placeAt("11:00");
    const { state } = await deps.places.load(placeId(place));
    const freed = {
      name: "free",
      actor: "staff:x",
      key: "free",
      fingerprint: "",
      at: deps.now(),
      directory: 1,
    };
    await deps.places.decide(placeId(place), { ...freed, correlation: "" }, () => ({
      facts: [{ type: "freed", meeting: state.holders[0] ?? "" }],
    }));
    expect(told(await comes(14)), "the number was used before").toBe("walk-ins-full");
  });

  it("gets the same number for the same idempotency key, and is refused when another text is sent under that key (P4)", async () => {
    const { comes, rows } = await atTheDesk();
    const once = { key: "once" };
    expect(told(await comes(1, once))).toBe(7);
    const before = rows.length;
    expect(told(await comes(1, once))).toBe(7);
    expect(rows).toHaveLength(before);
    expect(told(await comes(1, { ...once, words: "درباره چیز دیگر." }))).toBe("key-reused");
  });

  it("gets no number unless the official has a public day today with numbers for visitors without an appointment", async () => {
    const none = await atTheDesk({});
    expect(told(await none.comes(1))).toBe("walk-ins-none");
    const other = await atTheDesk();
    expect(told(await other.comes(1, { official: "e.karimi" }))).toBe("unknown-official");
    other.clock.at = new Date("2026-12-16T05:40:00.000Z");
    expect(told(await other.comes(1))).toBe("walk-ins-none");
    other.clock.at = new Date(`${tuesday}T05:40:00.000Z`);
    const left = other.command("cancel-day", host);
    await cancelDay(other.deps, left, { host, day: tuesday }, "left");
    expect(told(await other.comes(1))).toBe("walk-ins-none");
  });

  it("gets the number for the meeting of their request that still waits for a time, and is refused when this meeting has a time", async () => {
    const { comes, offered, deps, command } = await atTheDesk();
    const id = await offered(1, [placeAt("10:00")]);
    expect(await comes(1)).toMatchObject({ meeting: 1, number: 7 });
    expect((await deps.meetings.load(id)).state).toMatchObject({ stage: "arrived", walkIn: true });
    const waiting = await offered(2, [placeAt("10:00")]);
    await deps.meetings.decide(waiting, command("book", waiting), () => ({
      facts: [{ type: "booked", place: placeAt("10:00"), by: "applicant" }],
    }));
    expect(told(await comes(2))).toBe("walk-in-open");
    await offered(3, []);
    expect(told(await comes(3, { official: "h.legal" })), "with another official").toBe("walk-ins-none");
  });

  it("is refused when an accusation against the official arrives while the clerk types (R2, M3)", async () => {
    const { comes, deps, meanwhile, clock } = await atTheDesk();
    const data = {
      case: requestOf(1),
      units: [],
      people: [host],
      by: "e.karimi",
      at: clock.at.toISOString(),
    };
    meanwhile.happens = () =>
      requestHandlers(deps)["referral.parties-named.v1"]({
        ...{ id: `referral/${requestOf(1)}/2/0`, sequence: 2, data },
      } as EventEnvelope<typeof data>);
    expect(told(await comes(1))).toBe("walk-in-complained-of");
  });

  it("gets no number from a clerk who is now in conflict of interest, not even on a retry, and this clerk learns nothing about the official's day (R2)", async () => {
    const { comes } = await atTheDesk();
    await comes(1, { key: "once" });
    const parties = { units: [], people: [clerk] };
    expect(told(await comes(1, { key: "once", parties }))).toBe("not-found");
    const none = await atTheDesk({});
    const accused = { units: [], people: [host] };
    expect(told(await none.comes(1, { parties: accused }))).toBe("walk-in-complained-of");
  });

  it("leaves no stored text when no number is left (M9, P2)", async () => {
    const none = await atTheDesk({});
    expect(told(await none.comes(1))).toBe("walk-ins-none");
    const full = await atTheDesk({ walkIns: 1 });
    await full.comes(1);
    expect(told(await full.comes(2))).toBe("walk-ins-full");
    await full.comes(1);
    expect([none.kept.length, full.kept.length]).toEqual([0, 1]);
  });

  it.each([
    ["the official", { units: [], people: [host] }, "walk-in-complained-of"],
    ["the clerk", { units: [], people: [clerk] }, "not-found"],
  ])("is refused when %s is accused (R2, M3)", async (_, parties, refused) => {
    const { comes, rows } = await atTheDesk();
    const before = rows.length;
    expect(told(await comes(1, { parties }))).toBe(refused);
    expect(rows).toHaveLength(before);
  });

  it("loses the number when the public day is cancelled, and gets priority for a time on another day (M8, M16)", async () => {
    const { comes, deps, command } = await atTheDesk();
    await comes(1);
    const cancelled = await cancelDay(deps, command("cancel-day", host), { host, day: tuesday }, "left");
    expect(cancelled).toMatchObject({ moved: [meetingId(requestOf(1), 1)] });
    const { state } = await deps.meetings.load(meetingId(requestOf(1), 1));
    expect(state).toMatchObject({ stage: "approved", priority: true });
    expect(state.walkIn).toBeUndefined();
  });
});

describe("the numbers on a public day", () => {
  const division = { from: "09:00", minutes: 20, places: 2, capacity: 1, walkIns: 2 };

  it("follow those of the bookable places when they are given to visitors without an appointment", () => {
    expect(["09:00", "09:20", "09:40", "10:00", "10:20"].map((time) => numberOf(division, time))).toEqual([
      1,
      2,
      3,
      4,
      undefined,
    ]);
  });
});
