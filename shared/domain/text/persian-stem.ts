/**
 * A light stemmer of Persian (R18): the same stem for all forms and spellings of a word. The stem need not be
 * a dictionary word, and an ending that may belong to the word stays. Browser-safe.
 */

/** Letters that people type for one another, diacritics, and the tatweel. */
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

/** One form for all spellings of a word whose yeh, kaf and digits are already folded. */
export const plainLetters = (word: string): string =>
  word
    .normalize("NFC")
    .replace(likeAnother, (letter) => sameLetters[letter] ?? letter)
    .replace(marks, "")
    .toLowerCase();

/** An ending, and the least number of letters that must be left before it. */
interface Ending {
  readonly ending: RegExp;
  readonly leaves: number;
}

/**
 * Of nouns and adjectives: plurals, possessives, comparison, the indefinite; then of verbs. Removed in this
 * order until none fits.
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

/** Words that only seem to have an ending. */
const whole = new Set(["تنها", "انتها", "منتها", "بها", "رها"]);

/** `می` and `نمی` before a verb, and the personal ending. */
const verb = /^ن?می(?=.{4,}$)(.*?)(?:یم|ید|ند|م|د)$/;

/** The stem of one word in plain letters, without half-spaces. The stem of a stem is itself. */
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
