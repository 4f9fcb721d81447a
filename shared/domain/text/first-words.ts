/** How a text begins, for a list of many: without its greeting, and without numbers by which a person is known. Pure. */

import { hitsIn } from "./search-words.ts";

/** A stretch of a text; `hit`: it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly hit?: true;
}

/** Letters that a row of a list has room for. */
const most = 160;
/** Letters before the first hit that are shown with it. */
const before = 40;

const formulas = [
  String.raw`(?:باسمه|بسمه)[\s\u200c]*تعالی`,
  String.raw`به[\s\u200c]*نام[\s\u200c]*خدا`,
  String.raw`(?:با|ضمن)\s+(?:عرض\s+)?سلام`,
  String.raw`سلام(?:\s+علیکم)?`,
  String.raw`(?:با\s+)?احتراما?ً?`,
  String.raw`و\s+(?:عرض\s+)?(?:احترام|ادب|سلام|درود|خسته[\s\u200c]*نباشید|وقت[\s\u200c]*بخیر)`,
  String.raw`وقت[\s\u200c]*(?:شما\s+)?بخیر`,
  String.raw`خسته[\s\u200c]*نباشید`,
  "(?:hello|hi|dear sir or madam|dear sirs?)",
];

/** Formulas with which letters begin and which say nothing of the matter. */
const greeting = new RegExp(String.raw`^(?:(?:${formulas.join("|")})(?![\p{L}\p{M}])[\s،,.؛:!؟-]*)+`, "iu");

/** Eight digits and more are a number of a person: national code, telephone, card. */
const numbers = /[\d۰-۹٠-٩](?:[\s-]?[\d۰-۹٠-٩]){7,}/gu;

/** On one line, as a row shows it. */
const plain = (text: string): string => text.replaceAll(numbers, "…").replaceAll(/\s+/gu, " ").trim();

function withoutGreeting(text: string): string {
  const rest = text.replace(greeting, "");
  return rest === "" ? text : rest;
}

/** Ends behind a whole word. */
function cut(text: string): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(" ", most);
  return `${text.slice(0, end > 0 ? end : most)}…`;
}

/** The first words of a text, at most some 160 letters on one line. */
export const firstWords = (text: string): string => cut(withoutGreeting(plain(text)));

/**
 * The words around the first of those looked for, which are marked; nothing where the text has none of them.
 * @param stems as `searchWords` gives them
 */
export function wordsAround(text: string, stems: ReadonlySet<string>): readonly Piece[] | undefined {
  const line = withoutGreeting(plain(text));
  const [first] = hitsIn(line, stems);
  if (!first) return undefined;
  const start = first.from <= before ? 0 : line.lastIndexOf(" ", first.from - before) + 1;
  const shown = `${start > 0 ? "…" : ""}${cut(line.slice(start))}`;
  return piecesOf(shown, hitsIn(shown, stems));
}

function piecesOf(text: string, hits: ReturnType<typeof hitsIn>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of hits) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}
