/** Everything a person reads exists in both languages, Persian first. */
export type Language = "fa" | "en";

/** A name of the directory in both languages; the same shape as the directory snapshot's texts. */
export interface Both {
  readonly fa: string;
  readonly en: string;
}

/** The words of one page. `en` has exactly the keys of `fa`, or it does not compile. */
export type Words<T> = Readonly<Record<Language, T>>;

export const words = <T extends object>(fa: T, en: NoInfer<T>): Words<T> => ({ fa, en });
