/**
 * Every reason a function of ours gives for not doing something: the closed list of codes, each with its HTTP status
 * and its words in both languages. Refusals are values; exceptions are for bugs.
 *
 * A sentence says what is the matter and what to do. `{places}` are filled from the refusal's details, which hold no
 * personal data.
 */

import type { Bilingual, Details, Language } from "./language.ts";
import { fill } from "./language.ts";
import { caseRefusals } from "./refusals-case.ts";
import { citizenRefusals } from "./refusals-citizen.ts";
import { commonRefusals } from "./refusals-common.ts";
import { deskRefusals } from "./refusals-desk.ts";
import { meetingRefusals } from "./refusals-meeting.ts";
import { myMeetingRefusals } from "./refusals-my-meetings.ts";

export interface RefusalText {
  /** The HTTP status. */
  readonly status: number;
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  /** Seconds after which it makes sense to try again (`Retry-After`), when that is known beforehand. */
  readonly retryAfter?: number;
}

export const refusals = {
  ...commonRefusals,
  ...citizenRefusals,
  ...caseRefusals,
  ...deskRefusals,
  ...meetingRefusals,
  ...myMeetingRefusals,
} satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** The words of a refusal, filled in. */
export function refusalWords(
  code: RefusalCode,
  language: Language,
  details?: Details,
): { readonly title: string; readonly sentence: string } {
  const { title, sentence }: RefusalText = refusals[code];
  return { title: title[language], sentence: fill(sentence[language], details, language) };
}
