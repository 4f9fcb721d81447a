/**
 * The meetings of an official as a calendar (M13; RFC 5545). Calendars are shared with assistants and families, and shown on
 * locked screens: an entry says when and where, and neither who comes, nor what about, nor the tracking code. What is
 * to be known besides is at the desk, where it is asked who looks.
 */

import { ICalCalendarMethod } from "ical-generator";
import type { Language } from "../../../../shared/contracts/fields/language.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { emptyCalendar, entryOf, type OfVisits, type Sitting } from "../icalendar.ts";

export interface FeedEntry extends Sitting {
  readonly meeting: string;
  /** Of the meeting's journal: what is told later has the higher one. */
  readonly version: number;
  /** When it came to where it stands; ISO 8601 in UTC. */
  readonly since: string;
}

interface FeedAbout {
  readonly snapshot: OfVisits;
  readonly language: Language;
  /** Names each meeting in this feed, always alike, so that nobody can tell of which request it is. */
  readonly naming: string;
  /** Where the desk is. */
  readonly publicUrl: string;
}

/** The same meetings give the same text. */
export function feedText(
  entries: readonly FeedEntry[],
  { snapshot, language, naming, publicUrl }: FeedAbout,
): string {
  const { name, summary } = words[language];
  const calendar = emptyCalendar(language, {
    method: ICalCalendarMethod.PUBLISH,
    name: `${name}, ${snapshot.organisation.name[language]}`,
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

/** How often a calendar program is asked to look. */
const secondsBetween = 15 * 60;

const words = {
  fa: { name: "ملاقات‌ها", summary: "ملاقات حضوری" },
  en: { name: "Meetings", summary: "Meeting in person" },
} as const;
