/** What a notice says, and what fills the places of its text (N1). Pure. */

import { fill } from "../contracts/fields/language.ts";
import { defined } from "../defined.ts";
import { formatTrackingCode } from "../domain/cases/tracking-code.ts";
import { persianDigits } from "../domain/text/digits.ts";
import { dayInWords } from "../domain/time/day-words.ts";
import { formatNumeric, toSolarHijri } from "../domain/time/solar-hijri.ts";
import { type Template, template as templateOf } from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

type Language = "fa" | "en";

/** What a notice has for the places of its text. `day`: ISO, Tehran; `time`: `09:20`. */
export interface Noticed {
  /** The tracking code. */
  readonly request: string;
  readonly language: Language;
  readonly day?: string;
  readonly time?: string;
}

/** The places of a text and their values, as a message has them. */
export const placesOf = ({ request, language, day, time }: Noticed): Readonly<Record<string, string>> => ({
  code: formatTrackingCode(request),
  ...(day !== undefined && daysOf(day, language)),
  ...defined({ time }),
});

/** A day as the templates ask for it: whole, without its year, and its name. */
function daysOf(day: string, language: Language) {
  const date = dateOf(day, language);
  const weekday = new Intl.DateTimeFormat(language === "fa" ? "fa-IR" : "en-GB", {
    weekday: "long",
    timeZone: "UTC",
  });
  return { date, monthDay: date.slice(5), weekday: weekday.format(new Date(`${day}T12:00:00.000Z`)) };
}

/** For a message, in Latin digits: `1405/10/05`; in English the Gregorian day. */
const dateOf = (day: string, language: Language): string =>
  language === "fa" ? formatNumeric(toSolarHijri(day)) : day;

/**
 * What a clerk says who calls (C18): the text for calls, in the language of the request, with days as people say them. Where the
 * directory has none, that of the SMS: it stands in every directory.
 */
export function toBeSaid(snapshot: Snapshot, notice: string, noticed: Noticed): string {
  const key = keyIn(snapshot, notice);
  const { language, day } = noticed;
  const spoken = textIn(snapshot, key, "call", language);
  const places = placesOf(noticed);
  return spoken === undefined
    ? fill(textIn(snapshot, key, "sms", language) ?? "", places)
    : fill(spoken, { ...places, ...(day !== undefined && { date: dayInWords(day, language) }) });
}

/** What stands on the applicant's own page (N1), with code, days and hours in the digits of its language. Where the directory has none, the SMS. */
export function onPage(snapshot: Snapshot, notice: string, noticed: Noticed): string {
  const key = keyIn(snapshot, notice);
  const { request, language, day, time } = noticed;
  const text = textIn(snapshot, key, "page", language);
  const places = placesOf(noticed);
  if (text === undefined) return fill(textIn(snapshot, key, "sms", language) ?? "", places);
  return fill(text, {
    ...places,
    ...(day !== undefined && daysRead(day, language)),
    ...(language === "fa" && { code: persianDigits(formatTrackingCode(request)) }),
    ...(time !== undefined && language === "fa" && { time: persianDigits(time) }),
  });
}

/** `سه‌شنبه ۲۴ آذر ۱۴۰۵`, and of that `۲۴ آذر`. */
function daysRead(day: string, language: Language) {
  const date = dayInWords(day, language);
  return { date, monthDay: date.split(" ").slice(1, 3).join(" ") };
}

/** Notices that are newer than some directories in force, with the one that said it before. */
const saidBefore: Readonly<Record<string, string>> = { "meeting-moved": "meeting-booked" };

const keyIn = ({ templates }: Snapshot, notice: string): string =>
  templates.some(({ key }) => key === notice) ? notice : (saidBefore[notice] ?? notice);

/** In its language, or else in Persian. */
const textIn = (
  snapshot: Snapshot,
  key: string,
  channel: Template["channel"],
  language: Language,
): string | undefined =>
  (templateOf(snapshot, key, channel, language) ?? templateOf(snapshot, key, channel, "fa"))?.text;
