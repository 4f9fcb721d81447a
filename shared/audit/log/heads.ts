/** The heads of the log in its store: one for each sealed day, keyed so that the newest comes first. */
import { dayNumber } from "../../domain/time/days.ts";
import type { PublishedHead } from "./head.ts";
import type { LogReader } from "./log-store.ts";

const prefix = "heads/";
/** Greater than the number of any day to come. */
const end = 99_999;

export const headKey = (day: string): string => `${prefix}${end - dayNumber(day)}-${day}.json`;

/** @returns undefined before the first day is sealed */
export async function newestHead(log: LogReader): Promise<PublishedHead | undefined> {
  const key = await log.firstKey(prefix);
  return key === undefined ? undefined : readHead(log, key);
}

/** The head as it was published after this day. */
export const headAfter = (log: LogReader, day: string): Promise<PublishedHead | undefined> =>
  readHead(log, headKey(day));

async function readHead(log: LogReader, key: string): Promise<PublishedHead | undefined> {
  const bytes = await log.get(key);
  return bytes && (JSON.parse(bytes.toString()) as PublishedHead);
}
