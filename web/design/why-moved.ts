/** Writes the reason why the working calendar moved a date (D3): `… (عید فطر) تعطیل اعلام شد`. */

import { textIn } from "../../shared/contracts/fields/language.ts";
import { dayInWords } from "./display.ts";
import { type Bilingual, type Language, words } from "./words.ts";

/**
 * A holiday or closure that was added to the calendar (`came`) or removed from it (`went`). Days are ISO 8601, Tehran;
 * both are included.
 */
export interface MovedBy {
  readonly did: "came" | "went";
  readonly from: string;
  readonly to: string;
  /** How a closure limits the office; absent for a holiday. */
  readonly kind?: "closed" | "reduced" | undefined;
  /** The entry's name in the calendar; absent for a removed entry. */
  readonly name?: Bilingual | undefined;
}

/** The sentence names at most this number of changes, to stay short. */
const mostNamed = 3;

const text = words(
  {
    came: (days: string) => `${days} تعطیل اعلام شد`,
    went: (days: string) => `${days} دیگر تعطیل نیست`,
    shorter: (days: string) => `ساعت کار ${days} کوتاه‌تر شد`,
    longer: (days: string) => `ساعت کار ${days} دیگر کوتاه نیست`,
    span: (from: string, to: string) => `از ${from} تا ${to}`,
    named: (days: string, name: string) => `${days} (${name})`,
    and: " و ",
    more: "روزهای دیگری هم تغییر کرد",
    calendar: "تقویم کاری یا مهلت‌های سازمان تغییر کرد",
  },
  {
    came: (days: string) => `${days} was declared a holiday`,
    went: (days: string) => `${days} is no longer a holiday`,
    shorter: (days: string) => `office hours on ${days} became shorter`,
    longer: (days: string) => `office hours on ${days} are no longer shorter`,
    span: (from: string, to: string) => `${from} to ${to}`,
    named: (days: string, name: string) => `${days} (${name})`,
    and: " and ",
    more: "other days changed, too",
    calendar: "the working calendar or the time limits of the organisation changed",
  },
);

/**
 * Returns the clause after “because”. When no days are given, the reason is a change of the week or of office hours.
 * @param most the most changes to name; if there are more changes, the clause ends by saying that there are more
 */
export function whyMoved(
  what: readonly MovedBy[] | undefined,
  language: Language,
  most: number = mostNamed,
): string {
  const { and, more, calendar } = text[language];
  if (what === undefined || what.length === 0) return calendar;
  const named = what.slice(0, most).map((one) => clauseOf(one, language));
  return [...named, ...(what.length > most ? [more] : [])].join(and);
}

function clauseOf({ did, from, to, kind, name }: MovedBy, language: Language): string {
  const { came, went, shorter, longer, span, named } = text[language];
  const days =
    from === to ? dayInWords(from, language) : span(dayInWords(from, language), dayInWords(to, language));
  const whole = name ? named(days, textIn(name, language)) : days;
  if (kind === "reduced") return did === "came" ? shorter(whole) : longer(whole);
  return did === "came" ? came(whole) : went(whole);
}
