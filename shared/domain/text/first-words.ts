/**
 * Shows the beginning of a request's text in a row of a list, without its greeting and without numbers that
 * identify a person. Pure.
 */

import { withoutNumbers } from "./identifying-numbers.ts";
import { hitsIn } from "./search-words.ts";

/** A piece of a text; `hit` is true when the piece is one of the searched words. */
export interface Piece {
  readonly text: string;
  readonly hit?: true;
}

/** The most letters of a request's text that a row of a list shows. */
const most = 160;
/** The most letters shown before the first search hit. */
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

/** Matches the opening formulas of letters, which say nothing about the matter. */
const greeting = new RegExp(String.raw`^(?:(?:${formulas.join("|")})(?![\p{L}\p{M}])[\s،,.؛:!؟-]*)+`, "iu");

/** The text on one line, with identifying numbers replaced by `…`. */
const plain = (text: string): string => withoutNumbers(text).replaceAll(/\s+/gu, " ").trim();

function withoutGreeting(text: string): string {
  const rest = text.replace(greeting, "");
  return rest === "" ? text : rest;
}

/** Shortens a text; the result ends after a whole word. */
function cut(text: string): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(" ", most);
  return `${text.slice(0, end > 0 ? end : most)}…`;
}

/** The beginning of a text: at most about 160 letters on one line. */
export const firstWords = (text: string): string => cut(withoutGreeting(plain(text)));

/**
 * The text around the first hit, with all hits marked; undefined when there is no hit.
 * @param stems the searched stems, as `searchWords` returns them
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
