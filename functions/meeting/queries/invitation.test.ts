import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import { readCalendar, unfolded } from "../../../test/support/icalendar.ts";
import { meetings, morning, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { cancelDay } from "../commands/cancel-day/cancel-day.ts";
import { choosePlace } from "../commands/choose-place/choose-place.ts";
import { decideWithPlaces } from "../commands/hold-place.ts";
import type { Place } from "../journals/place-id.ts";
import type { Asked } from "../meeting/asking.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { decideBookPlace } from "../rules/arranging.ts";
import { invitation } from "./invitation.ts";

const at = new Date("2026-11-24T08:00:00.000Z");
const nine = placeAt("09:00");
const later = placeAt("10:40");

function read(text: string) {
  const { events, ...calendar } = readCalendar(text);
  const [event, ...more] = events;
  if (!event || more.length > 0) throw new Error("An invitation has one event");
  return { ...event, method: calendar.method, zoneId: calendar.zone };
}

const invite = (loaded: Loaded<MeetingState>, place: Place, snapshot: Snapshot = organisation) =>
  invitation(loaded, { place, minutes: morning.minutes }, snapshot, at);

async function booked(about: Partial<Asked> = {}) {
  const world = meetings();
  await world.publish();
  const id = await world.offered(1, [nine], about);
  const person = "00000000000000000000000000000001";
  await choosePlace(world.deps, { meeting: id, place: nine, person, key: "k" });
  const now = () => world.deps.meetings.load(id);
  const moved = () =>
    decideWithPlaces(world.deps, world.command("book-place", id), {
      ...{ meeting: id, wanted: later },
      decide: ({ state }) => decideBookPlace(state, later, at.toISOString(), state),
    });
  const lost = () =>
    cancelDay(world.deps, world.command("cancel-day", id), { host: nine.host, day: tuesday }, "official");
  return { id, now, moved, lost };
}

describe("an invitation for the applicant's calendar (M13)", () => {
  it("has the time in Tehran's time zone, which has no summer time", async () => {
    const { id, now } = await booked();
    expect(read(invite(await now(), nine))).toEqual({
      ...{ method: "REQUEST", status: "CONFIRMED", uid: `${id}@peygir`, sequence: 3 },
      ...{ zone: "Asia/Tehran", zoneId: "Asia/Tehran", stamp: "2026-11-24T08:00:00Z" },
      ...{ begins: "2026-12-15T05:30:00.000Z", ends: "2026-12-15T05:50:00.000Z" },
      ...{ summary: "ملاقات حضوری، سازمان آزمایشی", location: "تهران" },
    });
    const summer = { ...nine, day: "2027-07-13" };
    const { state, ...loaded } = await now();
    expect(read(invite({ ...loaded, state: { ...state, place: summer } }, summer)).begins).toBe(
      "2027-07-13T05:30:00.000Z",
    );
  });

  it("keeps its UID when the meeting's time changes or is cancelled, with a higher SEQUENCE each time", async () => {
    const { now, moved, lost } = await booked();
    const first = read(invite(await now(), nine));
    await moved();
    const second = read(invite(await now(), later));
    expect(second).toMatchObject({ method: "REQUEST", uid: first.uid, begins: "2026-12-15T07:10:00.000Z" });
    await lost();
    const third = read(invite(await now(), later));
    expect(third).toMatchObject({ method: "CANCEL", status: "CANCELLED", uid: first.uid });
    expect(third.begins, "of the cancelled time").toBe(second.begins);
    const sequences = [first, second, third].map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
  });

  it("becomes a cancellation when the meeting has lost its time", async () => {
    const { now, moved } = await booked();
    await moved();
    expect(read(invite(await now(), nine)).method).toBe("CANCEL");
  });

  it("names neither the meeting's topic nor the applicant nor the official (M14)", async () => {
    const { now } = await booked({ language: "en", needs: ["wheelchair"] });
    const text = unfolded(invite(await now(), nine));
    expect(read(text).summary).toBe("Meeting, Test organisation");
    const { asked, host } = (await now()).state;
    for (const told of [asked?.person, asked?.words, host, "wheelchair", "Moradi"])
      expect(text).not.toContain(told);
  });

  it("has the location and the things to bring, from the official's unit (M8)", async () => {
    const { now } = await booked();
    const visit = {
      address: { fa: "تهران، خیابان نمونه", en: "Nemouneh Street" },
      ...{ room: { fa: "اتاق ۲۱۴", en: "Room 214" }, bring: { fa: "کارت ملی", en: "Your card" } },
      map: "https://map.example/1",
    };
    const units = organisation.units.map((one) => (one.key === "price-control" ? { ...one, ...visit } : one));
    const text = invite(await now(), nine, { ...organisation, units });
    expect(read(text).location).toBe("تهران، خیابان نمونه، اتاق ۲۱۴");
    expect(unfolded(text)).toContain("همراه بیاورید: کارت ملی");
    expect(unfolded(text)).toContain("https://map.example/1");
  });

  it("has lines of at most 75 octets that end with CRLF", async () => {
    const { now } = await booked();
    const lines = invite(await now(), nine).split("\r\n");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line.includes("\n"))).toEqual([]);
  });
});
