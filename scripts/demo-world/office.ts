/**
 * Office time of the demo organisation. The plan measures time in working days, as numbers that it calls
 * positions.
 */

import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import {
  type CalendarData,
  isoDay,
  openCalendar,
  weekdayNumber,
  weekdays,
} from "../../shared/contracts/fields/calendar.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { tehranDayNumber, tehranTime } from "../../shared/domain/time/tehran-time.ts";

/** The parts of a snapshot of the directory that the plan uses. */
export type Organisation = Pick<
  Snapshot,
  "staff" | "units" | "kinds" | "outcomes" | "routing" | "deputies" | "absences"
> &
  CalendarData;

/**
 * Reads the demo organisation.
 * @param folder the folder with its files
 */
export const organisationIn = (folder: string): Organisation => loadFolder(folder).snapshot as Organisation;

export interface Office {
  /** The dates of the plan's working days, ISO 8601. Positions may go two months beyond the last one. */
  readonly days: readonly string[];
  /** Returns the time of a position in milliseconds: `2.5` is the middle of the third working day. */
  at(position: number): number;
  /** Returns the first position at or after a time in milliseconds. */
  positionOf(moment: number): number;
}

/** The time at both ends of a working day in which the plan does nothing, in milliseconds. */
const margin = 4 * 60_000;

/**
 * @param until the last moment of the plan
 * @param length the number of working days, the last one included
 */
export function openOffice(organisation: Organisation, until: Date, length: number): Office {
  const place = { unit: "head-office", province: "tehran" };
  const hours = openCalendar(organisation).office(place);
  const last = tehranDayNumber(until.getTime());
  const works = (day: number) => hours.day(day).works;
  const before: number[] = [];
  for (let day = last; before.length < length; day -= 1) if (works(day)) before.unshift(day);
  // Commitments are due on working days after the last one of the plan.
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

/** Returns a date without its year, as people write it, such as «سه‌شنبه ۳ آذر». */
export const dayWords = (moment: number): string => words.format(moment);

const hour = 3_600_000;

/** Returns the time, or a time after eight in the morning when it is night in Tehran. */
export function byDay(moment: number): number {
  const hours = Number(tehranTime(new Date(moment)).slice(0, 2));
  return hours < 8 ? moment + (8 - hours) * hour : moment;
}

export const weekdayOf = (moment: number): (typeof weekdays)[number] =>
  weekdays[weekdayNumber(tehranDayNumber(moment))] ?? "saturday";

/** Whether a member of staff is at work on a date (ISO 8601): neither absent nor represented by a deputy. */
export const isPresent = ({ absences, deputies }: Organisation, username: string, day: string): boolean =>
  ![...(absences ?? []), ...deputies].some(({ of, from, to }) => of === username && from <= day && day <= to);
