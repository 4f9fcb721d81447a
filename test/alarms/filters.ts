/** Which lines of a log a metric filter counts, as far as our patterns go: `{ ($.a = "x*") || ($.b = "y") }`. */
type Line = Readonly<Record<string, unknown>>;

const term = /^\(?\$\.(\w+) = "([^"]*)"\)?$/;

/** @throws on a pattern it does not know */
export function filterOf(pattern: string): (line: Line) => boolean {
  const [, inner] = /^\{ (.*) \}$/.exec(pattern) ?? [];
  const terms = inner?.split(" || ").map((text) => {
    const [, field, value] = term.exec(text) ?? [];
    if (field === undefined || value === undefined) throw new SyntaxError(`Not understood: ${pattern}`);
    const [start, end] = value.split("*");
    return ({ [field]: found }: Line) =>
      typeof found === "string" && (end === undefined ? found === value : found.startsWith(start ?? ""));
  });
  if (!terms) throw new SyntaxError(`Not understood: ${pattern}`);
  return (line) => terms.some((holds) => holds(line));
}
