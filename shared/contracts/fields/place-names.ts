/**
 * Persian names of the placeholders in notices: administrators may write `{کد رهگیری}` for `{code}` (N1). The
 * English name is stored, so that earlier texts and other releases read the same. Pure.
 */

import { cleanText } from "../../domain/text/persian-text.ts";

/** By the stored name. */
const persian: Readonly<Record<string, string>> = {
  code: "کد رهگیری",
  date: "تاریخ",
  weekday: "روز هفته",
  monthDay: "روز و ماه",
  time: "ساعت",
  oneTimeCode: "رمز یک‌بارمصرف",
};

/** Other names that people use. */
const besides: Readonly<Record<string, string>> = {
  کد: "code",
  روز: "weekday",
  "روز ماه": "monthDay",
  رمز: "oneTimeCode",
};

/** Ignores blanks of any kind, and letters of old keyboards. */
const bare = (name: string): string => cleanText(name).replaceAll(/[\s_\u200c]/g, "");

const english: ReadonlyMap<string, string> = new Map([
  ...Object.entries(persian).map(([name, said]) => [bare(said), name] as const),
  ...Object.entries(besides).map(([said, name]) => [bare(said), name] as const),
]);

const place = /\{([^{}]*)\}/g;

/** `{کد رهگیری}` → `{code}`; an unknown name stays, for the checks to report. */
export const placesKept = (text: string): string =>
  text.replaceAll(place, (written, name: string) => {
    const kept = english.get(bare(name));
    return kept ? `{${kept}}` : written;
  });

/** `{code}` → `{کد رهگیری}`, as a Persian text shows it to its author. */
export const placesShown = (text: string): string =>
  text.replaceAll(place, (written, name: string) =>
    Object.hasOwn(persian, name) ? `{${persian[name]}}` : written,
  );
