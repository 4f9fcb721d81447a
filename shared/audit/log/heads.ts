/** The heads of the log in its store: one for each sealed day, the newest first in the order of keys. */
import { dayNumber } from "../../domain/time/days.ts";
import type { PublishedHead } from "./head.ts";
import type { LogReader } from "./log-store.ts";

const prefix = "heads/";
/** Beyond every day number of these centuries. */
const end = 99_999;

export const headKey = (day: string): string => `${prefix}${end - dayNumber(day)}-${day}.json`;

/** @returns nothing before the first day is sealed */
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
