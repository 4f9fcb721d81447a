/** Every deadline equals what the calendar says (law 5): compared with an oracle that walks minute by minute. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueOf } from "../../shared/domain/clock.ts";
import { openCalendar } from "../../shared/domain/working-calendar.ts";
import { breaks } from "./breaks.ts";
import { compare } from "./campaign.ts";
import { calendars, cases } from "./cases.ts";

describe("the working calendar", () => {
  it("says what a walk minute by minute says, of a hundred thousand clocks (D1, D2, D4, D5, D7, D10)", () => {
    const { compared, kinds, found } = compare(100_000, 7);
    expect(found).toBeUndefined();
    expect(compared).toBe(100_000);
    expect(Math.min(...kinds.values())).toBeGreaterThan(2_000);
    expect(kinds.size).toBe(8);
  });

  it.each(Object.entries(breaks))("is found out when %s", (_, broken) => {
    expect(compare(20_000, 1, broken).found).toBeDefined();
  });

  it("lets seconds pass as they are: between the deadlines of the minutes around them", () => {
    fc.assert(
      fc.property(calendars, cases, fc.integer({ min: 1, max: 59_999 }), (data, { clock, place }, more) => {
        const office = openCalendar(data).office(place);
        const [before, at, after] = [0, more, 60_000].map((later) =>
          dueOf({ ...clock, start: new Date(clock.start.getTime() + later) }, office).getTime(),
        ) as [number, number, number];
        expect(before <= at && at <= after).toBe(true);
        if (clock.duration.in !== "working-hours") expect([before, after]).toContain(at);
      }),
      { numRuns: 500 },
    );
  });
});
