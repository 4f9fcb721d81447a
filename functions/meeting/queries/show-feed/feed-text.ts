/**
 * Writes an official's meetings as a calendar (M13; RFC 5545). An entry has time and place, and neither applicant,
 * topic nor tracking code, because calendars are shared with assistants and families and shown on locked screens. The
 * desk shows the other data, and records in the access log who read them.
 */

import { ICalCalendarMethod } from "ical-generator";
import { type Language, textIn } from "../../../../shared/contracts/fields/language.ts";
import { words } from "../../../../shared/contracts/fields/words.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { emptyCalendar, entryOf, type OfVisits, type Sitting } from "../icalendar.ts";

export interface FeedEntry extends Sitting {
  readonly meeting: string;
  /** The version of the meeting's journal; a calendar program keeps the entry with the highest version. */
  readonly version: number;
  /** When the meeting's stage last changed; ISO 8601 in UTC. */
  readonly since: string;
}

interface FeedAbout {
  readonly snapshot: OfVisits;
  readonly language: Language;
  /**
   * The key from which the UIDs of the entries are computed, so that a UID is constant within the feed and reveals no
   * request.
   */
  readonly naming: string;
  /** The base address of the desk's pages. */
  readonly publicUrl: string;
}

/** Writes the feed. The same meetings always give the same text. */
export function feedText(
  entries: readonly FeedEntry[],
  { snapshot, language, naming, publicUrl }: FeedAbout,
): string {
  const { name, summary } = feedWords[language];
  const calendar = emptyCalendar(language, {
    method: ICalCalendarMethod.PUBLISH,
    name: `${name}, ${textIn(snapshot.organisation.name, language)}`,
    ttl: secondsBetween,
  });
  for (const { meeting, version, since, ...sitting } of entries)
    calendar.createEvent({
      ...entryOf(sitting, snapshot, language),
      id: `${keyedHash(Buffer.from(naming), meeting).toString("hex").slice(0, 32)}@peygir`,
      sequence: version,
      stamp: since,
      summary,
      url: `${publicUrl}/desk/meetings/session?day=${sitting.place.day}`,
    });
  return calendar.toString();
}

/** How often calendar programs are told to refresh. */
const secondsBetween = 15 * 60;

const feedWords = words(
  { name: "ملاقات‌ها", summary: "ملاقات حضوری" },
  { name: "Meetings", summary: "Meeting in person" },
);
