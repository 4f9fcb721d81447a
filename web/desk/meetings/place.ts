/**
 * The chosen tab, official and day of the meetings screen. The address stores them, so that they can be shared and
 * reloaded. Pure.
 */
import { isDay } from "../../../shared/contracts/fields/calendar.ts";

/** The tabs: meetings of the day, decisions and waiting list, public days. */
export const parts = ["session", "waiting", "days"] as const;
export type Part = (typeof parts)[number];

export interface Place {
  readonly in: Part;
  /** The official's user name; empty for the default official. */
  readonly host: string;
  /** The day in Tehran, ISO 8601; empty for today. */
  readonly day: string;
}

const isPart = (name: string | undefined): name is Part => parts.some((part) => part === name);

/**
 * @param part the last segment of the path; an unknown segment leads to today's meetings
 * @param search the query of the address, with or without `?`
 */
export function placeIn(part: string | undefined, search: string): Place {
  const query = new URLSearchParams(search);
  const day = query.get("day") ?? "";
  return {
    in: isPart(part) ? part : "session",
    host: query.get("host") ?? "",
    day: isDay(day) ? day : "",
  };
}

export function addressOf({ in: part, host, day }: Place): string {
  const query = new URLSearchParams();
  if (host !== "") query.set("host", host);
  if (day !== "") query.set("day", day);
  const path = part === "session" ? "/meetings" : `/meetings/${part}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The address of the screen of one meeting. */
export const addressOfMeeting = (meeting: string): string => `/meetings/of/${meeting}`;
