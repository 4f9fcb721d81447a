/** Extracts the prose of a source file: comments, string literals, JSX text and Markdown, never identifiers or code. */
import {
  type BinaryExpression,
  type Comment,
  type JSXText,
  type Node,
  parseSync,
  rawTransferSupported,
  type StringLiteral,
  type TemplateLiteral,
  Visitor,
} from "oxc-parser";

/** A stretch of prose. `text` is as long as the source it came from; code within it is masked. */
export interface Prose {
  /** Offset of `text` in the source, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  readonly heading: boolean;
}

/** Stands for code inside prose. Neither a letter nor a space, so no rule matches across it. */
const codeMask = "¤";

/** @returns the prose of `file`; empty for file types that hold none. @throws SyntaxError when a script does not parse. */
export function proseIn(file: string, source: string): readonly Prose[] {
  if (/\.[cm]?[jt]sx?$/.test(file)) return scriptProse(file, source);
  if (file.endsWith(".md")) return markdownProse(source);
  if (file.endsWith(".css")) return matchesOf(/\/\*[\s\S]*?\*\//g, source).map(commentProse);
  if (/\.ya?ml$/.test(file))
    return joinLines(matchesOf(/(?<=^|\s)#[^\n]*/g, source), source).map(commentProse);
  return [];
}

interface Span {
  readonly start: number;
  readonly text: string;
}

const matchesOf = (pattern: RegExp, source: string): readonly Span[] =>
  [...source.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, text }));

const blank = (text: string): string => " ".repeat(text.length);
const mask = (text: string): string => codeMask.repeat(text.length);

// --- Scripts ---

/** Raw transfer halves the time to parse. It is experimental, so the type of the options leaves it out. */
const parserOptions = { range: false, experimentalRawTransfer: rawTransferSupported() };

function scriptProse(file: string, source: string): readonly Prose[] {
  const { program, comments, errors } = parseSync(file, source, parserOptions);
  const [error] = errors;
  if (error) throw new SyntaxError(`${file}: ${error.message}`);
  const spans = comments.map(({ start, end }: Comment) => ({ start, text: source.slice(start, end) }));
  return [...joinLines(spans, source).map(commentProse), ...literalProse(program, source)];
}

/** Joins `//` or `#` comments on consecutive lines, so that a sentence over several lines stays one sentence. */
function joinLines(spans: readonly Span[], source: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const end = last ? last.start + last.text.length : 0;
    const consecutive = last && !last.text.startsWith("/*") && !span.text.startsWith("/*");
    if (last && consecutive && /^[ \t]*\n[ \t]*$/.test(source.slice(end, span.start)))
      joined[joined.length - 1] = {
        start: last.start,
        text: source.slice(last.start, span.start + span.text.length),
      };
    else joined.push(span);
  }
  return joined;
}

/** Without markers and code; each JSDoc tag becomes a full stop, because a sentence begins behind it. */
function commentProse({ start, text }: Span): Prose {
  const prose = text
    .replace(codeSpan, mask)
    .replace(/^\/\*+|\*+\/$/g, blank)
    .replace(/(?:^|\n)[ \t]*(?:\*(?!\/)|\/\/+|#+)[ \t]*/g, blank)
    .replace(/(?<!\S)@example\b[\s\S]*?(?=\s@[a-z]|$)/g, mask)
    .replace(/(?<!\S)@(?:param\s+\S+|[a-z]+(?![\w/.-]))/g, (tag) => `.${blank(tag.slice(1))}`);
  return { start, text: maskCode(prose), heading: false };
}

const codeSpan = /\{@link[^}]*\}|`[^`\n]*`|https?:\/\/[^\s)>]+/g;

const maskCode = (text: string): string =>
  text
    .replace(codeSpan, mask)
    .replace(/<\/?[a-z][^<>]*>/gi, blank)
    .replace(/\*+/g, blank);

/** Two words with a space between them. Single words are keys, class names or enum values more often than prose. */
const twoWords = /[A-Za-z][,;:]? [A-Za-z]/;

/** Stands directly before a string that quotes others: an error of AWS, a list of words. */
const quotedMark = /\/\* quoted \*\/[\s(]*["'`]?$/;

