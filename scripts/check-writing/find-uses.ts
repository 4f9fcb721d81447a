/** Finds the idioms in a file that `docs/develop/writing.md` forbids. */
import { type Prose, proseIn } from "./prose.ts";
import { type Rule, rules } from "./rules.ts";

export interface Use {
  readonly file: string;
  /** The line number, from 1. */
  readonly line: number;
  readonly rule: Rule;
  /** The matching words, with up to three words before and after them, on one line. */
  readonly words: string;
}

/**
 * Returns the uses of forbidden idioms in `source`, in the order of the text. When two uses overlap, it returns only the
 * use whose rule comes first in `rules`.
 */
export function usesIn(file: string, source: string): readonly Use[] {
  return proseIn(file, source)
    .flatMap((prose) => usesOf(file, source, prose))
    .sort((a, b) => a.line - b.line);
}

function usesOf(file: string, source: string, prose: Prose): readonly Use[] {
  return hitsIn(prose.text, prose.heading).map(({ rule, start, end }) => {
    const [from, to] = around(prose.text, start, end);
    const shown = source.slice(prose.start + from, prose.start + to).replace(/\n\s*(?:\*|\/\/|#)?|\s+/g, " ");
    return {
      file,
      line: lineAt(source, prose.start + start),
      rule,
      words: shown.replace(/ +/g, " ").trim(),
    };
  });
}

interface Hit {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

/**
 * Matches where any rule matches. Most texts match no rule, and one test for all rules is faster than one for
 * each.
 */
const anyRule = new RegExp(rules.map(({ pattern }) => pattern.source).join("|"), "i");

/** @returns the places in `text` that match a rule; for commit subjects and for the texts of files */
export function hitsIn(text: string, heading = false): readonly Hit[] {
  const hits: Hit[] = [];
  if (!anyRule.test(text)) return hits;
  for (const rule of rules) {
    if (heading && rule.notInHeadings) continue;
    for (const { index: start, 0: match } of text.matchAll(rule.pattern)) {
      const end = start + match.length;
      if (hits.every((hit) => end <= hit.start || start >= hit.end)) hits.push({ rule, start, end });
    }
  }
  return hits;
}

/** Returns the offsets of the match together with up to three words of its sentence on either side. */
function around(text: string, start: number, end: number): readonly [from: number, to: number] {
  const before = /(?:[^\s.:;!?]+\s+){0,3}$/.exec(text.slice(Math.max(0, start - 120), start))?.[0] ?? "";
  const after = /^[^\s.:;!?]*(?:\s+[^\s.:;!?]+){0,3}/.exec(text.slice(end, end + 120))?.[0] ?? "";
  return [start - before.length, end + after.length];
}

function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf("\n"); at !== -1 && at < offset; at = source.indexOf("\n", at + 1)) line += 1;
  return line;
}
