import { type FurtherLanguage, type Language, perLanguage } from "./language.ts";

/** The texts of one page, complete in every language. */
export type Words<T> = Readonly<Record<Language, T>>;

/** Texts of which any may be missing; a list of texts is either complete or missing. */
type Some<T> = T extends (...given: never[]) => unknown
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: T[K] }
    : T extends object
      ? { readonly [K in keyof T]?: Some<T[K]> }
      : T;

type Further<T> = Readonly<Partial<Record<FurtherLanguage, Some<T>>>>;

/**
 * The texts of a page by language. The code compiles only if `en` has exactly the keys of `fa`. In a further
 * language, the English text replaces each missing text.
 */
export const words = <T extends object>(
  fa: T,
  en: NoInfer<T>,
  further: Further<NoInfer<T>> = {},
): Words<T> => ({
  ...perLanguage((language) => completed((further as Partial<Words<unknown>>)[language], en) as T),
  fa,
  en,
});

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the texts of `some`, with the text of `whole` in place of each missing text. */
function completed(some: unknown, whole: unknown): unknown {
  if (some === undefined) return whole;
  if (!isTable(some) || !isTable(whole)) return some;
  return Object.fromEntries(Object.entries(whole).map(([key, text]) => [key, completed(some[key], text)]));
}
