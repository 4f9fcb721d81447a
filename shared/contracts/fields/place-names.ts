/**
 * Places of a notice's text by their Persian names: administrators write `{کد رهگیری}` as well as `{code}` (N1). The English name is
 * kept, so that texts from before and other releases read the same. Pure.
 */

import { cleanText } from "../../domain/text/persian-text.ts";

/** By the name that is kept. */
const persian: Readonly<Record<string, string>> = {
  code: "کد رهگیری",
  date: "تاریخ",
  weekday: "روز هفته",
  monthDay: "روز و ماه",
  time: "ساعت",
  oneTimeCode: "رمز یک‌بارمصرف",
};

/** What else people call them. */
const besides: Readonly<Record<string, string>> = {
  کد: "code",
  روز: "weekday",
  "روز ماه": "monthDay",
  رمز: "oneTimeCode",
};

/** Blanks of any kind do not matter, nor does which letters an old keyboard wrote. */
const bare = (name: string): string => cleanText(name).replaceAll(/[\s_\u200c]/g, "");

const english: ReadonlyMap<string, string> = new Map([
  ...Object.entries(persian).map(([name, said]) => [bare(said), name] as const),
  ...Object.entries(besides).map(([said, name]) => [bare(said), name] as const),
]);

const place = /\{([^{}]*)\}/g;

/** `{کد رهگیری}` → `{code}`; a name that is not known stays, for the checks to name it. */
export const placesKept = (text: string): string =>
  text.replaceAll(place, (written, name: string) => {
    const kept = english.get(bare(name));
    return kept ? `{${kept}}` : written;
  });

/** `{code}` → `{کد رهگیری}`, as a Persian text shows it to its writer. */
export const placesShown = (text: string): string =>
  text.replaceAll(place, (written, name: string) =>
    Object.hasOwn(persian, name) ? `{${persian[name]}}` : written,
  );
