import * as z from "zod/mini";
import { type FurtherLanguage, isFurther, languages } from "./language.ts";

/** The schema of a value in Persian and English, and optionally in each further language. */
export const inLanguages = <S extends z.ZodMiniType>(value: S) =>
  z.strictObject({
    fa: value,
    en: value,
    ...(Object.fromEntries(
      languages.filter(isFurther).map((language) => [language, z.exactOptional(value)]),
    ) as Record<FurtherLanguage, z.ZodMiniExactOptional<S>>),
  });
