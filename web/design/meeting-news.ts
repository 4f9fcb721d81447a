/** Sentences on what happened to a meeting. */
import type { meetingNews } from "../../shared/contracts/words/meeting-words.ts";
import { displayWords } from "./display.text.ts";
import { dayInWords, deadlineInWords, digits } from "./display.ts";
import { meetingNewsWords, whyCancelled } from "./meeting-news.text.ts";
import type { Language } from "./words.ts";

/** A day in Tehran (ISO 8601) and a time of that day, as `09:20`. */
export interface PlaceAt {
  readonly day: string;
  readonly time: string;
}

export interface MeetingView {
  /** The meeting's number within the request, from 1. */
  readonly number: number;
  readonly news: (typeof meetingNews)[number];
  readonly place?: PlaceAt | undefined;
  readonly until?: string | undefined;
  /** On `cancelled-by-organisation`: set when the office is closed on that day (D3). */
  readonly because?: "holiday" | undefined;
}

/** Day and time of a meeting as text: `سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۲۰`. */
export const placeInWords = ({ day, time }: PlaceAt, language: Language): string =>
  displayWords[language].moment(dayInWords(day, language), digits(time, language));

export function meetingSentence({ news, place, until, because }: MeetingView, language: Language): string {
  const sentence = meetingNewsWords[language][news](
    place ? placeInWords(place, language) : "",
    until === undefined ? "" : deadlineInWords(until, language),
  );
  return because === undefined ? sentence : whyCancelled[language][because](sentence);
}
