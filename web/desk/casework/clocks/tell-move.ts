/** The reason for a moved date, in words (D3, D4, D5). Pure. */
import { whyMoved } from "../../../design/why-moved.ts";
import type { Language } from "../../../design/words.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import type { ClockWords } from "./clocks.text.ts";

export type Move = NonNullable<CaseView["clocks"]>[number]["moves"][number];

/**
 * `چون یکشنبه ۸ آذر ۱۴۰۵ (۱۷ ربیع‌الاول) تعطیل اعلام شد`: the applicant's sentence, but with every change. A calendar change
 * without named days is one of weeks or hours.
 */
export function moveInWords(
  { because, what = [], reason }: Move,
  text: ClockWords,
  language: Language,
): string {
  const { moved } = text.history;
  if (because === "corrected" && reason !== undefined) return moved.correctedFor(reason);
  if (because !== "calendar") return moved[because];
  return what.length === 0 ? moved.hours : moved.because(whyMoved(what, language, what.length));
}
