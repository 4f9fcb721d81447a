/**
 * Writes a meeting's time and place as a calendar invitation (M13; RFC 5545, RFC 5546). The invitation has neither topic
 * nor names, because calendars are shared and shown on locked screens (M14, law 4).
 */

import { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { type Language, textIn } from "../../../shared/contracts/fields/language.ts";
import { words } from "../../../shared/contracts/fields/words.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { formatTrackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import { isSamePlace } from "../journals/place-id.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { emptyCalendar, entryOf, type OfVisits, type Sitting, visitAt } from "./icalendar.ts";

/**
 * Writes a REQUEST while the meeting has this place, and a CANCEL once the place is lost. The UID of a meeting never
 * changes. SEQUENCE is the version of the meeting's journal, so later invitations have a higher one.
 *
 * @param sitting the present place, or the lost one, with its length.
 * @param at the time of writing.
 * @returns the text of a `text/calendar` file.
 */
export function invitation(
  { id, version, state }: Pick<Loaded<MeetingState>, "id" | "version" | "state">,
  sitting: Sitting,
  snapshot: OfVisits,
  at: Date,
): string {
  const { language = "fa" } = state.asked ?? {};
  const { organisation } = snapshot;
  const { bring, map } = visitAt(snapshot, sitting.place);
  const stands = state.place !== undefined && isSamePlace(state.place, sitting.place);
  const code = formatTrackingCode(requestOfMeeting(id));
  const method = stands ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL;
  const calendar = emptyCalendar(language, { method });
  calendar.createEvent({
    ...entryOf(sitting, snapshot, language),
    ...saidIn(language, { code, ...inWords(organisation, language), bring: textIn(bring, language) }),
    ...(map !== undefined && { url: map }),
    id: `${id}@peygir`,
    sequence: version,
    status: stands ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    stamp: at,
  });
  return calendar.toString();
}

interface Said {
  readonly code: string;
  readonly organisation: string;
  readonly phone: string;
  readonly bring: string | undefined;
}

const inWords = ({ name, phone }: Snapshot["organisation"], language: Language) => ({
  organisation: textIn(name, language),
  phone,
});

const invitationWords = words(
  {
    summary: (organisation: string) => `ملاقات حضوری، ${organisation}`,
    code: (code: string) => `کد رهگیری: ${code}.`,
    bring: (bring: string) => `همراه بیاورید: ${bring}.`,
    change: (phone: string) =>
      `برای تغییر زمان یا لغو ملاقات به صفحه پیگیری بروید یا با ${phone} تماس بگیرید.`,
  },
  {
    summary: (organisation: string) => `Meeting, ${organisation}`,
    code: (code: string) => `Tracking code: ${code}.`,
    bring: (bring: string) => `Bring: ${bring}.`,
    change: (phone: string) => `To change or cancel the time, use the tracking page or call ${phone}.`,
  },
);

function saidIn(language: Language, { code, organisation, phone, bring }: Said) {
  const text = invitationWords[language];
  const asked = bring === undefined ? [] : [text.bring(bring)];
  return {
    summary: text.summary(organisation),
    description: [text.code(code), ...asked, text.change(phone)].join(" "),
  };
}
