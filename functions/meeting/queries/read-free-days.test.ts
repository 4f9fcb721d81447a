import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import { readFreeDaysReply } from "../../../shared/meetings/for-intake.ts";
import { host, meetings, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { cancelDay } from "../commands/cancel-day/cancel-day.ts";
import { choosePlace } from "../commands/choose-place/choose-place.ts";
import { type Division, dayId, placeId, timeAt } from "../journals/place-id.ts";
import { buildDayViews, buildPlaceViews } from "../projections/views-of-days.ts";
import { readFreeDays } from "./read-free-days.ts";

const personOf = (n: number) => n.toString(16).padStart(32, "0");

async function world() {
  const one = meetings();
  await one.publish({ first: "2026-12-15", last: "2026-12-29" });
  const take = async (n: number, time: string) => {
    const meeting = await one.offered(n, [placeAt(time)]);
    await choosePlace(one.deps, { meeting, place: placeAt(time), person: personOf(n), key: `take-${n}` });
  };
  const read = async () => {
    await one.settle();
    return (await readFreeDays(one.deps)).days;
  };
  return { ...one, take, read };
}

describe("the coming days with free places (time slots of meetings) (M15)", () => {
  it("are shown, within thirty days of today, with the hours from their first free place to their last", async () => {
    const { read, clock } = await world();
    expect(await read(), "29 December is the thirty-sixth day").toEqual([
      { host, day: "2026-12-15", from: "09:00", until: "11:00", free: 6 },
      { host, day: "2026-12-22", from: "09:00", until: "11:00", free: 6 },
    ]);
    clock.at = new Date("2026-12-15T05:45:00.000Z");
    expect((await read())[0]).toEqual({ host, day: "2026-12-15", from: "09:20", until: "11:00", free: 5 });
    expect((await read()).map(({ day }) => day)).toEqual(["2026-12-15", "2026-12-22", "2026-12-29"]);
  });

  it("leave out places that are booked or offered, and days that are full, cancelled or past (M14)", async () => {
    const { take, read, deps, command, clock } = await world();
    await take(1, "09:00");
    await take(2, "10:40");
    expect((await read())[0]).toEqual({ host, day: tuesday, from: "09:20", until: "10:40", free: 4 });
    for (const [n, time] of ["09:20", "09:40", "10:00", "10:20"].entries()) await take(n + 3, time);
    expect((await read()).map(({ day }) => day)).toEqual(["2026-12-22"]);
    await cancelDay(deps, command("cancel-day", host), { host, day: "2026-12-22" }, "official");
    expect(await read()).toEqual([]);
    clock.at = new Date("2026-12-30T05:00:00.000Z");
    expect(await read()).toEqual([]);
  });

  it("reveal only which places are free, and not how many places are booked (M14)", async () => {
    const time = fc.integer({ min: 8 * 60, max: 12 * 60 });
    const published = fc.record({
      ...{ host: fc.constantFrom("h.moradi", "h.legal", "h.price"), day: fc.integer({ min: 15, max: 18 }) },
      ...{ from: time.map(timeAt), minutes: fc.integer({ min: 5, max: 30 }) },
      ...{ places: fc.integer({ min: 1, max: 6 }), capacity: fc.integer({ min: 1, max: 3 }) },
      held: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
    });
    const days = fc.uniqueArray(published, { maxLength: 8, selector: (one) => `${one.host} ${one.day}` });
    await fc.assert(
      fc.asyncProperty(days, async (all) => {
        const views = memoryViews();
        const free = (await Promise.all(all.map((one) => kept(views, one)))).flat();
        const answer = await readFreeDays({ views, now: () => new Date("2026-12-14T08:00:00.000Z") });
        expect(answer.days).toEqual(reckoned(free));
        expect(() => readFreeDaysReply.parse(answer)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

interface Published extends Division {
  readonly host: string;
  readonly day: number;
  /** For each time slot (place) of the day: the number of meetings that have booked it. */
  readonly held: readonly number[];
}

interface Free {
  readonly host: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly left: number;
}

/** Writes a day and its held places into the lists. @returns the day's free places. */
async function kept(views: ViewStore, { host, day: date, held, ...division }: Published): Promise<Free[]> {
  const day = `2026-12-${date}`;
  const state = { published: { unit: "u", ...division } };
  for (const view of buildDayViews(dayId({ host, day }), 1, state)) await views.put(view);
  const [hour = 0, minute = 0] = division.from.split(":").map(Number);
  const free: Free[] = [];
  for (let n = 0; n < division.places; n += 1) {
    const at = hour * 60 + minute + n * division.minutes;
    const [begins, ends] = [timeAt(at), timeAt(at + division.minutes)];
    const count = Math.min(held[n] ?? 0, division.capacity);
    const holders = Array.from({ length: count }, (_, k) => `meeting-${k}`);
    const built = buildPlaceViews(placeId({ host, day, time: begins }), 1, { ...division, holders });
    for (const view of built) await views.put(view);
    free.push({ host, day, begins, ends, left: division.capacity - count });
  }
  return free.filter(({ left }) => left > 0);
}

/** The expected result, computed only from the free places. */
const reckoned = (free: readonly Free[]) =>
  [...Map.groupBy(free, ({ host, day }) => `${day} ${host}`)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, those]) => ({
      host: those[0]?.host,
      day: those[0]?.day,
      from: those.map(({ begins }) => begins).toSorted()[0],
      until: those
        .map(({ ends }) => ends)
        .toSorted()
        .at(-1),
      free: those.reduce((sum, { left }) => sum + left, 0),
    }));
