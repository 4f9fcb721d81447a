/**
 * Reads and runs queries of CloudWatch Logs Insights on log lines: the part of the language that our dashboards and saved
 * queries use. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */

type Value = string | number | boolean | undefined;
export type Row = Readonly<Record<string, unknown>>;
type Evaluate = (row: Row) => Value;
/** An expression: its value for a line, its text (the name of its column), and the fields that it reads. */
interface Expression {
  readonly of: Evaluate;
  readonly text: string;
  readonly fields: readonly string[];
}

export interface Query {
  /** The fields of log lines that the query reads, without the columns that the query itself makes. */
  readonly fields: readonly string[];
  /** Runs the query on lines, which need the field `@timestamp` in milliseconds. */
  run(lines: readonly Row[]): readonly Row[];
}

type Command = { readonly reads: readonly string[]; readonly makes: readonly string[] } & Pick<Query, "run">;

const token =
  /\s*("[^"]*"|'[^']*'|\d+[mh]\b|\d+(?:\.\d+)?|[@A-Za-z_][\w@]*(?:\.\w+)*|!=|<=|>=|[=<>()+*,|/-])/y;
/** A regular expression, which only `like` has after it; anywhere else a slash divides. */
const expression = /\s*(\/(?:[^/\\]|\\.)+\/)/y;

/**
 * Reads a query.
 * @throws SyntaxError for a command, function or operator that is not known here
 */
export function insights(query: string): Query {
  const tokens = tokensOf(query);
  const commands: Command[] = [];
  do commands.push(command(tokens));
  while (tokens[0] === "|" && tokens.shift());
  if (tokens.length > 0) throw new SyntaxError(`Not understood from "${tokens[0]}" on: ${query}`);
  const made = new Set<string>();
  const fields = commands.flatMap(({ reads, makes }) => {
    const own = reads.filter((name) => !made.has(name));
    for (const name of makes) made.add(name);
    return own;
  });
  return {
    fields: [...new Set(fields)],
    run: (lines) => commands.reduce((rows, { run }) => run(rows), lines),
  };
}

function tokensOf(query: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < query.trimEnd().length) {
    const [whole, found] = matchAt(isSought(tokens, query, at) ? expression : token, query, at);
    if (found === undefined) throw new SyntaxError(`Not understood: ${query.slice(at, at + 40)}`);
    tokens.push(found);
    at += whole.length;
  }
  return tokens;
}

const isSought = (tokens: readonly string[], query: string, at: number): boolean =>
  tokens.at(-1) === "like" && query.slice(at).trimStart().startsWith("/");

function matchAt(pattern: RegExp, text: string, at: number): readonly [whole: string, token?: string] {
  pattern.lastIndex = at;
  const [whole = "", found] = pattern.exec(text) ?? [];
  return found === undefined ? [whole] : [whole, found];
}

function command(tokens: string[]): Command {
  const name = tokens.shift();
  switch (name) {
    case "SOURCE":
      tokens.shift();
      return { reads: [], makes: [], run: (rows) => rows };
    case "filter":
      return filter(either(tokens));
    case "fields":
      return fields(columns(tokens));
    case "stats":
      return stats(columns(tokens), tokens[0] === "by" && tokens.shift() ? columns(tokens) : []);
    case "sort":
      return sort(sum(tokens), tokens[0] === "asc" || tokens[0] === "desc" ? tokens.shift() : "asc");
    default:
      throw new SyntaxError(`No command is known here as ${name}`);
  }
}

const filter = ({ of, fields: reads }: Expression): Command => ({
  ...{ reads, makes: [] },
  run: (rows) => rows.filter((row) => of(row) === true),
});

interface Column extends Expression {
  readonly as: string;
}

const fields = (all: readonly Column[]): Command => ({
  reads: all.flatMap((column) => column.fields),
  makes: all.map(({ as }) => as),
  run: (rows) =>
    rows.map((row) => ({ ...row, ...Object.fromEntries(all.map(({ as, of }) => [as, of(row)])) })),
});

/** The groups of rows with equal values of `by`, each as one row with its totals. */
const stats = (all: readonly Column[], by: readonly Column[]): Command => ({
  reads: [...all, ...by].flatMap((column) => column.fields),
  makes: [...all, ...by].map(({ as }) => as),
  run: (rows) => {
    const keyOf = (row: Row) => JSON.stringify(by.map(({ of }) => of(row) ?? null));
    return [...Map.groupBy(rows, keyOf).values()].map((group) => ({
      ...Object.fromEntries(by.map(({ as, of }) => [as, of(group[0] ?? {})])),
      ...Object.fromEntries(all.map(({ as, of }) => [as, of({ group })])),
    }));
  },
});

const sort = ({ of, fields: reads }: Expression, order: string | undefined): Command => ({
  ...{ reads, makes: [] },
  run: (rows) => {
    const before = (a: Value, b: Value) => (a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1);
    const sorted = rows.toSorted((a, b) => before(of(a), of(b)));
    return order === "desc" ? sorted.toReversed() : sorted;
  },
});

function columns(tokens: string[]): Column[] {
  const found: Column[] = [];
  do {
    const expression = sum(tokens);
    const isNamed = tokens[0] === "as" && tokens.shift() !== undefined;
    found.push({ ...expression, as: isNamed ? (tokens.shift() ?? "") : expression.text });
  } while (tokens[0] === "," && tokens.shift());
  return found;
}

type Operate = (a: Value, b: Value) => Value;
const numbers =
  (operate: (a: number, b: number) => number): Operate =>
  (a, b) =>
    typeof a === "number" && typeof b === "number" ? operate(a, b) : undefined;
