/** Sentences on what clerks did in an applicant's name, for the applicant's page and the desk (C6). */

import { textIn } from "../../shared/contracts/fields/language.ts";
import type { deskActs } from "../../shared/contracts/words/desk-act-words.ts";
import { isolated } from "./display.ts";
import { type Bilingual, type Language, words } from "./words.ts";

const sentences = words(
  {
    of: (name: string, unit: string) => `${name} از «${unit}»`,
    identified: (who: string) => `${who} شما را شناسایی کرد و وضعیت درخواست‌هایتان را دید`,
    registered: (who: string) => `${who} درخواست را از طرف شما ثبت کرد`,
    added: (who: string) => `${who} توضیح را از طرف شما ثبت کرد`,
    replied: (who: string) => `${who} پاسخ به پرسش را از طرف شما ثبت کرد`,
    withdrawn: (who: string) => `${who} انصراف را از طرف شما ثبت کرد`,
    objected: (who: string) => `${who} اعتراض را از طرف شما ثبت کرد`,
    rated: (who: string) => `${who} نظر را از طرف شما ثبت کرد`,
    consented: (who: string) => `${who} رضایت را از طرف شما ثبت کرد`,
    "consent-taken-back": (who: string) => `${who} پس گرفتن رضایت را از طرف شما ثبت کرد`,
    "news-chosen": (who: string) => `${who} شیوه خبر دادن را از طرف شما تغییر داد`,
    "authority-seen": (who: string) => `${who} ثبت کرد که مدرک نمایندگی را دیده است`,
    "receipt-printed": (who: string) => `${who} رسید تازه چاپ کرد`,
    "pin-printed": (who: string) => `${who} رسید تازه با رمز چاپ کرد`,
    contacted: (who: string) => `${who} ثبت کرد که با شما گفت‌وگو کرده است`,
    "meeting-asked": (who: string) => `${who} از طرف شما ملاقات حضوری خواست`,
    arrived: (who: string) => `${who} ثبت کرد که برای ملاقات آمده‌اید`,
  },
  {
    of: (name: string, unit: string) => `${name} (${unit})`,
    identified: (who: string) => `${who} identified you and saw where your requests stand`,
    registered: (who: string) => `${who} registered the request for you`,
    added: (who: string) => `${who} wrote down for you what was added`,
    replied: (who: string) => `${who} wrote down your reply for you`,
    withdrawn: (who: string) => `${who} wrote down that you withdraw`,
    objected: (who: string) => `${who} wrote down your objection for you`,
    rated: (who: string) => `${who} wrote down your opinion for you`,
    consented: (who: string) => `${who} wrote down that you consent`,
    "consent-taken-back": (who: string) => `${who} wrote down that you take your consent back`,
    "news-chosen": (who: string) => `${who} changed for you how you hear news`,
    "authority-seen": (who: string) => `${who} wrote down that they saw the authority document`,
    "receipt-printed": (who: string) => `${who} printed a new receipt`,
    "pin-printed": (who: string) => `${who} printed a new receipt with a PIN`,
    contacted: (who: string) => `${who} wrote down that they spoke with you`,
    "meeting-asked": (who: string) => `${who} asked for a meeting for you`,
    arrived: (who: string) => `${who} wrote down that you came to a meeting`,
  },
);

export interface Acted {
  readonly act: (typeof deskActs)[number];
  /** The clerk; `by` and `unit` are absent when the directory no longer lists the clerk. */
  readonly by?: Bilingual | undefined;
  readonly unit?: Bilingual | undefined;
}

/** Returns the sentence: `Z. Hashemi (Service desk) printed a new receipt`. */
export function deskActSentence({ act, by, unit }: Acted, language: Language): string {
  const name = isolated(textIn(by, language) ?? "");
  const who = unit === undefined ? name : sentences[language].of(name, isolated(textIn(unit, language)));
  return sentences[language][act](who);
}
