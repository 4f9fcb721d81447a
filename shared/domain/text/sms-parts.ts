/**
 * The number of parts of an SMS (3GPP TS 23.038 and 23.040): 160 characters of the GSM 7-bit alphabet in one
 * part, 153 in each of several; with one character outside that alphabet, 70 and 67 UTF-16 units.
 */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** These characters take two places. */
const extended = "^{}\\[~]|€\f";

function septets(text: string): number | undefined {
  let places = 0;
  for (const character of text) {
    if (basic.includes(character)) places += 1;
    else if (extended.includes(character)) places += 2;
    else return undefined;
  }
  return places;
}

/** The length of an SMS. `used` of `most`: places of the part; `alphabet`: the one that counts. */
export interface SmsPlaces {
  readonly parts: number;
  readonly used: number;
  readonly most: number;
  readonly alphabet: "gsm-7" | "ucs-2";
}

/** An empty text takes one part. */
export function smsPlaces(text: string): SmsPlaces {
  const places = septets(text);
  const [used, most, each, alphabet] =
    places === undefined ? ([text.length, 70, 67, "ucs-2"] as const) : ([places, 160, 153, "gsm-7"] as const);
  return { parts: used <= most ? 1 : Math.ceil(used / each), used, most, alphabet };
}

/** The number of parts; an empty text takes one. */
export const smsParts = (text: string): number => smsPlaces(text).parts;
