/** The public days somebody is about to publish: what they typed, what it comes to, and what is sent (M4). Pure. */
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

/** As typed, in any digits and either calendar. */
export interface PatternWords {
  readonly weekdays: readonly Weekday[];
  readonly first: string;
  readonly last: string;
  readonly begins: string;
  readonly minutes: string;
  readonly places: string;
  /** One to one, or a group of so many. */
  readonly together: "one" | "group";
  readonly group: string;
  /** How many without a time (M9); nobody when it is left out. */
  readonly walkIns: string;
}

export const noPattern: PatternWords = {
  ...{ weekdays: [], first: "", last: "", begins: "", minutes: "", places: "", together: "one", group: "" },
  walkIns: "",
};

/** The fields that are numbers; what is none cannot be sent. */
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
  /** Of each day. */
  readonly places: number;
  readonly minutes: number;
  readonly begins: string;
  readonly ends: string;
  readonly capacity: number;
  /** How many days of the span are one of those weekdays; what is closed among them is not known here. */
  readonly days?: number;
}

const midnight = 24 * 60;
/** Longer spans are refused. */
const mostDays = 100;

/** What it comes to, as far as it is typed; nothing while a day's places cannot be reckoned, or run over midnight. */
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
