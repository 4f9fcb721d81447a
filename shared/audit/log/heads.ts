/**
 * Finds the stored heads of the public log. The log stores a head for each sealed day, under a key that sorts
 * the newest head first.
 */
import { dayNumber } from "../../domain/time/days.ts";
import type { PublishedHead } from "./head.ts";
import type { LogReader } from "./log-store.ts";

const prefix = "heads/";
/** Greater than every day number. A key contains this number minus the day's, so that later days sort first. */
const end = 99_999;

export const headKey = (day: string): string => `${prefix}${end - dayNumber(day)}-${day}.json`;

/** @returns the newest head; undefined before the first day is sealed */
export async function newestHead(log: LogReader): Promise<PublishedHead | undefined> {
  const key = await log.firstKey(prefix);
  return key === undefined ? undefined : readHead(log, key);
}

/** The head that was published after this day was sealed; undefined when there is none. */
export const headAfter = (log: LogReader, day: string): Promise<PublishedHead | undefined> =>
  readHead(log, headKey(day));

async function readHead(log: LogReader, key: string): Promise<PublishedHead | undefined> {
  const bytes = await log.get(key);
  return bytes && (JSON.parse(bytes.toString()) as PublishedHead);
}
