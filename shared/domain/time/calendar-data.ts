/**
 * The working calendar as an organisation writes it (D2): working days of the week, office hours, holidays
 * and closures. `working-calendar.ts` reads it. Days are Gregorian ISO days, and spans include both ends;
 * times are Tehran's, `08:00`.
 */
import type { Weekday } from "./days.ts";

interface Words {
  readonly fa: string;
  readonly en: string;
}

/**
 * The working days of the week, within a span of dates. A span without `from` has no beginning, and a span
 * without `to` has no end.
 */
export interface Week {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days: readonly Weekday[];
}

/**
 * The office hours of one shift; the first entry whose conditions all hold decides. `from` and `to` limit the
 * entry to a season of every year: month and day of the Solar Hijri year (`03-15`). When `to` is before
 * `from`, the season includes New Year (Nowruz).
 */
export interface OfficeHours {
  readonly when: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly province?: readonly string[] | undefined;
    readonly weekday?: readonly Weekday[] | undefined;
  };
  readonly opens: string;
  readonly closes: string;
}

/**
 * A holiday. `yearly`: true when the same day of every later Solar Hijri year is a holiday too.
 * `provisional`: true when the day may still change.
 */
export interface Holiday {
  readonly day: string;
  readonly name: Words;
  readonly yearly?: boolean | undefined;
  readonly provisional?: boolean | undefined;
}

export const closureKinds = ["closed", "reduced", "remote"] as const;

export type ClosureKind = (typeof closureKinds)[number];

/**
 * Days on which offices are closed, have shorter hours or work from home. Without `province` and `unit`, the
 * entry applies to the whole country. `opens` and `closes` are the hours of a shortened day.
 */
export interface Closure {
  readonly kind: ClosureKind;
  readonly from: string;
  readonly to: string;
  readonly why: Words;
  readonly province?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/**
 * The calendar data of an organisation, as the directory stores them. `openCalendar` makes a calendar from
 * these data.
 */
export interface CalendarData {
  readonly weeks: readonly Week[];
  readonly officeHours: readonly OfficeHours[];
  readonly holidays: readonly Holiday[];
  readonly closures: readonly Closure[];
}

/** Where an office is: closures and hours depend on the unit and its province. */
export interface Place {
  readonly unit: string;
  readonly province?: string | undefined;
}

/** The minutes since midnight: `09:20` → 560. NaN for a text that is no time of day. */
export function minutesOf(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
}
