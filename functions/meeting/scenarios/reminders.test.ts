/** An applicant is reminded of the meeting's time once, the day before (M13). */
import { describe, expect, it } from "vitest";
import { meetings, placeAt } from "../../../test/support/meetings.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { cancelDay } from "../commands/cancel-day/cancel-day.ts";
import { choosePlace } from "../commands/choose-place/choose-place.ts";
import type { Place } from "../journals/place-id.ts";
import { decideBookPlace } from "../rules/arranging.ts";
import { remindAt } from "../rules/reminding.ts";

/** Tuesday, 15 December 2026, 09:00 in Tehran is 05:30 UTC. */
const nine = placeAt("09:00");
const dayBefore = "2026-12-14T05:30:00.000Z";

async function world() {
  const one = meetings();
  await one.publish();
  const minute = async (at: string) => {
    one.clock.at = new Date(at);
    await one.settle();
    const log = { add: () => {}, line: () => {} } as never;
    await minuteTasks(one.deps)["act-on-due"]?.({ log, hasTime: () => true });
  };
  const reminders = (id: string) =>
    one.rows
      .filter((row) => row.id === id)
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === "meeting.reminder-due.v1")
      .map(({ data }) => data as { place: Place; tooLate?: true });
  /** Books this place for the first applicant. */
  const booked = async (place: Place = nine) => {
    const id = await one.offered(1, [place]);
    const person = (1).toString(16).padStart(32, "0");
    await choosePlace(one.deps, { meeting: id, place, person, key: "choice" });
    return id;
  };
  const moved = (id: string, place: Place, at: string) => {
    one.clock.at = new Date(at);
    return one.deps.meetings.decide(id, one.command("book-place", id), ({ state }) =>
      decideBookPlace(state, place, at, state),
    );
  };
  return { ...one, minute, reminders, booked, moved };
}

describe("a reminder of a meeting (M13)", () => {
  it("is due twenty-four hours before the meeting, once however often the minute job runs", async () => {
    const { booked, minute, reminders, deps } = await world();
    const id = await booked();
    await minute("2026-12-14T05:29:59.999Z");
    expect(reminders(id)).toEqual([]);
    await minute(dayBefore);
    await Promise.all([actOnDue(deps, id), actOnDue(deps, id)]);
    await minute("2026-12-14T09:00:00.000Z");
    expect(reminders(id)).toEqual([
      {
        ...{ meeting: id, request: id.slice(0, 12), person: "1".padStart(32, "0"), language: "fa" },
        ...{ place: nine, at: dayBefore },
      },
    ]);
  });

  it("is not sent when the meeting's time, or the public day of that time, was cancelled", async () => {
    const { booked, minute, reminders, deps, command } = await world();
    const id = await booked();
    await cancelDay(deps, command("cancel-day", "h.moradi"), nine, "official");
    await minute(dayBefore);
    expect(reminders(id)).toEqual([]);
  });

  it("is sent for the new time when the meeting's time changed, and never twice for one time", async () => {
    const { booked, moved, minute, reminders } = await world();
    const id = await booked();
    await minute(dayBefore);
    const later = placeAt("09:20", "2026-12-22");
    await moved(id, later, "2026-12-14T06:00:00.000Z");
    await minute("2026-12-14T10:00:00.000Z");
    await minute("2026-12-21T05:50:00.000Z");
    await minute("2026-12-21T09:00:00.000Z");
    expect(reminders(id).map(({ place }) => place)).toEqual([nine, later]);
  });

  it("is not sent when the meeting's time was booked less than twenty-four hours ahead", async () => {
    const { offered, moved, minute, reminders, stageOf } = await world();
    const id = await offered(1, [placeAt("10:00")]);
    await moved(id, nine, dayBefore);
    await minute("2026-12-14T06:00:00.000Z");
    expect([await stageOf(id), reminders(id)]).toEqual(["booked", []]);
  });

  it("is recorded but not sent when an outage delays the reminder until the evening before the meeting or later", async () => {
    const { booked, minute, reminders } = await world();
    const id = await booked();
    await minute("2026-12-14T16:30:00.000Z");
    await minute("2026-12-15T04:00:00.000Z");
    expect(reminders(id)).toMatchObject([{ place: nine, tooLate: true }]);
  });

  it("is still sent on the day before the meeting after an outage of some hours", async () => {
    const { booked, minute, reminders } = await world();
    const id = await booked();
    await minute("2026-12-14T16:29:59.999Z");
    expect(reminders(id)).toMatchObject([{ place: nine }]);
    expect(reminders(id)[0]).not.toHaveProperty("tooLate");
  });

  it.each([
    ["07:20", "2026-12-14T04:30:00.000Z"],
    ["08:00", "2026-12-14T04:30:00.000Z"],
    ["13:40", "2026-12-14T10:10:00.000Z"],
    ["19:00", "2026-12-14T14:30:00.000Z"],
  ])("is sent in the daytime, outside the quiet hours, for a meeting at %s (N4)", (time, at) => {
    expect(remindAt(placeAt(time), "2026-12-01T08:00:00.000Z")).toBe(at);
  });
});
