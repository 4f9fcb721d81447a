/** What a notice says, and what fills the places of its text (N1). Pure. */

import { fill } from "../contracts/language.ts";
import { dayInWords } from "../domain/day-words.ts";
import { formatNumeric, toSolarHijri } from "../domain/solar-hijri.ts";
import { formatTrackingCode } from "../domain/tracking-code.ts";
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
  ...(time !== undefined && { time }),
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
export function toBeSaid(snapshot: Snapshot, key: string, noticed: Noticed): string {
  const { language, day } = noticed;
  const languages: readonly Language[] = [language, "fa"];
  const inChannel = (channel: Template["channel"]) =>
    languages.map((one) => templateOf(snapshot, key, channel, one)).find((found) => found !== undefined);
  const spoken = inChannel("call");
  const places = placesOf(noticed);
  return spoken
    ? fill(spoken.text, { ...places, ...(day !== undefined && { date: dayInWords(day, language) }) })
    : fill(inChannel("sms")?.text ?? "", places);
}
