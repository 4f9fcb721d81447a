/**
 * The calendar and deadlines for old snapshots of the directory that have none. The directory service
 * requires both in every new snapshot. `docs/use/deadlines.md` explains the values.
 */
import { once } from "../../events/once.ts";
import type { CalendarData } from "../domain/time/calendar-data.ts";
import { fromSolarHijri } from "../domain/time/solar-hijri.ts";
import type { Snapshot, Text, TimeLimits } from "./snapshot.ts";

const both = (fa: string, en: string): Text => ({ fa, en });

/** Holidays that the law fixes by their day in the Solar Hijri year. */
const solar: readonly (readonly [month: number, day: number, name: Text])[] = [
  ...[1, 2, 3, 4].map((day) => [1, day, both("نوروز", "Nowruz")] as const),
  [1, 12, both("روز جمهوری اسلامی", "Islamic Republic Day")],
  [1, 13, both("روز طبیعت", "Nature Day")],
  [3, 14, both("رحلت امام خمینی", "Passing of Imam Khomeini")],
  [3, 15, both("قیام ۱۵ خرداد", "15 Khordad uprising")],
  [11, 22, both("پیروزی انقلاب اسلامی", "Revolution Day")],
  [12, 29, both("ملی شدن صنعت نفت", "Oil Nationalisation Day")],
];

export const defaultCalendar = once(
  (): CalendarData => ({
    weeks: [{ days: ["saturday", "sunday", "monday", "tuesday", "wednesday"] }],
    officeHours: [{ when: {}, opens: "08:00", closes: "14:00" }],
    holidays: solar.map(([month, day, name]) => ({
      day: fromSolarHijri({ year: 1404, month, day }),
      name,
      yearly: true,
    })),
    closures: [],
  }),
);

type ClockRow = NonNullable<Snapshot["clocks"]>[number];

const always = (clock: ClockRow["clock"], takes: number): ClockRow => ({
  clock,
  when: {},
  takes,
  in: "working-days",
});

/**
 * The durations of clocks for a directory that sets none. A clock takes the first of its rows whose
 * conditions hold (D1).
 */
export const defaultClocks: readonly ClockRow[] = [
  always("triage", 1),
  always("accept", 3),
  {
    clock: "answer",
    when: { channel: ["foad-web", "phone-128", "partner-foad"] },
    takes: 3,
    in: "working-hours",
    capDays: 2,
  },
  { clock: "answer", when: { kind: ["suggestion"] }, takes: 30, in: "working-days" },
  always("answer", 10),
  always("approve", 2),
  always("second-stage", 20),
  always("meeting-decision", 5),
  always("minutes", 3),
  { clock: "legal", when: {}, takes: 3, in: "months" },
];

export const defaultLimits: TimeLimits = {
  returns: 2,
  extension: 10,
  pause: 10,
  levelDays: 2,
  levelHours: 1,
  rating: 14,
};
