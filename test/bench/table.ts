/** The lines of a measurement with their upper limits (`bar`), and the Markdown table that prints the lines. */

export interface Line {
  readonly what: string;
  readonly measured: number;
  /** The upper limit; undefined for a figure that is only reported. */
  readonly bar?: number;
  readonly unit: string;
}

export const isOver = ({ measured, bar }: Line): boolean => bar !== undefined && !(measured <= bar);

const digits = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 2 : 0);

const told = (value: number | undefined, unit: string): string =>
  value === undefined ? "" : `${digits(value)} ${unit}`.trim();

function cells(line: Line): readonly string[] {
  const { what, measured, bar, unit } = line;
  const verdict = isOver(line) ? "OVER" : "ok";
  return [what, told(measured, unit), told(bar, unit), bar === undefined ? "" : verdict];
}

/** The lines as a Markdown table, ready for `docs/develop/performance.md`. */
export const tableOf = (lines: readonly Line[]): string =>
  markdown([["what", "measured", "bar", ""], ...lines.map(cells)]);

/** A Markdown table with aligned columns; the first row is the table's head. */
export function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0));
  const padded = (row: readonly string[]) => `| ${row.map((cell, n) => cell.padEnd(width(n))).join(" | ")} |`;
  const rule = `|${head.map((_, n) => "-".repeat(width(n) + 2)).join("|")}|`;
  return [padded(head), rule, ...rows.map(padded)].join("\n");
}
