/** The schema of the JSON file that a translator receives, completes and sends back. */
import * as z from "zod/mini";

const text = z.catchall(
  z.object({
    key: z.string(),
    /** The pages or messages that show the text, and the comments of the source code about the text. */
    context: z.optional(z.string()),
    /** The largest allowed length of the text, in words; absent when the length is not limited. */
    limit: z.optional(z.string()),
    places: z.optional(z.array(z.string())),
  }),
  z.unknown(),
);

const traits = z.strictObject({
  name: z.string().check(z.minLength(1)),
  dir: z.enum(["rtl", "ltr"]),
  digits: z.enum(["latin", "persian", "arabic-indic"]),
  calendar: z.enum(["solar", "gregorian"]),
  comma: z.enum(["، ", ", "]),
  locale: z.string().check(z.refine(isTag, "not a language tag (BCP 47)")),
});

export const textFile = z.object({
  /** The language that is translated; absent in an export of all languages. */
  language: z.optional(z.string().check(z.refine(isTag, "not a language tag (BCP 47)"))),
  /** How the language is written (direction, digits, calendar); stored in the table of languages. */
  traits: z.optional(traits),
  texts: z.array(text),
});

export type TextFile = z.output<typeof textFile>;
export type TextEntry = TextFile["texts"][number];
export type Traits = z.output<typeof traits>;

export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

const scripts = { arab: "arabic-indic", arabext: "persian" } as const;

/** Returns how a language is usually written, from the data of the Unicode CLDR. The translator may correct these values. */
export function usualTraits(tag: string): Traits {
  const { numberingSystem } = new Intl.NumberFormat(tag).resolvedOptions();
  const { calendar } = new Intl.DateTimeFormat(tag).resolvedOptions();
  const { script } = new Intl.Locale(tag).maximize();
  const isArabic = script === "Arab";
  return {
    name: new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag,
    dir: isArabic || script === "Hebr" || script === "Thaa" || script === "Syrc" ? "rtl" : "ltr",
    digits: scripts[numberingSystem as keyof typeof scripts] ?? "latin",
    calendar: calendar === "persian" ? "solar" : "gregorian",
    comma: isArabic ? "، " : ", ",
    locale: tag,
  };
}
