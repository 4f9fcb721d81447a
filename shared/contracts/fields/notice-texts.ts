/**
 * Checks the text of a notice: allowed placeholders and length (N1). The directory service refuses wrong texts, and
 * the administrator's screen shows the errors.
 */

import { smsPlaces } from "../../domain/text/sms-parts.ts";
import { placesShown } from "../notices/place-names.ts";
import { type Bilingual, type Details, fill, textIn } from "./language.ts";
import type { NoticeTemplate } from "./usual-texts.ts";

/** For each notice, the placeholders that have values. An SMS and an e-mail must contain all of them. */
export const noticePlaces: Readonly<Record<string, readonly string[]>> = {
  registered: ["code"],
  question: ["code"],
  extended: ["code", "date"],
  answered: ["code"],
  remedied: ["code"],
  "your-opinion": ["code"],
  "group-withdrawn": ["code"],
  "choose-time": ["code", "date"],
  "meeting-booked": ["code", "weekday", "monthDay", "time"],
  "meeting-moved": ["code", "weekday", "monthDay", "time"],
  "meeting-reminder": ["code", "time"],
  "meeting-cancelled": ["code", "monthDay"],
  "meeting-deputy": ["code"],
  "meeting-decided": ["code"],
  "desk-acts": ["code", "date"],
  "one-time-code": ["oneTimeCode"],
  "receipt-code": ["oneTimeCode"],
};

const longest = {
  code: "4071 5528 9363",
  date: "1405/10/05",
  monthDay: "10/05",
  time: "09:20",
  oneTimeCode: "482135",
};

const longestWeekday = { fa: "چهارشنبه", en: "Wednesday" } as const;

/** The longest value that each placeholder can have in this language. */
export const longestValues = (language: NoticeTemplate["language"]): Readonly<Record<string, string>> => ({
  ...longest,
  weekday: textIn(longestWeekday, language),
});

/** The text with the longest value of each placeholder. An unknown placeholder stays unchanged. */
export const atItsLongest = (text: string, language: NoticeTemplate["language"]): string =>
  fill(text, longestValues(language));

export const textFaults = {
  "no-subject": { fa: "ایمیل باید موضوع (subject) داشته باشد", en: "an e-mail needs a subject" },
  "sms-with-subject": { fa: "پیامک موضوع (subject) ندارد", en: "an SMS has no subject" },
  "never-on-page": {
    fa: "این پیام در صفحه متقاضی نشان داده نمی‌شود",
    en: "this message is never shown on the applicant’s page",
  },
  "page-with-subject": {
    fa: "متن صفحه متقاضی موضوع (subject) ندارد",
    en: "a text for the applicant’s page has no subject",
  },
  "unknown-place": {
    fa: "جای خالی «\u2068{shown}\u2069» شناخته‌شده نیست",
    en: "the place “{place}” is not known",
  },
  "place-missing": { fa: "متن باید «\u2068{shown}\u2069» داشته باشد", en: "the text must contain “{place}”" },
  "several-parts": {
    fa: "با بلندترین مقدارها، {parts} پیامک می‌شود؛ باید در یک پیامک جا شود",
    en: "takes {parts} SMS parts with the longest values; it must be one",
  },
  "link-in-sms": { fa: "پیامک نباید نشانی اینترنتی داشته باشد", en: "an SMS must not hold a link" },
} as const satisfies Record<string, Bilingual>;

export interface TextFault {
  readonly code: keyof typeof textFaults;
  readonly details?: Details;
}

/** The names of all placeholders in a text, known or not: `code` for `{code}`. */
export const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, place]) => place ?? "");

/** The placeholder as it is written in Persian and in English texts. */
export const placeDetails = (place: string) => ({
  place: `{${place}}`,
  shown: placesShown(`{${place}}`),
});

/**
 * Every error in the text of a notice; empty when the text can be published. No placeholder stands for the
 * subject of a request or its applicant, so no notice names them.
 */
export function faultsOf(template: NoticeTemplate): readonly TextFault[] {
  const own = { sms: smsFaults, email: emailFaults, call: () => [], page: pageFaults }[template.channel];
  return [...placeFaults(template), ...own(template)];
}

function placeFaults({ key, text, subject = "", channel }: NoticeTemplate): readonly TextFault[] {
  const allowed = noticePlaces[key] ?? [];
  const used = placesIn(text);
  const fault = (code: TextFault["code"], place: string) => ({ code, details: placeDetails(place) });
  return [
    ...[...used, ...placesIn(subject)]
      .filter((place) => !allowed.includes(place))
      .map((place) => fault("unknown-place", place)),
    // Texts for a call or a page need not contain the tracking code: the screen shows the code beside the
    // text.
    ...(channel === "call" || channel === "page" ? [] : allowed)
      .filter((place) => !used.includes(place))
      .map((place) => fault("place-missing", place)),
  ];
}

function smsFaults({ text, subject, language }: NoticeTemplate): readonly TextFault[] {
  const { parts } = smsPlaces(atItsLongest(text, language));
  return [
    ...(subject === undefined ? [] : [{ code: "sms-with-subject" as const }]),
    ...(parts > 1 ? [{ code: "several-parts" as const, details: { parts } }] : []),
    ...(/https?:|www\.|\.(ir|com|org)\b/i.test(text) ? [{ code: "link-in-sms" as const }] : []),
  ];
}

const emailFaults = ({ subject }: NoticeTemplate): readonly TextFault[] =>
  subject === undefined || subject.trim() === "" ? [{ code: "no-subject" }] : [];

/**
 * Notices whose text the applicant's page never shows. Without the reminder, the page shows the meeting's time;
 * an applicant who sees the page has used the one-time code already.
 */
const neverOnPage: readonly string[] = ["meeting-reminder", "one-time-code", "receipt-code", "desk-acts"];

const pageFaults = ({ key, subject }: NoticeTemplate): readonly TextFault[] => [
  ...(neverOnPage.includes(key) ? [{ code: "never-on-page" as const }] : []),
  ...(subject === undefined ? [] : [{ code: "page-with-subject" as const }]),
];

export { smsPlaces };
