/** The schema of the JSON file that a translator receives, completes and sends back. */
import { existsSync, readFileSync } from "node:fs";
import * as z from "zod/mini";

declare global {
  namespace Intl {
    interface Locale {
      /** Returns the direction in which a language is written. Node has it since version 24; TypeScript 7 does not declare it yet. */
      getTextInfo(): { readonly direction: "ltr" | "rtl" };
    }
  }
}

const text = z.catchall(
  z.object({
    key: z.string(),
    /** The pages or messages that show the text, and the comments of the source code about the text. */
    context: z.optional(z.string()),
    /** A sentence for the translator about the largest allowed length; absent when the length is not limited. */
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

const textFile = z.object({
  /** The language that is translated; absent in an export of all languages. */
  language: z.optional(z.string().check(z.refine(isTag, "not a language tag (BCP 47)"))),
  /** How the language is written (direction, digits, calendar); stored in the table of languages. */
  traits: z.optional(traits),
  texts: z.array(text),
});

export type TextFile = z.output<typeof textFile>;
export type TextEntry = TextFile["texts"][number];
export type Traits = z.output<typeof traits>;

/** Reads a translator's file. @returns its faults as sentences when it cannot be read as a list of texts */
export function readTextFile(
  path: string,
): { readonly file: TextFile } | { readonly problems: readonly string[] } {
  if (!existsSync(path)) return { problems: [`${path}: there is no such file`] };
  const content = parsed(readFileSync(path, "utf8"));
  if (content instanceof SyntaxError) return { problems: [`${path}: not a JSON file (${content.message})`] };
  const read = textFile.safeParse(content);
  if (read.success) return { file: read.data };
  return { problems: read.error.issues.map((issue) => `${path}: ${issue.path.join(".")}: ${issue.message}`) };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    return error;
  }
}

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
  const locale = new Intl.Locale(tag);
  return {
    name: new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag,
    dir: locale.getTextInfo().direction,
    digits: scripts[numberingSystem as keyof typeof scripts] ?? "latin",
    calendar: calendar === "persian" ? "solar" : "gregorian",
    comma: locale.maximize().script === "Arab" ? "، " : ", ",
    locale: tag,
  };
}
