import { type FurtherLanguage, type Language, perLanguage } from "./language.ts";

/** The texts of one page, whole in every language. */
export type Words<T> = Readonly<Record<Language, T>>;

/** Texts of which some may be missing; a list is whole, or missing. */
type Some<T> = T extends (...given: never[]) => unknown
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: T[K] }
    : T extends object
      ? { readonly [K in keyof T]?: Some<T[K]> }
      : T;

type Further<T> = Readonly<Partial<Record<FurtherLanguage, Some<T>>>>;

/**
 * The texts of a page by language. `en` must have exactly the keys of `fa`, or it does not compile; in a further
 * language the English text stands where one is missing.
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

/** The texts, with those of `whole` where one is missing. */
function completed(some: unknown, whole: unknown): unknown {
  if (some === undefined) return whole;
  if (!isTable(some) || !isTable(whole)) return some;
  return Object.fromEntries(Object.entries(whole).map(([key, text]) => [key, completed(some[key], text)]));
}
