/**
 * How public days and their places are named. A day is an official's and a date's; a place is a time of it. The names are the
 * ids of their aggregates, so that two people who want one place meet in one journal.
 */

import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";

/** A place: whose day, which day in Tehran (ISO), and when it begins (`09:20`). */
export interface Place {
  /** The official's user name. */
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

/** @throws when the id is no day's. */
export function dayOf(id: string): Pick<Place, "host" | "day"> {
  const [, host, day] = days.exec(id) ?? [];
  if (host === undefined || day === undefined) throw new Error(`"${id}" is no day`);
  return { host, day };
}

/** @throws when the id is no place's. */
export function placeOf(id: string): Place {
  const [, host, day, hours, minutes] = places.exec(id) ?? [];
  if (host === undefined || day === undefined) throw new Error(`"${id}" is no place`);
  return { host, day, time: `${hours}:${minutes}` };
}

/** In one order, whatever order it was stored in: the same reply is the same to the letter (P4). */
export const inOrder = ({ host, day, time }: Place): Place => ({ host, day, time });

export const isSamePlace = (one: Place, other: Place): boolean => placeId(one) === placeId(other);

/** Minutes since midnight as a time: `09:20`. */
export const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** How a public day is divided (M4). */
export interface Division {
  /** When the first place begins: `09:00`. */
  readonly from: string;
  /** How long each is. */
  readonly minutes: number;
  readonly places: number;
  /** How many applicants each place takes: one to one, or a group. */
  readonly capacity: number;
  /** How many more are received on the day without a time (M9); none where nothing is said. */
  readonly walkIns?: number;
}

/** When each place begins. */
export const timesOf = ({ from, minutes, places }: Pick<Division, "from" | "minutes" | "places">) =>
  Array.from({ length: places }, (_, n) => timeAt(minutesOf(from) + n * minutes));

/**
 * The places of those who come without a time (M9): one each, after the last that can be booked. Nobody waits until then who can
 * be received before; it is by when they are, and what numbers them on from the others.
 */
export const walkInTimesOf = (division: Division): readonly string[] =>
  Array.from({ length: division.walkIns ?? 0 }, (_, n) => timeAt(endOf(division) + n * division.minutes));

export const allTimesOf = (division: Division): readonly string[] => [
  ...timesOf(division),
  ...walkInTimesOf(division),
];

/** When the last of all ends, in minutes since midnight. */
export const endOfAll = (division: Division): number =>
  endOf(division) + division.minutes * (division.walkIns ?? 0);

/** The number of a place in its day, by which it is called out (M9): the first is 1. Nothing for a time that is none of its places. */
export function numberOf(division: Division | undefined, time: string): number | undefined {
  const at = division ? allTimesOf(division).indexOf(time) : -1;
  return at < 0 ? undefined : at + 1;
}

/** When the last place ends, in minutes since midnight. */
export const endOf = ({ from, minutes, places }: Pick<Division, "from" | "minutes" | "places">): number =>
  minutesOf(from) + minutes * places;
