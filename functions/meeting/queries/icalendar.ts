/** A calendar as RFC 5545 has it, in the time of Tehran: what invitations and feeds share (M13). */

import ical, {
  type ICalCalendar,
  type ICalCalendarData,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { type Place, timeAt } from "../journals/place-id.ts";

export interface Sitting {
  readonly place: Place;
  /** How long a place of that day is. */
  readonly minutes: number;
}

export const emptyCalendar = (
  language: Language,
  about: Pick<ICalCalendarData, "method" | "name" | "ttl">,
): ICalCalendar =>
  ical({
    ...about,
    prodId: { company: "Peygir", product: "Meetings", language },
    timezone: { name: null, generator: () => tehran },
  });

/** When and where it is, and who sends it. */
export const entryOf = (
  { place, minutes }: Sitting,
  { name, address }: Snapshot["organisation"],
  language: Language,
): Omit<ICalEventData, "summary"> => ({
  status: ICalEventStatus.CONFIRMED,
  start: onTheClock(place.day, minutesOf(place.time)),
  end: onTheClock(place.day, minutesOf(place.time) + minutes),
  timezone: zone,
  location: address[language],
  organizer: { name: name[language], email: nobody },
});

const zone = "Asia/Tehran";
/** An organizer is an address; nobody reads replies (RFC 2606). */
const nobody = "no-reply@peygir.invalid";

const minutesOfADay = 24 * 60;

/**
 * As the clock on the wall shows it: a moment without offset, which the library writes as it stands. What ends at
 * midnight ends on the next day.
 */
const onTheClock = (day: string, minutes: number): string =>
  `${isoDay(dayNumber(day) + Math.floor(minutes / minutesOfADay))}T${timeAt(minutes % minutesOfADay)}:00`;

/** Three and a half hours all year: the last summer time ended in the night to 31 Shahrivar 1401. */
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
