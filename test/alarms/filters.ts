/** Evaluates CloudWatch metric filters on log lines, for patterns like `{ (($.a = "x*") || ($.b.c != "y")) && ($.n > 0) }`. */
type Line = Readonly<Record<string, unknown>>;
type Counts = (line: Line) => boolean;

const token = /\s*(&&|\|\||[()]|\$(?:\.\w+)+|!=|=|>|"[^"]*"|\d+)/y;

/**
 * Returns the function that decides whether a log line matches the pattern of a metric filter.
 * @throws SyntaxError for an unsupported pattern
 */
export function filterOf(pattern: string): Counts {
  const [, inner] = /^\{ (.*) \}$/.exec(pattern) ?? [];
  const wrong = () => new SyntaxError(`Not understood: ${pattern}`);
  if (inner === undefined) throw wrong();
  const tokens = tokensOf(inner, wrong);
  const next = () => tokens.shift() ?? "";

  function joined(): Counts {
    const parts = [simple()];
    const operator = tokens[0];
    while (operator !== undefined && operator !== ")" && tokens[0] === operator) {
      next();
      parts.push(simple());
    }
    return operator === "&&"
      ? (line) => parts.every((holds) => holds(line))
      : (line) => parts.some((holds) => holds(line));
  }

  function simple(): Counts {
    const first = next();
    if (first === "(") {
      const within = joined();
      if (next() !== ")") throw wrong();
      return within;
    }
    const [operator, value] = [next(), next()];
    const compare = comparisons[operator];
    if (!first.startsWith("$.") || !compare || !/^["\d]/.test(value)) throw wrong();
    return (line) => compare(fieldOf(line, first), JSON.parse(value));
  }

  const whole = joined();
  if (tokens.length > 0) throw wrong();
  return whole;
}

function tokensOf(text: string, wrong: () => Error): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const [, found] = token.exec(text) ?? [];
    if (found === undefined) throw wrong();
    tokens.push(found);
  }
  return tokens;
}

/**
 * The comparisons of a pattern. A log line without the compared field matches no comparison; `*` at the start or end of a
 * value is a wildcard.
 */
const comparisons: Readonly<Record<string, (found: unknown, value: string | number) => boolean>> = {
  "=": (found, value) => isLike(found, String(value)),
  "!=": (found, value) => found !== undefined && !isLike(found, String(value)),
  ">": (found, value) => typeof found === "number" && found > Number(value),
};

function isLike(found: unknown, value: string): boolean {
  if (typeof found !== "string") return false;
  const words = value.replace(/^\*|\*$/g, "");
  const [before, after] = [value.startsWith("*"), value.length > 1 && value.endsWith("*")];
  if (before && (after || words === "")) return found.includes(words);
  if (before) return found.endsWith(words);
  return after ? found.startsWith(words) : found === words;
}

const fieldOf = (line: Line, path: string): unknown =>
  path
    .slice(2)
    .split(".")
    .reduce<unknown>((within, name) => (within as Line | undefined)?.[name], line);
