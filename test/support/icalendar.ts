/** Reads a calendar file with another parser than the library that wrote it, and with only the time zone in the file. */

import ICAL from "ical.js";

export type CalendarEvent = ReturnType<typeof readEvent>;

export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? new ICAL.Component("none"));
  return {
    method: calendar.getFirstPropertyValue("method"),
    zone: zone.tzid,
    name: calendar.getFirstPropertyValue("x-wr-calname"),
    events: calendar.getAllSubcomponents("vevent").map((event) => readEvent(event, zone)),
  };
}

function readEvent(event: ICAL.Component, zone: ICAL.Timezone) {
  const of = (name: string) => event.getFirstPropertyValue(name);
  const moment = (name: string) => {
    const time = of(name);
    if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no moment`);
    time.zone = zone;
    return new Date(time.toUnixTime() * 1_000).toISOString();
  };
  return {
    zone: event.getFirstProperty("dtstart")?.getParameter("tzid"),
    uid: String(of("uid")),
    sequence: Number(of("sequence")),
    status: of("status"),
    begins: moment("dtstart"),
    ends: moment("dtend"),
    stamp: String(of("dtstamp")),
    summary: String(of("summary")),
    location: of("location"),
  };
}

/** Returns the calendar's text with its folded lines joined. */
export const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]/g, "");
