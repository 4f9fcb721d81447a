/**
 * Sentences on how a member of staff contacted the applicant, or tried to; for the applicant's page and the desk (R19).
 */

import { textIn } from "../../shared/contracts/fields/language.ts";
import type { contactHows, contactResults } from "../../shared/contracts/words/contact-words.ts";
import { isolated } from "./display.ts";
import { type Bilingual, type Language, words } from "./words.ts";

const sentences = words(
  {
    of: (name: string, unit: string) => `${name} از «${unit}»`,
    colleague: "یکی از کارکنان",
    hows: { phone: "تلفنی", "in-person": "حضوری", letter: "با نامه", message: "با پیام" },
    reached: (who: string, how: string) => `${who} ثبت کرد که ${how} با شما گفت‌وگو کرده است`,
    wrote: (who: string, how: string) => `${who} ثبت کرد که ${how} با شما مکاتبه کرده است`,
    "not-reached": (who: string, how: string) => `${who} تلاش کرد ${how} با شما تماس بگیرد، ولی پاسخی نگرفت`,
    "left-message": (who: string, how: string) => `${who} تلاش کرد ${how} با شما تماس بگیرد و پیام گذاشت`,
    "will-call-back": (who: string, how: string) =>
      `${who} ${how} با شما تماس گرفت و قرار شد دوباره تماس گرفته شود`,
  },
  {
    of: (name: string, unit: string) => `${name} (${unit})`,
    colleague: "A member of staff",
    hows: { phone: "by telephone", "in-person": "in person", letter: "by letter", message: "by message" },
    reached: (who: string, how: string) => `${who} noted that they spoke with you ${how}`,
    wrote: (who: string, how: string) => `${who} noted that they wrote to you ${how}`,
    "not-reached": (who: string, how: string) => `${who} tried to reach you ${how} and had no answer`,
    "left-message": (who: string, how: string) => `${who} tried to reach you ${how} and left a message`,
    "will-call-back": (who: string, how: string) => `${who} reached you ${how}; you are to be called again`,
  },
);

interface Contacted {
  readonly contact: {
    readonly how: (typeof contactHows)[number];
    readonly result: (typeof contactResults)[number];
  };
  /** The member of staff; absent where staff are not named (C15). */
  readonly by?: Bilingual | undefined;
  readonly unit?: Bilingual | undefined;
}

/** Returns the sentence: `E. Karimi (Price control) noted that they spoke with you by telephone`. */
export function contactSentence({ contact, by, unit }: Contacted, language: Language): string {
  const text = sentences[language];
  const name = by ? isolated(textIn(by, language)) : text.colleague;
  const who = unit === undefined ? name : text.of(name, isolated(textIn(unit, language)));
  const { how, result } = contact;
  const isWritten = result === "reached" && (how === "letter" || how === "message");
  return text[isWritten ? "wrote" : result](who, text.hows[how]);
}
