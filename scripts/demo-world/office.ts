/** The working days of the demo organisation, and the moments in them: the plan counts in working days. */

import {
  type CalendarData,
  isoDay,
  openCalendar,
  weekdayNumber,
  weekdays,
  withGregorianDays,
} from "../../shared/contracts/calendar.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { tehranDayNumber } from "../../shared/domain/tehran-time.ts";

type Organisation = Pick<
  Snapshot,
  "staff" | "units" | "kinds" | "outcomes" | "routing" | "deputies" | "absences"
> &
  CalendarData;

/** @param input the demo organisation's files, as `readOrganisation` gives them */
export const organisationOf = (input: unknown): Organisation => withGregorianDays(input) as Organisation;

export interface Office {
  /** The days worked that the plan is about, ISO; more follow after the last one. */
  readonly days: readonly string[];
  /** The moment at a share of office time of a working day: `2.5` is the middle of the third one. In milliseconds. */
  at(position: number): number;
  /** The first position at or after a moment. */
  positionOf(moment: number): number;
}

/** Kept free at either end of a day, so that nothing is done on the stroke of the hour: minutes. */
const margin = 4 * 60_000;

/**
 * @param until the last moment of the plan
 * @param length how many working days it is about, the last one included
 */
export function openOffice(organisation: Organisation, until: Date, length: number): Office {
  const place = { unit: "head-office", province: "tehran" };
  const hours = openCalendar(organisation).office(place);
  const last = tehranDayNumber(until.getTime());
  const works = (day: number) => hours.day(day).works;
  const before: number[] = [];
  for (let day = last; before.length < length; day -= 1) if (works(day)) before.unshift(day);
  // What is promised lies ahead: two months of days.
  const all = [...before];
  for (let day = last + 1; day < last + 60; day += 1) if (works(day)) all.push(day);
  const at = (position: number): number => {
    const day = hours.day(all[Math.min(Math.floor(position), all.length - 1)] ?? last);
    const span = day.closes - day.opens - 2 * margin;
    return Math.round((day.opens + margin + (position - Math.floor(position)) * span) / 1_000) * 1_000;
  };
  return {
    days: before.map(isoDay),
    at,
    positionOf(moment) {
      const index = all.findIndex((day) => hours.day(day).closes - margin > moment);
      const { opens, closes } = hours.day(all[index] ?? last);
      return index + Math.max(0, (moment - opens - margin) / (closes - opens - 2 * margin));
    },
  };
}

const words = new Intl.DateTimeFormat("fa-IR-u-ca-persian", {
  timeZone: "Asia/Tehran",
  weekday: "long",
  day: "numeric",
  month: "long",
});

/** As people write a day of this year: «سه‌شنبه ۳ آذر». */
export const dayWords = (moment: number): string => words.format(moment);

export const weekdayOf = (moment: number): (typeof weekdays)[number] =>
  weekdays[weekdayNumber(tehranDayNumber(moment))] ?? "saturday";

/** Whether somebody is at work on a day (ISO): neither away nor represented by a deputy. */
export const isPresent = ({ absences, deputies }: Organisation, username: string, day: string): boolean =>
  ![...(absences ?? []), ...deputies].some(({ of, from, to }) => of === username && from <= day && day <= to);
