/** Compares every kind of deadline with an independent computation that walks minute by minute (law 5). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueOf } from "../../shared/domain/time/clock.ts";
import { openCalendar } from "../../shared/domain/time/working-calendar.ts";
import { partOf, proving } from "../support/proving.ts";
import { breaks } from "./breaks.ts";
import { compare } from "./campaign.ts";
import { calendars, cases } from "./cases.ts";

describe("the working calendar", () => {
  it("gives every kind of deadline the same moment as an independent count minute by minute (D1, D2, D4, D5, D7, D10)", () => {
    const clocks = proving ? 100_000 : 5_000;
    const { compared, kinds, found } = compare(clocks, 7);
    expect(found).toBeUndefined();
    expect(compared).toBe(clocks);
    expect(Math.min(...kinds.values())).toBeGreaterThan(clocks / 50);
    expect(kinds.size).toBe(8);
  });

  it.each(partOf(Object.entries(breaks), 4))(
    "is found to differ from the independent walk when a fault is put into the calendar code: %s",
    (_, broken) => {
      expect(compare(20_000, 1, broken).found).toBeDefined();
    },
  );

  it("computes, for a start between two whole minutes, a deadline between the deadlines for these two minutes", () => {
    fc.assert(
      fc.property(calendars, cases, fc.integer({ min: 1, max: 59_999 }), (data, { clock, place }, more) => {
        const office = openCalendar(data).office(place);
        const [before, at, after] = [0, more, 60_000].map((later) =>
          dueOf({ ...clock, start: new Date(clock.start.getTime() + later) }, office).getTime(),
        ) as [number, number, number];
        expect(before <= at && at <= after).toBe(true);
        if (clock.duration.in !== "working-hours") expect([before, after]).toContain(at);
      }),
      { numRuns: proving ? 500 : 50 },
    );
  });
});
