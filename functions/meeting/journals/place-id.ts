/**
 * The ids of public days and of their places. A place is one time slot of an official's day. Two people who want the same
 * place write to the same aggregate, because the id has only the official, the date and the time.
 */

import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";

/** A place: the official, the date in Tehran (ISO), and the time at which the slot begins (`09:20`). */
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

/** Reads the official and the date from the id of a day. @throws Error for the id of another aggregate. */
export function dayOf(id: string): Pick<Place, "host" | "day"> {
  const [, host, day] = days.exec(id) ?? [];
  if (host === undefined || day === undefined) throw new Error(`"${id}" is no day`);
  return { host, day };
}

/** Reads a place from its id. @throws Error for the id of another aggregate. */
export function placeOf(id: string): Place {
  const [, host, day, hours, minutes] = places.exec(id) ?? [];
  if (host === undefined || day === undefined) throw new Error(`"${id}" is no place`);
  return { host, day, time: `${hours}:${minutes}` };
}

/** Puts the fields into a fixed order, so that a retry's reply is the same to the byte (P4). */
export const inOrder = ({ host, day, time }: Place): Place => ({ host, day, time });

export const isSamePlace = (one: Place, other: Place): boolean => placeId(one) === placeId(other);

/** Formats minutes since midnight as a time: `09:20`. */
export const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** How a public day is divided into time slots, called places (M4). */
export interface Division {
  /** The time at which the first place begins: `09:00`. */
  readonly from: string;
  /** The length of each time slot (place), in minutes. */
  readonly minutes: number;
  readonly places: number;
  /** The number of applicants who share a time slot (place): one, or a group. */
  readonly capacity: number;
  /** The number of visitors who are received without an appointment (M9); 0 when absent. */
  readonly walkIns?: number;
}

/** The times at which the day's bookable places begin. */
export const timesOf = ({ from, minutes, places }: Pick<Division, "from" | "minutes" | "places">) =>
  Array.from({ length: places }, (_, n) => timeAt(minutesOf(from) + n * minutes));

/**
 * The times of the places for visitors without an appointment (M9), one each, after the bookable ones. Their order
 * gives the visitors' numbers. A visitor is received at this time at the latest.
 */
export const walkInTimesOf = (division: Division): readonly string[] =>
  Array.from({ length: division.walkIns ?? 0 }, (_, n) => timeAt(endOf(division) + n * division.minutes));

export const allTimesOf = (division: Division): readonly string[] => [
  ...timesOf(division),
  ...walkInTimesOf(division),
];

/**
 * The end of the day's last place, including the places for visitors without an appointment; in minutes since midnight.
 */
export const endOfAll = (division: Division): number =>
  endOf(division) + division.minutes * (division.walkIns ?? 0);

/**
 * The number by which the visitor of a place is called in (M9), counted from 1; undefined for a time that is not a place
 * of the day.
 */
export function numberOf(division: Division | undefined, time: string): number | undefined {
  const at = division ? allTimesOf(division).indexOf(time) : -1;
  return at < 0 ? undefined : at + 1;
}

/** The end of the last bookable time slot (place), in minutes since midnight. */
export const endOf = ({ from, minutes, places }: Pick<Division, "from" | "minutes" | "places">): number =>
  minutesOf(from) + minutes * places;