function literalProse(program: Node & { type: "Program" }, source: string): readonly Prose[] {
  const found: Prose[] = [];
  const seen = new Set<number>();
  const isQuoted = (start: number) => quotedMark.test(source.slice(Math.max(0, start - 80), start));
  const add = (start: number, text: string) => {
    if (twoWords.test(text) && !isQuoted(start))
      found.push({ start, text: maskCode(text.replace(/\\[nrt]/g, blank)), heading: false });
  };
  const addString = ({ start, end }: StringLiteral | JSXText, quotes: number) => {
    if (!seen.has(start)) add(start + quotes, source.slice(start + quotes, end - quotes));
  };
  new Visitor({
    BinaryExpression(node) {
      const parts = concatenated(node);
      if (parts.length < 2 || parts.some(({ start }) => seen.has(start))) return;
      for (const { start } of parts) seen.add(start);
      add(node.start, keepOnly(parts.flatMap(textsOf), node, source));
    },
    Literal(node) {
      if (typeof node.value === "string") addString(node as StringLiteral, 1);
    },
    JSXText(node) {
      addString(node, 0);
    },
    TemplateLiteral(node) {
      if (!seen.has(node.start)) add(node.start, keepOnly(textsOf(node), node, source));
    },
  }).visit(program);
  return found;
}

/** The strings and templates that a `+` expression joins, from left to right. */
function concatenated(node: Node): readonly (StringLiteral | TemplateLiteral)[] {
  if (node.type === "TemplateLiteral") return [node];
  if (node.type === "Literal") return typeof node.value === "string" ? [node as StringLiteral] : [];
  if (node.type !== "BinaryExpression" || node.operator !== "+") return [];
  const { left, right } = node as BinaryExpression;
  return [...concatenated(left), ...concatenated(right)];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function textsOf(node: StringLiteral | TemplateLiteral): readonly Range[] {
  if (node.type !== "TemplateLiteral") return [{ start: node.start + 1, end: node.end - 1 }];
  return node.quasis.map(({ start, end, value }) => {
    // In TypeScript the range of a quasi includes its delimiters, in JavaScript it does not.
    const from = end - start > value.raw.length ? start + 1 : start;
    return { start: from, end: from + value.raw.length };
  });
}

/** The source of `whole` with everything but `texts` masked; quotes, operators and line breaks become spaces. */
function keepOnly(texts: readonly Range[], whole: Range, source: string): string {
  let text = "";
  let at = whole.start;
  for (const { start, end } of texts) {
    text += gap(source.slice(at, start)) + source.slice(start, end);
    at = end;
  }
  return text + gap(source.slice(at, whole.end));
}

/** Between two texts: a placeholder or an operand is masked, a mere `+` is not. */
const gap = (code: string): string => (/^[`"'+\s]*$/.test(code) ? blank(code) : mask(code));

// --- Markdown ---

/** The text of a link to an ADR is the title of that ADR: rewritten there first. */
const adrLink = /\[[^\]\n]*\]\((?:[^)\n]*\/)?\d{4}-[^)\n]*\)/g;

/** Each heading, paragraph, list item and table cell separately: a sentence ends with its block. */
function markdownProse(source: string): readonly Prose[] {
  const prose = maskCode(
    source
      .replace(/^(```+|~~~+)[\s\S]*?^\1/gm, (code) => code.replace(/[^\n]+/g, mask))
      .replace(/`[^`\n]*`/g, mask)
      .replace(adrLink, mask)
      .replace(/\]\([^)\n]*\)/g, (target) => `]${mask(target.slice(1))}`)
      .replace(/[[\]]/g, " "),
  );
  return matchesOf(/(?:(?!\n\s*\n|\n[ \t]*(?:[-+|>#]|\d+\.)\s|\|)[\s\S])+/g, prose).map(
    ({ start, text }) => ({
      start,
      text: text.replace(/^\s*(?:[-+>#]+|\d+\.)\s/, blank),
      heading: /^\s*#/.test(text),
    }),
  );
}
