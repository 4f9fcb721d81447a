/**
 * Persian names of the placeholders in notices and prepared texts: administrators may write `{کد رهگیری}` for `{code}`
 * (N1, R21). The
 * English name is stored, so that earlier texts and other releases of the code can read the text. Pure.
 */

import { cleanText } from "../../domain/text/persian-text.ts";

/** The Persian name of each placeholder, by the stored English name. */
const persian: Readonly<Record<string, string>> = {
  code: "کد رهگیری",
  date: "تاریخ",
  weekday: "روز هفته",
  monthDay: "روز و ماه",
  time: "ساعت",
  oneTimeCode: "رمز یک‌بارمصرف",
  registered: "تاریخ ثبت",
  unit: "واحد رسیدگی",
  office: "واحد نویسنده",
  subject: "موضوع",
  kind: "نوع درخواست",
  done: "آنچه انجام شد",
  law: "مستند قانونی",
  amount: "مبلغ",
  place: "محل",
  reason: "دلیل",
  contact: "راه تماس",
  until: "مهلت انجام",
};

/** Other Persian names that people write for placeholders, with the stored English name of each. */
const besides: Readonly<Record<string, string>> = {
  کد: "code",
  روز: "weekday",
  "روز ماه": "monthDay",
  رمز: "oneTimeCode",
};

/** The name without blanks of any kind, with Arabic letters of old keyboards replaced. */
const bare = (name: string): string => cleanText(name).replaceAll(/[\s_\u200c]/g, "");

const english: ReadonlyMap<string, string> = new Map([
  ...Object.entries(persian).map(([name, said]) => [bare(said), name] as const),
  ...Object.entries(besides).map(([said, name]) => [bare(said), name] as const),
]);

const place = /\{([^{}]*)\}/g;

/**
 * Replaces Persian names by stored names: `{کد رهگیری}` → `{code}`. An unknown name stays, for the checks to
 * report.
 */
export const placesKept = (text: string): string =>
  text.replaceAll(place, (written, name: string) => {
    const kept = english.get(bare(name));
    return kept ? `{${kept}}` : written;
  });

/** Replaces stored names by Persian names, to show a Persian text to its author: `{code}` → `{کد رهگیری}`. */
export const placesShown = (text: string): string =>
  text.replaceAll(place, (written, name: string) =>
    Object.hasOwn(persian, name) ? `{${persian[name]}}` : written,
  );
