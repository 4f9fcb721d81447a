/** Makes the text of a notice from its template and values (N1). Pure. */

import { fill, inReach, type Language, traitsOf } from "../contracts/fields/language.ts";
import { defined } from "../defined.ts";
import { formatTrackingCode } from "../domain/cases/tracking-code.ts";
import { digitsOf } from "../domain/text/digits.ts";
import { dayInWords } from "../domain/time/day-words.ts";
import { formatNumeric, toSolarHijri } from "../domain/time/solar-hijri.ts";
import { type Template, template as templateOf } from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

/** The values for the text of a notice. `day`: ISO, Tehran; `time`: `09:20`. */
export interface Noticed {
  /** The tracking code of the request. */
  readonly request: string;
  readonly language: Language;
  readonly day?: string;
  readonly time?: string;
}

/** The values of the placeholders, as they are written in a message. */
export const placesOf = ({ request, language, day, time }: Noticed): Readonly<Record<string, string>> => ({
  code: formatTrackingCode(request),
  ...(day !== undefined && daysOf(day, language)),
  ...defined({ time }),
});

/** A day in the three forms that templates use: whole, without its year, and the weekday. */
function daysOf(day: string, language: Language) {
  const date = dateOf(day, language);
  const weekday = new Intl.DateTimeFormat(traitsOf(language).locale, {
    weekday: "long",
    timeZone: "UTC",
  });
  return { date, monthDay: date.slice(5), weekday: weekday.format(new Date(`${day}T12:00:00.000Z`)) };
}

/**
 * A day as it is written in a message, with Latin digits: in Persian `1405/10/05`; in English the Gregorian
 * day.
 */
const dateOf = (day: string, language: Language): string =>
  traitsOf(language).calendar === "solar" ? formatNumeric(toSolarHijri(day)) : day;

/**
 * The text that a clerk reads out on the telephone (C18), in the language of the request, with dates in
 * words. Without such a text, the function returns the text of the SMS, which every directory has.
 */
export function toBeSaid(snapshot: Snapshot, notice: string, noticed: Noticed): string {
  const key = keyIn(snapshot, notice);
  const { language, day } = noticed;
  const spoken = templateText(snapshot, key, "call", language);
  const places = placesOf(noticed);
  return spoken === undefined
    ? fill(templateText(snapshot, key, "sms", language) ?? "", places)
    : fill(spoken, { ...places, ...(day !== undefined && { date: dayInWords(day, language) }) });
}

/**
 * The text of the notice on the applicant's own page (N1), with digits of the page's language. Without such a
 * text, the function returns the text of the SMS.
 */
export function onPage(snapshot: Snapshot, notice: string, noticed: Noticed): string {
  const key = keyIn(snapshot, notice);
  const { request, language, day, time } = noticed;
  const { digits: script } = traitsOf(language);
  const text = templateText(snapshot, key, "page", language);
  const places = placesOf(noticed);
  if (text === undefined) return fill(templateText(snapshot, key, "sms", language) ?? "", places);
  return fill(text, {
    ...places,
    ...(day !== undefined && daysRead(day, language)),
    code: digitsOf(formatTrackingCode(request), script),
    ...(time !== undefined && { time: digitsOf(time, script) }),
  });
}

/** A day in words, whole and without weekday and year: `سه‌شنبه ۲۴ آذر ۱۴۰۵`, `۲۴ آذر`. */
function daysRead(day: string, language: Language) {
  const date = dayInWords(day, language);
  return { date, monthDay: date.split(" ").slice(1, 3).join(" ") };
}

/**
 * For each notice that was added to Peygir later: the older notice whose text is used when the directory has
 * no text for the added notice.
 */
const saidBefore: Readonly<Record<string, string>> = { "meeting-moved": "meeting-booked" };

const keyIn = ({ templates }: Snapshot, notice: string): string =>
  templates.some(({ key }) => key === notice) ? notice : (saidBefore[notice] ?? notice);

/** The text in the requested language, or else in the first language of `inReach` that has it. */
const templateText = (
  snapshot: Snapshot,
  key: string,
  channel: Template["channel"],
  language: Language,
): string | undefined =>
  inReach(language).flatMap((each) => templateOf(snapshot, key, channel, each)?.text ?? [])[0];
