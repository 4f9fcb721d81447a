/** Tests which changes of the calendar are given as the reason for a moved date (D3). */

import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { organisation } from "../../../test/support/organisation.ts";
import type { ClockState, Entry } from "../case/clocks.ts";
import { calendarIn, entriesBetween, whyMoved } from "./calendar-changes.ts";

type Calendar = Pick<Snapshot, "holidays" | "closures">;
type Closure = NonNullable<Snapshot["closures"]>[number];

const both = (fa: string, en: string) => ({ fa, en });
const smog = { from: "2026-11-29", to: "2026-11-30", why: both("آلودگی هوا", "Air pollution") } as const;
const closed: Closure = { kind: "closed", ...smog };
const reduced: Closure = { kind: "reduced", ...smog, opens: "10:00", closes: "12:00" };
const remote: Closure = { kind: "remote", ...smog };
const told = { name: smog.why, from: smog.from, to: smog.to };

const days: ClockState = {
  clock: "answer",
  from: "2026-11-21T08:01:00.000Z",
  span: { duration: { in: "working-days", takes: 10 } },
  place: "price-control",
  due: "2026-12-05T20:30:00.000Z",
  promised: "2026-12-05T20:30:00.000Z",
  warns: [],
  ...{ pauses: [], moves: [], warned: [], escalated: [] },
};
const hours: ClockState = { ...days, span: { duration: { in: "working-hours", takes: 40, capDays: 20 } } };
const later = "2026-12-06T20:30:00.000Z";

const snapshotOf = (calendar: Calendar): Snapshot => ({
  ...organisation,
  holidays: [],
  closures: [],
  ...calendar,
});

/**
 * The calendar entries that are given as the reason for a clock's move, when these calendars were published one after
 * another.
 */
function why(clock: ClockState, calendars: readonly Calendar[], due = later): readonly Entry[] {
  const known = calendars.map((calendar) => calendarIn(snapshotOf(calendar)));
  const changes = known.slice(1).map((now, at) => ({
    at: `2026-11-2${2 + at}T08:00:00.000Z`,
    entries: entriesBetween(known[at] ?? now, now),
  }));
  return whyMoved(changes, clock, due, undefined);
}

describe("the reasons given for a moved due date (D3)", () => {
  it("name each closing of offices that was added or removed, and whether it closed the unit or shortened its hours", () => {
    expect(why(days, [{}, { closures: [closed] }])).toEqual([{ did: "came", kind: "closed", ...told }]);
    expect(why(days, [{ closures: [closed] }, {}])).toEqual([{ did: "went", kind: "closed", ...told }]);
    expect(why(hours, [{}, { closures: [reduced] }])).toEqual([{ did: "came", kind: "reduced", ...told }]);
  });

  it("name two changes when a day of shorter hours becomes a closed day: the removed shorter hours and the added closing", () => {
    expect(why(hours, [{ closures: [reduced] }, { closures: [closed] }])).toEqual([
      { did: "went", kind: "reduced", ...told },
      { did: "came", kind: "closed", ...told },
    ]);
  });

  it("name, for a clock that counts whole days, a day of shorter hours only when the clock's warnings moved, and never name a day of work from home", () => {
    const holiday = { day: "2026-12-01", name: both("عید", "Eid") };
    const after: Calendar = {
      holidays: [holiday],
      closures: [reduced, { ...remote, from: "2026-12-02", to: "2026-12-02" }],
    };
    const eid = { did: "came", name: holiday.name, from: holiday.day, to: holiday.day };
    expect(why(days, [{}, after])).toEqual([eid]);
    expect(why(days, [{}, after], days.due)).toEqual([eid, { did: "came", kind: "reduced", ...told }]);
  });

  it("name no calendar entry that was added and later removed, lies after the due date, or concerns other provinces", () => {
    expect(why(days, [{}, { closures: [closed] }, {}])).toEqual([]);
    expect(why(days, [{}, { closures: [{ ...closed, from: "2026-12-08", to: "2026-12-08" }] }])).toEqual([]);
    expect(why(days, [{}, { closures: [{ ...closed, province: ["fars"] }] }])).toEqual([]);
  });
});
