import type { Bilingual, Language } from "../../shared/contracts/fields/language.ts";

export type { Bilingual, Language };

/** The texts of one page in both languages. The code compiles only if `en` has exactly the keys of `fa`. */
export type Words<T> = Readonly<Record<Language, T>>;

export const words = <T extends object>(fa: T, en: NoInfer<T>): Words<T> => ({ fa, en });
