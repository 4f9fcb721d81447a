/**
 * Finds the prose of a source file: comments, string literals, JSX text and Markdown, but no identifiers and
 * no code.
 */
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

/** One text of prose. `text` is as long as its source; code inside it is replaced by `codeMask`. */
export interface Prose {
  /** The offset of `text` in the source, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  readonly heading: boolean;
}

/** Replaces code inside prose. It is neither a letter nor a space, so that no rule matches across code. */
const codeMask = "¤";

/**
 * @returns the prose of `file`; empty for types of files without prose
 * @throws SyntaxError when a script does not parse
 */
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

/**
 * The parser's options. Raw transfer halves the parsing time; it is experimental, so the option is missing
 * from the parser's type.
 */
const parserOptions = { range: false, experimentalRawTransfer: rawTransferSupported() };

function scriptProse(file: string, source: string): readonly Prose[] {
  const { program, comments, errors } = parseSync(file, source, parserOptions);
  const [error] = errors;
  if (error) throw new SyntaxError(`${file}: ${error.message}`);
  const spans = comments.map(({ start, end }: Comment) => ({ start, text: source.slice(start, end) }));
  return [...joinLines(spans, source).map(commentProse), ...literalProse(program, source)];
}

/**
 * Joins `//` or `#` comments on consecutive lines, so that a sentence that runs over several lines stays one
 * sentence.
 */
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

/**
 * Returns a comment without markers and code. A full stop replaces each JSDoc tag, because a sentence starts
 * behind the tag.
 */
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

/**
 * Matches two words with a space between them. A single word is more often a key, a class name or an enum
 * value than prose.
 */
const twoWords = /[A-Za-z][,;:]? [A-Za-z]/;

/**
 * Matches the comment `quoted` directly before a string. Such a string quotes others, such as an error of
 * AWS.
 */
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

/** Returns the strings and templates that `+` joins, from left to right. */
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
    // The parser's range of a template part includes its delimiters in TypeScript, but not in JavaScript.
    const from = end - start > value.raw.length ? start + 1 : start;
    return { start: from, end: from + value.raw.length };
  });
}

/**
 * Returns the source of `whole` in which everything except `texts` is masked; quotes, operators and line
 * breaks become spaces.
 */
function keepOnly(texts: readonly Range[], whole: Range, source: string): string {
  let text = "";
  let at = whole.start;
  for (const { start, end } of texts) {
    text += gap(source.slice(at, start)) + source.slice(start, end);
    at = end;
  }
  return text + gap(source.slice(at, whole.end));
}

/**
 * Returns the text between two joined strings: a placeholder or an operand is masked, a single `+` becomes
 * spaces.
 */
const gap = (code: string): string => (/^[`"'+\s]*$/.test(code) ? blank(code) : mask(code));

// --- Markdown ---

/**
 * Matches a link to an ADR. The link's text is the title of the ADR, so it is checked only in the ADR itself.
 */
const adrLink = /\[[^\]\n]*\]\((?:[^)\n]*\/)?\d{4}-[^)\n]*\)/g;

/**
 * Returns each heading, paragraph, list item and table cell as one text, because a sentence ends with its
 * block.
 */
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
