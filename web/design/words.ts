import type { Bilingual, Language } from "../../shared/contracts/fields/language.ts";

export type { Bilingual, Language };

/** The texts of one page. `en` must have exactly the keys of `fa`, or it does not compile. */
export type Words<T> = Readonly<Record<Language, T>>;

export const words = <T extends object>(fa: T, en: NoInfer<T>): Words<T> => ({ fa, en });
