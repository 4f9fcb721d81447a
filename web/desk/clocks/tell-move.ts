/** Why a date is another one, in words (D3, D4, D5). Pure. */
import { dayInWords } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import type { CaseView } from "../api/own-replies.ts";
import type { ClockWords } from "./clocks.text.ts";

export type Move = NonNullable<CaseView["clocks"]>[number]["moves"][number];
type Entry = NonNullable<Move["what"]>[number];

/** `چون «۱۷ ربیع‌الاول» (یکشنبه ۸ آذر ۱۴۰۵) تعطیل اعلام شد`; a calendar that names nothing changed in its weeks or hours. */
export function moveInWords({ because, what = [] }: Move, text: ClockWords, language: Language): string {
  const { moved } = text.history;
  if (because !== "calendar") return moved[because];
  if (what.length === 0) return moved.hours;
  return moved.because(what.map((entry) => entryInWords(entry, text, language)).join(moved.also));
}

function entryInWords(entry: Entry, text: ClockWords, language: Language): string {
  const { did, kind = "holiday", name, from, to } = entry;
  const { entries, day, span } = text.history.moved;
  const [first, last] = [dayInWords(from, language), dayInWords(to, language)];
  // A holiday is one day, and stands beside its name.
  const days = kind === "holiday" ? first : first === last ? day(first) : span(first, last);
  return entries[did][kind](name[language], days);
}
