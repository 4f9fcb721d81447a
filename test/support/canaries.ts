/**
 * Makes texts that stand for personal data; a test that finds one of these texts outside its proper place has found a leak
 * (law 4).
 */

/** Texts by name, so that a leak is reported without repeating the text. */
export type Canaries = Readonly<Record<string, string>>;

const persianDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * The part of a text's base64 that is the same whatever bytes follow the text.
 * @param before the number of bytes that precede the text, modulo three
 */
function base64Within(text: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return whole.toString("base64").slice(Math.ceil((before * 4) / 3));
}

/** Returns the text in each encoding in which a log, an address or a message may contain it. */
const disguises = (canary: string): readonly string[] => [
  canary,
  persianDigits(canary),
  escaped(canary),
  encodeURIComponent(canary),
  new URLSearchParams({ "": canary }).toString().slice(1),
  ...[0, 1, 2].map((before) => base64Within(canary, before)),
  Buffer.from(canary).toString("hex"),
];

/** Returns the names of the found texts with their places: `mobile in log of intake-relay`. */
export function leaksIn(
  places: Readonly<Record<string, readonly string[]>>,
  canaries: Canaries,
): readonly string[] {
  return Object.entries(canaries).flatMap(([what, canary]) => {
    const looks = disguises(canary);
    return Object.entries(places)
      .filter(([, texts]) => texts.some((text) => looks.some((look) => text.includes(look))))
      .map(([place]) => `${what} in ${place}`);
  });
}
