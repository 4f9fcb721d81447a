/**
 * When a date becomes a holiday, the public days (officials' days for visitors) already published for it are cancelled
 * (D3, M8).
 */
import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { host, meetings, placeAt, tuesday } from "../../../../test/support/meetings.ts";
import { choosePlace } from "../../commands/choose-place/choose-place.ts";
import { dayId, placeId } from "../../journals/place-id.ts";
import { eventHandlers } from "../../reactions/event-handlers.ts";
import { closedAgain } from "./closed-again.ts";

const nine = placeAt("09:00");
const next = "2026-12-22";
const name = { fa: "تعطیلی", en: "Holiday" };

async function world() {
  const one = meetings();
  await one.publish({ first: tuesday, last: next });
  const { snapshot } = await one.deps.directory.current();
  const book = async (n: number, place = nine) => {
    const id = await one.offered(n, [place]);
    await choosePlace(one.deps, { meeting: id, place, person: n.toString(16).padStart(32, "0"), key: "c" });
    return id;
  };
  /** Puts a changed directory into force, and delivers the event that announces the directory. */
  const inForce = async (changes: Partial<Snapshot>, number = 2, told = number) => {
    await one.settle();
    const current = async () => ({ number, snapshot: { ...snapshot, ...changes } });
    const at = one.clock.at.toISOString();
    const event = { id: `directory/directory/${told}/0`, data: { number: told, at } } as EventEnvelope<{
      readonly number: number;
      readonly at: string;
    }>;
    await eventHandlers({ ...one.deps, directory: { current } })["directory.snapshot-published.v1"](event);
  };
  const dayOf = async (day: string) => (await one.deps.days.load(dayId({ host, day }))).state;
  const meetingOf = async (id: string) => (await one.deps.meetings.load(id)).state;
  return { ...one, book, inForce, dayOf, meetingOf };
}

const holiday = (day: string): Partial<Snapshot> => ({ holidays: [{ day, name }] });
const closing = (kind: "remote" | "reduced" | "closed", unit: string): Partial<Snapshot> => ({
  closures: [{ kind, from: tuesday, to: tuesday, why: name, unit: [unit], opens: "10:00", closes: "11:00" }],
});

describe("an official's public day, for visitors, on a date that became a holiday (D3)", () => {
  it("is cancelled with its places (time slots); each visitor gets priority for another time, and one message", async () => {
    const { book, inForce, dayOf, meetingOf, rows, deps } = await world();
    const id = await book(1);
    await inForce(holiday(tuesday));
    await inForce(holiday(tuesday));
    await inForce(holiday(tuesday), 3);
    expect((await dayOf(tuesday)).cancelled?.because).toBe("holiday");
    expect((await dayOf(next)).cancelled).toBeUndefined();
    expect(await meetingOf(id)).toMatchObject({ stage: "approved", priority: true, dayLost: "holiday" });
    expect((await deps.places.load(placeId(nine))).state.closed).toBe(true);
    const told = rows.flatMap(({ events }) => events).filter(({ type }) => /cancelled/.test(type));
    expect(told.map(({ type, data }) => [type, (data as { because: string }).because]).sort()).toEqual([
      ["meeting.day-cancelled.v1", "holiday"],
      ["meeting.meeting-cancelled.v1", "holiday"],
    ]);
  });

  it("is no longer shown as the reason why a visitor lost their time once the visitor has another time", async () => {
    const { book, inForce, meetingOf, deps } = await world();
    const id = await book(1);
    await inForce(holiday(tuesday));
    const later = placeAt("09:20", next);
    const facts = [{ type: "offered" as const, places: [later], until: "2026-12-20T20:30:00.000Z" }];
    const command = { ...{ name: "offer-places", actor: "staff:test", key: "o", fingerprint: "o" } };
    await deps.meetings.decide(id, { ...command, at: deps.now(), directory: 1, correlation: id }, () => ({
      facts,
    }));
    await choosePlace(deps, { meeting: id, place: later, person: "1".padStart(32, "0"), key: "d" });
    expect(await meetingOf(id)).toMatchObject({ stage: "booked", place: later });
    expect(await meetingOf(id)).not.toHaveProperty("dayLost");
  });

  it.each([
    ["works from home and receives no visitors", closing("remote", "price-control"), "holiday"],
    ["is closed", closing("closed", "price-control"), "holiday"],
    ["of another unit is closed", closing("closed", "legal"), undefined],
    ["has shorter hours, where the official decides", closing("reduced", "price-control"), undefined],
  ])(
    "is cancelled only when the official receives no visitors that day; here the office %s",
    async (_, changes, because) => {
      const { inForce, dayOf } = await world();
      await inForce(changes);
      expect((await dayOf(tuesday)).cancelled?.because).toBe(because);
    },
  );

  it("is cancelled even when it is today, but not when it is past", async () => {
    const { inForce, dayOf, clock } = await world();
    clock.at = new Date(`${tuesday}T03:00:00.000Z`);
    await inForce(holiday(tuesday));
    expect((await dayOf(tuesday)).cancelled).toBeDefined();
    clock.at = new Date("2026-12-23T03:00:00.000Z");
    await inForce(holiday(next), 3);
    expect((await dayOf(next)).cancelled).toBeUndefined();
  });

  it("is cancelled as soon as it enters the list of public days, if it was published while the check of all public days ran", async () => {
    const { publish, deps, dayOf, rows, clock } = await world();
    const { snapshot } = await deps.directory.current();
    const current = async () => ({ number: 2, snapshot: { ...snapshot, ...holiday("2026-12-29") } });
    // The day was published under the earlier directory, while all days were checked under the new one.
    await publish({ first: "2026-12-29", last: "2026-12-29" });
    const again = closedAgain({ ...deps, directory: { current } });
    const told = async (day: string) => again(await deps.days.load(dayId({ host, day })));
    await told("2026-12-29");
    await told("2026-12-29");
    await told(tuesday);
    expect((await dayOf("2026-12-29")).cancelled?.because).toBe("holiday");
    expect((await dayOf(tuesday)).cancelled).toBeUndefined();
    expect(rows.flatMap(({ events }) => events).filter(({ type }) => /cancelled/.test(type))).toHaveLength(1);
    clock.at = new Date("2026-12-30T06:00:00.000Z");
    const past = async () => ({ number: 3, snapshot: { ...snapshot, ...holiday(tuesday) } });
    await closedAgain({ ...deps, directory: { current: past } })(
      await deps.days.load(dayId({ host, day: tuesday })),
    );
    expect((await dayOf(tuesday)).cancelled, "a past day").toBeUndefined();
  });

  it("is not cancelled before the directory that the event announces is in force", async () => {
    const { inForce, dayOf } = await world();
    await expect(inForce(holiday(tuesday), 2, 3)).rejects.toThrow("not in force here yet");
    expect((await dayOf(tuesday)).cancelled).toBeUndefined();
  });

  it("is found and cancelled for each of many officials, however many pages the list of public days has", async () => {
    const { publish, inForce, dayOf, deps } = await world();
    const hosts = Array.from({ length: 130 }, (_, n) => `h.n${n}`);
    for (const one of hosts) await publish({ host: one });
    await inForce(holiday(tuesday));
    const states = await Promise.all(hosts.map((one) => deps.days.load(dayId({ host: one, day: tuesday }))));
    expect(states.filter(({ state }) => state.cancelled)).toHaveLength(hosts.length);
    expect((await dayOf(next)).cancelled).toBeUndefined();
  });
});