const compared =
  (holds: (a: string | number | boolean, b: string | number | boolean) => boolean): Operate =>
  (a, b) =>
    a !== undefined && b !== undefined && typeof a === typeof b && holds(a, b);

const operators: Readonly<Record<string, Operate>> = {
  or: (a, b) => a === true || b === true,
  and: (a, b) => a === true && b === true,
  "=": compared((a, b) => a === b),
  "!=": compared((a, b) => a !== b),
  "<": compared((a, b) => a < b),
  "<=": compared((a, b) => a <= b),
  ">": compared((a, b) => a > b),
  ">=": compared((a, b) => a >= b),
  "+": numbers((a, b) => a + b),
  "-": numbers((a, b) => a - b),
  "*": numbers((a, b) => a * b),
  "/": numbers((a, b) => a / b),
};

/** Reads operands with operators of one level between them. */
const level =
  (signs: readonly string[], operand: (tokens: string[]) => Expression) =>
  (tokens: string[]): Expression => {
    let left = operand(tokens);
    while (signs.includes(tokens[0] ?? "")) {
      const sign = tokens.shift() ?? "";
      const [before, after] = [left, operand(tokens)];
      left = {
        of: (row) => operators[sign]?.(before.of(row), after.of(row)),
        text: `${before.text} ${sign} ${after.text}`,
        fields: [...before.fields, ...after.fields],
      };
    }
    return left;
  };

const product = level(["*", "/"], simple);
const sum = level(["+", "-"], product);
const comparison = level(["=", "!=", "<", "<=", ">", ">="], like);
const both = level(["and"], comparison);
const either: (tokens: string[]) => Expression = level(["or"], both);

/** Reads `field like "text"` or `field like /expression/`. */
function like(tokens: string[]): Expression {
  const left = sum(tokens);
  if (tokens[0] !== "like") return left;
  tokens.shift();
  const sought = tokens.shift() ?? "";
  const expression = sought.startsWith("/") ? new RegExp(sought.slice(1, -1)) : undefined;
  const holds = (text: string) => expression?.test(text) ?? text.includes(sought.slice(1, -1));
  return {
    of: (row) => {
      const found = left.of(row);
      return found !== undefined && holds(String(found));
    },
    text: `${left.text} like ${sought}`,
    fields: left.fields,
  };
}

function simple(tokens: string[]): Expression {
  const text = tokens.shift() ?? "";
  if (text === "(") return closed(either(tokens), tokens);
  if (/^["']/.test(text)) return { of: () => text.slice(1, -1), text, fields: [] };
  if (/^\d+[mh]$/.test(text)) {
    const milliseconds = Number(text.slice(0, -1)) * (text.endsWith("h") ? 3_600_000 : 60_000);
    return { of: () => milliseconds, text, fields: [] };
  }
  if (/^\d/.test(text)) return { of: () => Number(text), text, fields: [] };
  if (tokens[0] !== "(") return { of: (row) => fieldOf(row, text), text, fields: [text] };
  tokens.shift();
  return called(text, inBrackets(tokens));
}

function inBrackets(tokens: string[]): readonly Expression[] {
  if (tokens[0] === "*") {
    tokens.shift();
    return [closed({ of: () => 1, text: "*", fields: [] }, tokens)];
  }
  const all = [sum(tokens)];
  while (tokens[0] === "," && tokens.shift()) all.push(sum(tokens));
  const last = all.at(-1);
  if (last) closed(last, tokens);
  return all;
}

function closed(inner: Expression, tokens: string[]): Expression {
  if (tokens.shift() !== ")") throw new SyntaxError(`A bracket stays open after ${inner.text}`);
  return inner;
}

const floor: Operate = numbers((a, b) => Math.floor(a / b) * b);

/** The functions of one line. */
const functions: Readonly<Record<string, (...values: Value[]) => Value>> = {
  strlen: (text) => (typeof text === "string" ? [...text].length : undefined),
  replace: (text, sought, by) =>
    typeof text === "string" ? text.replaceAll(String(sought), String(by)) : undefined,
  ispresent: (value) => value !== undefined,
  toMillis: (moment) => moment,
  fromMillis: (number) => number,
  datefloor: (moment, period) => floor(moment, period),
};

/** The functions of a group of lines, which get the present values of an expression. */
const totals: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  count: (values) => values.length,
  sum: (values) => values.reduce<number>((total, value) => total + Number(value), 0),
  avg: (values) => values.reduce<number>((total, value) => total + Number(value), 0) / values.length,
  max: (values) => values.reduce((most, value) => ((most ?? -Infinity) < (value ?? "") ? value : most)),
};

function called(name: string, given: readonly Expression[]): Expression {
  const text = `${name}(${given.map((each) => each.text).join(", ")})`;
  const fields = given.flatMap((each) => each.fields);
  const [first] = given;
  const [simple, total] = [functions[name], totals[name]];
  if (name === "bin") {
    const at = (row: Row): Value => floor(fieldOf(row, "@timestamp"), first?.of(row));
    return { of: at, text, fields: ["@timestamp"] };
  }
  if (simple) return { of: (row) => simple(...given.map(({ of }) => of(row))), text, fields };
  if (!total || !first) throw new SyntaxError(`No function is known here as ${name}`);
  const inGroup = (row: Row): Value => {
    const values = (row["group"] as readonly Row[]).map(first.of).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : total(values);
  };
  return { of: inGroup, text, fields };
}

/** The value of a field: `stack.0` is the first item of a list, `record.status` a field of an object. */
function fieldOf(row: Row, path: string): Value {
  if (path in row) return row[path] as Value;
  return path.split(".").reduce<unknown>((within, name) => (within as Row | undefined)?.[name], row) as Value;
}
