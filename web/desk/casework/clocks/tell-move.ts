/** Writes why a date was moved (D3, D4, D5). Pure. */
import { whyMoved } from "../../../design/why-moved.ts";
import type { Language } from "../../../design/words.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import type { ClockWords } from "./clocks.text.ts";

export type Move = NonNullable<CaseView["clocks"]>[number]["moves"][number];

/**
 * Returns the reason: `چون یکشنبه ۸ آذر ۱۴۰۵ (۱۷ ربیع‌الاول) تعطیل اعلام شد`. The reason is the clause that applicants
 * read, except that it names every change. A calendar change without days is a change of the week or of office hours.
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
