/** Makes calendar entries by RFC 5545 in Tehran's time zone, for invitations and feeds (M13). */

import ical, {
  type ICalCalendar,
  type ICalCalendarData,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import { type Language, textIn, traitsOf } from "../../../shared/contracts/fields/language.ts";
import { unitOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Visit, visitOf } from "../../../shared/directory/visit.ts";
import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { type Place, timeAt } from "../journals/place-id.ts";

export interface Sitting {
  readonly place: Place;
  /** The length of the meeting, which is the length of its time slot (place), in minutes. */
  readonly minutes: number;
}

/**
 * The text without quotes and control characters. The library writes the names of calendar and organiser as they are, so a
 * line break would end the line; the organiser's name cannot have a quote (RFC 5545, 3.2). A text of such characters only
 * becomes a dash, since the library refuses an empty name.
 */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}"]+/gu, " ").trim() || "-";

export const emptyCalendar = (
  language: Language,
  { name, ...about }: Pick<ICalCalendarData, "method" | "name" | "ttl">,
): ICalCalendar =>
  ical({
    ...{ ...about, ...(name && { name: oneLine(name) }) },
    prodId: { company: "Peygir", product: "Meetings", language },
    timezone: { name: null, generator: () => tehran },
  });

export type OfVisits = Pick<Snapshot, "organisation" | "units" | "staff">;

/** Returns where the official receives visitors: in the official's unit. */
export const visitAt = (snapshot: OfVisits, { host }: Pick<Place, "host">): Visit =>
  visitOf(snapshot, unitOf(snapshot, host)?.key ?? "");

const locationOf = ({ address, room }: Visit, language: Language): string =>
  [address, ...(room ? [room] : [])].map((line) => textIn(line, language)).join(traitsOf(language).comma);

/** Makes the time, location and organiser of a calendar entry for a meeting. */
export const entryOf = (
  { place, minutes }: Sitting,
  snapshot: OfVisits,
  language: Language,
): Omit<ICalEventData, "summary"> => ({
  status: ICalEventStatus.CONFIRMED,
  start: onTheClock(place.day, minutesOf(place.time)),
  end: onTheClock(place.day, minutesOf(place.time) + minutes),
  timezone: zone,
  location: locationOf(visitAt(snapshot, place), language),
  organizer: { name: oneLine(textIn(snapshot.organisation.name, language)), email: nobody },
});

const zone = "Asia/Tehran";
/** The organiser's address. RFC 5545 demands one; replies to this address go nowhere (RFC 2606). */
const nobody = "no-reply@peygir.invalid";

const minutesOfADay = 24 * 60;

/** Formats a local time without offset, which the library writes unchanged. An end at midnight falls on the next day. */
const onTheClock = (day: string, minutes: number): string =>
  `${isoDay(dayNumber(day) + Math.floor(minutes / minutesOfADay))}T${timeAt(minutes % minutesOfADay)}:00`;

/** Tehran's time zone, UTC+03:30 all year. The last summer time ended in the night to 31 Shahrivar 1401. */
const tehran = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  "BEGIN:STANDARD",
  "DTSTART:20220922T000000",
  "TZOFFSETFROM:+0430",
  "TZOFFSETTO:+0330",
  "TZNAME:+0330",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");
