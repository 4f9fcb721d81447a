/**
 * Counts the parts of an SMS (3GPP TS 23.038 and 23.040). A text in the GSM 7-bit alphabet has at most 160
 * characters in one part, or 153 in each of several parts. A text with any other character has at most 70 or
 * 67 UTF-16 units.
 */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** Characters of the GSM alphabet that count as two characters. */
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

/**
 * The length of an SMS. `used`: the length of the text; `most`: the greatest length of one part; `alphabet`: the
 * alphabet in whose units both lengths are counted.
 */
export interface SmsPlaces {
  readonly parts: number;
  readonly used: number;
  readonly most: number;
  readonly alphabet: "gsm-7" | "ucs-2";
}

/** The length of a text as SMS; an empty text has one part. */
export function smsPlaces(text: string): SmsPlaces {
  const places = septets(text);
  const [used, most, each, alphabet] =
    places === undefined ? ([text.length, 70, 67, "ucs-2"] as const) : ([places, 160, 153, "gsm-7"] as const);
  return { parts: used <= most ? 1 : Math.ceil(used / each), used, most, alphabet };
}

/** The number of parts of a text as SMS; 1 for an empty text. */
export const smsParts = (text: string): number => smsPlaces(text).parts;
