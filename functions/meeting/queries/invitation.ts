/**
 * A meeting as an invitation for somebody's own calendar (M13; RFC 5545, RFC 5546). It says where and when, and neither what
 * about nor who comes: calendars are shared, and shown on locked screens (M14, law 4).
 */

import { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { formatTrackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import { isSamePlace } from "../journals/place-id.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { emptyCalendar, entryOf, type Sitting } from "./icalendar.ts";

/**
 * REQUEST while the meeting has that place, CANCEL when it has it no more. The UID is the meeting's for ever; its SEQUENCE is
 * the version of its journal, so that whatever was sent later has the higher one.
 *
 * @param sitting of which the invitation speaks: the place it has, or the one that it had.
 * @param at when it is made.
 * @returns the text of a file, `text/calendar`.
 */
export function invitation(
  { id, version, state }: Pick<Loaded<MeetingState>, "id" | "version" | "state">,
  sitting: Sitting,
  organisation: Snapshot["organisation"],
  at: Date,
): string {
  const { language = "fa" } = state.asked ?? {};
  const stands = state.place !== undefined && isSamePlace(state.place, sitting.place);
  const code = formatTrackingCode(requestOfMeeting(id));
  const method = stands ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL;
  const calendar = emptyCalendar(language, { method });
  calendar.createEvent({
    ...entryOf(sitting, organisation, language),
    ...words[language](code, organisation.name[language], organisation.phone),
    id: `${id}@peygir`,
    sequence: version,
    status: stands ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    stamp: at,
  });
  return calendar.toString();
}

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
