/**
 * A meeting as an invitation for somebody's own calendar (M13; RFC 5545, RFC 5546). It says where and when, and neither what
 * about nor who comes: calendars are shared, and shown on locked screens (M14, law 4).
 */

import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { minutesOf } from "../../shared/domain/calendar-data.ts";
import { formatTrackingCode } from "../../shared/domain/tracking-code.ts";
import type { Loaded } from "../../shared/journal/journal.ts";
import { requestOfMeeting } from "./meeting-id.ts";
import type { MeetingState } from "./meeting-state.ts";
import { isSamePlace, type Place, timeAt } from "./place-id.ts";

export interface Sitting {
  /** Of which the invitation speaks: the place it has, or the one that it had. */
  readonly place: Place;
  /** How long a place of that day is. */
  readonly minutes: number;
}

/**
 * REQUEST while the meeting has that place, CANCEL when it has it no more. The UID is the meeting's for ever; its SEQUENCE is
 * the version of its journal, so that whatever was sent later has the higher one.
 *
 * @param at when it is made.
 * @returns the text of a file, `text/calendar`.
 */
export function invitation(
  { id, version, state }: Pick<Loaded<MeetingState>, "id" | "version" | "state">,
  { place, minutes }: Sitting,
  { name, address, phone }: Snapshot["organisation"],
  at: Date,
): string {
  const { language = "fa" } = state.asked ?? {};
  const stands = state.place !== undefined && isSamePlace(state.place, place);
  const { summary, description } = words[language](
    formatTrackingCode(requestOfMeeting(id)),
    name[language],
    phone,
  );
  const calendar = ical({
    method: stands ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
    prodId: { company: "Peygir", product: "Meetings", language },
    timezone: { name: null, generator: () => tehran },
  });
  calendar.createEvent({
    id: `${id}@peygir`,
    sequence: version,
    status: stands ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    stamp: at,
    start: onTheClock(place.day, minutesOf(place.time)),
    end: onTheClock(place.day, minutesOf(place.time) + minutes),
    timezone: zone,
    summary,
    description,
    location: address[language],
    organizer: { name: name[language], email: nobody },
  });
  return calendar.toString();
}

const zone = "Asia/Tehran";
/** An organizer is an address; nobody reads replies (RFC 2606). */
const nobody = "no-reply@peygir.invalid";

/** As the clock on the wall shows it: a moment without offset, which the library writes as it stands. */
const onTheClock = (day: string, minutes: number): string => `${day}T${timeAt(minutes)}:00`;

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

const words = {
  fa: (code: string, organisation: string, phone: string) => ({
    summary: `ملاقات حضوری، ${organisation}`,
    description: `کد رهگیری: ${code}. برای تغییر زمان یا لغو ملاقات به صفحه پیگیری بروید یا با ${phone} تماس بگیرید.`,
  }),
  en: (code: string, organisation: string, phone: string) => ({
    summary: `Meeting, ${organisation}`,
    description: `Tracking code: ${code}. To change or cancel the time, use the tracking page or call ${phone}.`,
  }),
} as const;
