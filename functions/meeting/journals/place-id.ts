/**
 * Names of public days and their places: a day is an official's date, a place one of its times. The names are the ids of
 * their aggregates, so that two people who want one place meet in one journal.
 */

import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";

/** A place: the official, the day in Tehran (ISO), and the beginning (`09:20`). */
export interface Place {
  /** The official's username. */
  readonly host: string;
  readonly day: string;
  readonly time: string;
}

export const dayId = ({ host, day }: Pick<Place, "host" | "day">): string => `day.${host}.${day}`;
export const placeId = ({ host, day, time }: Place): string =>
  `place.${host}.${day}.${time.replace(":", "")}`;

const days = /^day\.(.+)\.(\d{4}-\d{2}-\d{2})$/;
const places = /^place\.(.+)\.(\d{4}-\d{2}-\d{2})\.(\d{2})(\d{2})$/;

export const isDayId = (id: string): boolean => days.test(id);
export const isPlaceId = (id: string): boolean => places.test(id);

/** @throws for an id of another kind. */
export function dayOf(id: string): Pick<Place, "host" | "day"> {
  const [, host, day] = days.exec(id) ?? [];
  if (host === undefined || day === undefined) throw new Error(`"${id}" is no day`);
  return { host, day };
}

/** @throws for an id of another kind. */
export function placeOf(id: string): Place {
  const [, host, day, hours, minutes] = places.exec(id) ?? [];
  if (host === undefined || day === undefined) throw new Error(`"${id}" is no place`);
  return { host, day, time: `${hours}:${minutes}` };
}

/** Fixes the order of the fields, so that a retry's reply is the same to the byte (P4). */
export const inOrder = ({ host, day, time }: Place): Place => ({ host, day, time });

export const isSamePlace = (one: Place, other: Place): boolean => placeId(one) === placeId(other);

/** Minutes since midnight as a time: `09:20`. */
export const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** The division of a public day into places (M4). */
export interface Division {
  /** The beginning of the first place: `09:00`. */
  readonly from: string;
  /** The length of each place, in minutes. */
  readonly minutes: number;
  readonly places: number;
  /** Applicants per place: one, or a group. */
  readonly capacity: number;
  /** Visitors received without a time (M9); 0 when absent. */
  readonly walkIns?: number;
}

/** The beginnings of the places. */
export const timesOf = ({ from, minutes, places }: Pick<Division, "from" | "minutes" | "places">) =>
  Array.from({ length: places }, (_, n) => timeAt(minutesOf(from) + n * minutes));

/**
 * The places of visitors without a time (M9): one each, after the last that can be booked. They set the visitors' numbers
 * and the latest time; a visitor may be received earlier.
 */
export const walkInTimesOf = (division: Division): readonly string[] =>
  Array.from({ length: division.walkIns ?? 0 }, (_, n) => timeAt(endOf(division) + n * division.minutes));

export const allTimesOf = (division: Division): readonly string[] => [
  ...timesOf(division),
  ...walkInTimesOf(division),
];

/** The end of the last place of all, in minutes since midnight. */
export const endOfAll = (division: Division): number =>
  endOf(division) + division.minutes * (division.walkIns ?? 0);

/** The number that calls a place out (M9), from 1; undefined for a time that is not one of its places. */
export function numberOf(division: Division | undefined, time: string): number | undefined {
  const at = division ? allTimesOf(division).indexOf(time) : -1;
  return at < 0 ? undefined : at + 1;
}

/** The end of the last place that can be booked, in minutes since midnight. */
export const endOf = ({ from, minutes, places }: Pick<Division, "from" | "minutes" | "places">): number =>
  minutesOf(from) + minutes * places;
