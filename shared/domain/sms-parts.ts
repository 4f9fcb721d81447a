/**
 * How many parts an SMS takes (3GPP TS 23.038 and 23.040): 160 characters of the GSM 7-bit alphabet in one part, 153 in
 * each of several, or, as soon as one character is outside that alphabet, 70 and 67 UTF-16 units.
 */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** These take two places. */
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

const parts = (length: number, single: number, each: number): number =>
  length <= single ? 1 : Math.ceil(length / each);

/** The number of parts; an empty text takes one. */
export function smsParts(text: string): number {
  const places = septets(text);
  return places === undefined ? parts(text.length, 70, 67) : parts(places, 160, 153);
}
