/** A weekly pattern of public meeting days: the typed fields, the preview, and the body made from them (M4). Pure. */
import {
  dayNumber,
  isDay,
  minutesOf,
  type Weekday,
  weekdayNumber,
  weekdays,
} from "../../../../shared/contracts/fields/calendar.ts";
import { dayTyped, timeTyped } from "../../administration/organisation/days.ts";
import { latin } from "../../app/words/latin.ts";
import type { Official } from "../officials.ts";

/** The fields as typed, in any digits and either calendar. */
export interface PatternWords {
  readonly weekdays: readonly Weekday[];
  readonly first: string;
  readonly last: string;
  readonly begins: string;
  readonly minutes: string;
  readonly places: string;
  /** Whether meetings are with one applicant, or with a group of the size in `group`. */
  readonly together: "one" | "group";
  readonly group: string;
  /** The number of applicants taken without an appointment (M9); empty for none. */
  readonly walkIns: string;
}

export const noPattern: PatternWords = {
  ...{ weekdays: [], first: "", last: "", begins: "", minutes: "", places: "", together: "one", group: "" },
  walkIns: "",
};

/** The pattern with which the form begins: the official's usual public days, where the directory has them (P5). */
export function usualPattern(days: Official["publicDays"]): PatternWords {
  if (!days) return noPattern;
  const { weekdays: usual, begins, minutes, places, walkIns } = days;
  return {
    ...noPattern,
    weekdays: usual,
    begins,
    ...{ minutes: String(minutes), places: String(places) },
    walkIns: walkIns === undefined ? "" : String(walkIns),
  };
}

/** The numeric fields. The form cannot be sent while the text of a numeric field is no number. */
export type Counted = "minutes" | "places" | "capacity" | "walkIns";

const countIn = (typed: string): number =>
  /^\s*\d{1,4}\s*$/.test(latin(typed)) ? Number(latin(typed)) : Number.NaN;

export const bodyOf = (host: string, words: PatternWords) => ({
  host,
  weekdays: weekdays.filter((day) => words.weekdays.includes(day)),
  first: dayTyped(words.first),
  last: dayTyped(words.last),
  begins: timeTyped(words.begins),
  minutes: countIn(words.minutes),
  places: countIn(words.places),
  capacity: words.together === "one" ? 1 : countIn(words.group),
  walkIns: words.walkIns.trim() === "" ? 0 : countIn(words.walkIns),
});

export type PatternBody = ReturnType<typeof bodyOf>;

export const notCounted = (body: PatternBody): readonly Counted[] =>
  (["minutes", "places", "capacity", "walkIns"] as const).filter((field) => Number.isNaN(body[field]));

export interface Preview {
  /** The number of meeting times on each day. */
  readonly places: number;
  readonly minutes: number;
  readonly begins: string;
  readonly ends: string;
  readonly capacity: number;
  /**
   * How many days between the two dates have a chosen weekday. Days on which the office is closed are included, since
   * they are not known here.
   */
  readonly days?: number;
}

const midnight = 24 * 60;
/** The longest span in days; the API refuses longer spans. */
const mostDays = 100;

/** The preview; undefined while a day's meeting times are incomplete, or if they pass midnight. */
export function previewOf(body: PatternBody): Preview | undefined {
  const { begins, minutes, places, capacity } = body;
  const ends = minutesOf(begins) + minutes * places;
  if (!(places >= 1 && minutes >= 1 && capacity >= 1 && ends <= midnight)) return undefined;
  const days = daysIn(body);
  return { places, minutes, begins, ends: timeAt(ends), capacity, ...(days > 0 && { days }) };
}

function daysIn({ weekdays: wanted, first, last }: PatternBody): number {
  if (!isDay(first) || !isDay(last)) return 0;
  const length = dayNumber(last) - dayNumber(first) + 1;
  if (length < 1 || length > mostDays) return 0;
  return Array.from({ length }, (_, at) => weekdays[weekdayNumber(dayNumber(first) + at)]).filter(
    (day) => day !== undefined && wanted.includes(day),
  ).length;
}

const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
