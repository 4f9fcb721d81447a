/** Evaluates the part of CloudWatch's metric math that our alarms use: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html */

/** A metric's value in one period; undefined when the metric has no data in the period. */
export type Figure = number | undefined;

export interface Circumstances {
  /** The values of the metrics by the ids that the expression uses. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** The start of the period. */
  readonly at: Date;
}

type Evaluate = (circumstances: Circumstances) => Figure;

const token = /\s*([A-Za-z_]\w*|\d+(?:\.\d+)?|[<>=!]=|[<>()+,-])/y;

/** Compiles a metric math expression. @throws SyntaxError for an unsupported expression. */
export function metricMath(expression: string): Evaluate {
  const tokens = tokensOf(expression);
  const next = () => tokens.shift() ?? "";
  const is = (...words: readonly string[]) => words.includes(tokens[0] ?? "");

  const levels: readonly (readonly string[])[] = [
    ["OR"],
    ["AND"],
    [">=", "<=", "==", "!=", "<", ">"],
    ["+", "-"],
  ];
  function binary(level: number): Evaluate {
    const operators = levels[level];
    if (!operators) return simple();
    let left = binary(level + 1);
    while (is(...operators)) {
      const [operator, before, right] = [next(), left, binary(level + 1)];
      left = (circumstances) => operate(operator, before(circumstances), right(circumstances));
    }
    return left;
  }

  function simple(): Evaluate {
    const word = next();
    if (word === "(") return closed(binary(0));
    if (/^\d/.test(word)) return () => Number(word);
    if (!is("(")) return ({ figures }) => figures[word];
    next();
    const arguments_ = [binary(0)];
    while (is(",")) {
      next();
      arguments_.push(binary(0));
    }
    return closed(called(word, arguments_));
  }

  function closed(inner: Evaluate): Evaluate {
    if (next() !== ")") throw new SyntaxError(`A bracket stays open: ${expression}`);
    return inner;
  }

  const whole = binary(0);
  if (tokens.length > 0) throw new SyntaxError(`Not understood from "${tokens[0]}" on: ${expression}`);
  return whole;
}

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < expression.trimEnd().length) {
    const [, found] = token.exec(expression) ?? [];
    if (found === undefined) throw new SyntaxError(`Not understood: ${expression}`);
    tokens.push(found);
  }
  return tokens;
}

function operate(operator: string, a: Figure, b: Figure): Figure {
  if (a === undefined || b === undefined) return undefined;
  const results: Readonly<Record<string, number | boolean>> = {
    ...{ OR: a !== 0 || b !== 0, AND: a !== 0 && b !== 0, "+": a + b, "-": a - b },
    ...{ ">=": a >= b, "<=": a <= b, "==": a === b, "!=": a !== b, "<": a < b, ">": a > b },
  };
  return Number(results[operator]);
}

const monday = (day: number) => (day === 0 ? 7 : day);

function called(name: string, [a, b, c]: readonly Evaluate[]): Evaluate {
  const ask = (evaluate: Evaluate | undefined, circumstances: Circumstances) => evaluate?.(circumstances);
  switch (name) {
    case "IF":
      return (circumstances) => {
        const condition = ask(a, circumstances);
        return condition === undefined ? undefined : ask(condition === 0 ? c : b, circumstances);
      };
    case "DAY":
      return (circumstances) =>
        ask(a, circumstances) === undefined ? undefined : monday(circumstances.at.getUTCDay());
    case "HOUR":
      return (circumstances) =>
        ask(a, circumstances) === undefined ? undefined : circumstances.at.getUTCHours();
    default:
      throw new SyntaxError(`No function of metric math is known here as ${name}`);
  }
}
