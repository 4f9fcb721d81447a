import { latinDigits } from "../../domain/text/digits.ts";
import { type Language, traitsOf } from "./language.ts";

/**
 * The texts for each form of a count: by the plural form of the language (CLDR), or by an exact count, such
 * as `=0`.
 */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule | `=${number}`, string>>> & {
  readonly other: string;
};

/**
 * @param count in digits of any script; separators are ignored.
 * @example
 * plural("en", "1", { one: "1 day", other: "some days" }); // "1 day"
 */
export function plural(language: Language, count: string | number, forms: Forms): string {
  const value = Number(latinDigits(String(count)).replaceAll(/\D/g, ""));
  const form = new Intl.PluralRules(traitsOf(language).locale).select(value);
  return forms[`=${value}`] ?? forms[form] ?? forms.other;
}
