/** A Solar Hijri year to display: months as weeks from Saturday, and the state of each day (D2). Pure. */
import {
  type Because,
  dayNumber,
  fromSolarHijri,
  monthLength,
  type Office,
  type OfficeDay,
  weekdayNumber,
} from "../../../../../shared/contracts/fields/calendar.ts";

export interface Month {
  /** The number of the Solar Hijri month, 1 to 12. */
  readonly month: number;
  /**
   * The rows of the month's table. A day is a number of days since 1970-01-01; a cell outside the month is
   * `undefined`.
   */
  readonly weeks: readonly (readonly (number | undefined)[])[];
  readonly days: readonly number[];
}

export const monthsOf = (year: number): readonly Month[] =>
  Array.from({ length: 12 }, (_, at) => monthOf(year, at + 1));

function monthOf(year: number, month: number): Month {
  const first = dayNumber(fromSolarHijri({ year, month, day: 1 }));
  const days = Array.from({ length: monthLength(year, month) }, (_, at) => first + at);
  const lead = weekdayNumber(first);
  const weeks = Array.from({ length: Math.ceil((lead + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => days[week * 7 + at - lead]),
  );
  return { month, weeks, days };
}

/** The states of a day, the most important first. */
export const marks = ["holiday", "provisional", "closed", "reduced", "remote", "weekend", "worked"] as const;

export type Mark = (typeof marks)[number];

const markOfReason = (reason: Because): Mark => {
  if (reason.why === "weekend") return "weekend";
  if (reason.why === "closure") return reason.closure.kind;
  return reason.holiday.provisional === true ? "provisional" : "holiday";
};

/** The state of a day, by its most important entry. Reduced hours and remote work count only on a day with work. */
export function markOf({ because, works }: OfficeDay): Mark {
  const all = because.map(markOfReason).filter((mark) => works || !["reduced", "remote"].includes(mark));
  return marks.find((mark) => all.includes(mark)) ?? "worked";
}

/**
 * The entries of a month except weekends, in the order of their first days. Each entry is listed once, with all its
 * days in the month.
 */
export function reasonsIn(month: Month, office: Office): readonly Noted[] {
  const noted = new Map<object, Noted>();
  for (const day of month.days)
    for (const reason of office.day(day).because) {
      if (reason.why === "weekend") continue;
      const thing = reason.why === "holiday" ? reason.holiday : reason.closure;
      const days = [...(noted.get(thing)?.days ?? []), day];
      noted.set(thing, { reason, mark: markOfReason(reason), days });
    }
  return [...noted.values()];
}

export interface Noted {
  readonly reason: Exclude<Because, { readonly why: "weekend" }>;
  readonly mark: Mark;
  readonly days: readonly number[];
}

/**
 * The number of days by which a key moves the focus; `undefined` for keys that do not move it. Arrows follow the
 * direction of the script.
 */
export function stepOf(key: string, day: number, rtl: boolean): number | undefined {
  const forward = rtl ? "ArrowLeft" : "ArrowRight";
  const back = rtl ? "ArrowRight" : "ArrowLeft";
  const inWeek = weekdayNumber(day);
  const steps: Readonly<Record<string, number>> = {
    [forward]: 1,
    [back]: -1,
    ArrowDown: 7,
    ArrowUp: -7,
    Home: -inWeek,
    End: 6 - inWeek,
    PageDown: 30,
    PageUp: -30,
  };
  return steps[key];
}
