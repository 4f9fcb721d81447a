/**
 * The working calendar as an organisation writes it (D2): week patterns, office hours, holidays and closures,
 * the input of `working-calendar.ts`. Days are Gregorian ISO and inclusive; times are Tehran's, `08:00`.
 */
import type { Weekday } from "./days.ts";

interface Words {
  readonly fa: string;
  readonly en: string;
}

/**
 * The working days of the week, in a span of dates. Without `from` since ever, without `to` until further
 * notice.
 */
export interface Week {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days: readonly Weekday[];
}

/**
 * Office hours of one shift; the first entry whose conditions all hold decides. `from` and `to` are a season
 * of every year, month and day of the Solar Hijri year (`03-15`); a season that ends before it begins goes
 * over Nowruz.
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

/** `yearly`: also on the same day of every later Solar Hijri year. `provisional`: may still move. */
export interface Holiday {
  readonly day: string;
  readonly name: Words;
  readonly yearly?: boolean | undefined;
  readonly provisional?: boolean | undefined;
}

export const closureKinds = ["closed", "reduced", "remote"] as const;

export type ClosureKind = (typeof closureKinds)[number];

/**
 * Days on which offices are closed, have shorter hours or work from home. Without `province` and `unit`: the
 * whole country. `opens` and `closes` are the hours of a shortened day.
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

/** The organisation's calendars, as the directory has them. `openCalendar` reads them. */
export interface CalendarData {
  readonly weeks: readonly Week[];
  readonly officeHours: readonly OfficeHours[];
  readonly holidays: readonly Holiday[];
  readonly closures: readonly Closure[];
}

/** A place of work: closures and hours depend on the unit and its province. */
export interface Place {
  readonly unit: string;
  readonly province?: string | undefined;
}

/** `09:20` → 560. NaN for a text that is no time of day. */
export function minutesOf(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
}
