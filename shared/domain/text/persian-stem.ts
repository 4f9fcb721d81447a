/**
 * A light stemmer of Persian (R18): gives all forms and spellings of a word the same stem. The stem need not
 * be a dictionary word, and an ending is kept where it may belong to the word. Browser-safe.
 */

/** Letters that people type instead of others, diacritics, and the tatweel; with their replacement. */
const sameLetters: Readonly<Record<string, string>> = {
  "\u0622": "\u0627", // alef with madda
  "\u0623": "\u0627",
  "\u0625": "\u0627",
  "\u0671": "\u0627",
  "\u0624": "\u0648", // waw with hamza
  "\u0626": "\u06cc", // yeh with hamza
  "\u0629": "\u0647", // teh marbuta
  "\u06d5": "\u0647",
};
const marks = /[\u0640\u064b-\u065f\u0670\u0621]/g;
const likeAnother = /[\u0622-\u0626\u0629\u0671\u06d5]/g;

/** Gives all spellings of a word one form. The word's yeh, kaf and digits must already be normalised. */
export const plainLetters = (word: string): string =>
  word
    .normalize("NFC")
    .replace(likeAnother, (letter) => sameLetters[letter] ?? letter)
    .replace(marks, "")
    .toLowerCase();

/** An ending to remove, and the least number of letters that must stay before it. */
interface Ending {
  readonly ending: RegExp;
  readonly leaves: number;
}

/**
 * The endings of nouns and adjectives (plural, possessive, comparative, indefinite), then the endings of
 * verbs. The stemmer removes endings in this order until no ending fits.
 */
const endings: readonly Ending[] = [
  { ending: /ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?)?$/, leaves: 2 },
  { ending: /تر(?:ین)?$/, leaves: 3 },
  { ending: /گان$/, leaves: 4 },
  { ending: /ان$/, leaves: 4 },
  { ending: /ات$/, leaves: 4 },
  { ending: /ند$/, leaves: 4 },
  { ending: /[هیمش]$/, leaves: 4 },
];

/** Words that seem to have an ending, but do not. */
const whole = new Set(["تنها", "انتها", "منتها", "بها", "رها"]);

/** Matches a verb with the prefix `می` or `نمی` and a personal ending. */
const verb = /^ن?می(?=.{4,}$)(.*?)(?:یم|ید|ند|م|د)$/;

/**
 * The stem of one word that `plainLetters` returned, without half-spaces. The stem of a stem is the same
 * stem.
 */
export function persianStem(word: string): string {
  if (whole.has(word)) return word;
  const shorter = withoutEnding(word.replace(verb, (all, stem: string) => (stem.length < 3 ? all : stem)));
  return shorter === word ? word : persianStem(shorter);
}

function withoutEnding(word: string): string {
  for (const { ending, leaves } of endings) {
    const rest = word.replace(ending, "");
    if (rest !== word && rest.length >= leaves) return rest;
  }
  return word;
}
