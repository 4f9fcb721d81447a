/**
 * The daily digest, one message about all acts that clerks took in a person's name on a day (C6, N4, ADR 0036). Pure
 * functions.
 */

import { languageOfEvent } from "../../../shared/contracts/fields/event-language.ts";
import { momentOfTehran, tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Notice } from "../notice/journal.ts";
import type { QuietHours } from "./quiet-hours.ts";

const template = "desk-acts";
const dayMs = 86_400_000;

interface Acted {
  readonly request: string;
  readonly person: string;
  /** The mobile on the request, as a hash under the person's key. */
  readonly contact?: string | undefined;
  readonly language: "fa" | "en";
  readonly locale?: string | undefined;
  readonly at: string;
}

/**
 * Returns the digest to which a clerk's act belongs. The digest's id is made from person, mobile and day in Tehran, so
 * repeated events make no second digest. The mobile is part of the id, so that a request with another number does not
 * replace the digest to the person's own phone.
 */
export function digestOf(acted: Acted) {
  const { request, person, contact, at } = acted;
  const day = tehranDay(new Date(at));
  return {
    id: `digest/${person}.${contact ?? request}.${day}/1/0`,
    /** A digest is handled as if its event happened at the end of the day. */
    time: momentOfTehran(dayAfter(day), "00:00"),
    notice: { request, person, language: languageOfEvent(acted), template, day } satisfies Notice,
  };
}

/**
 * The moment at which a digest is sent: the end of the quiet hours after its day, so that it covers the whole day.
 * Undefined for other notices.
 */
export const digestDue = (
  notice: Pick<Notice, "template" | "day">,
  { until }: QuietHours,
): Date | undefined =>
  notice.template === template && notice.day !== undefined
    ? new Date(momentOfTehran(dayAfter(notice.day), until))
    : undefined;

const dayAfter = (day: string): string =>
  tehranDay(new Date(Date.parse(momentOfTehran(day, "12:00")) + dayMs));
