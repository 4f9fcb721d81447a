/** A measurement with its bar, and the table of all of them. */

export interface Line {
  readonly what: string;
  readonly measured: number;
  /** The most it may be; nothing for a figure that is only told. */
  readonly bar?: number;
  readonly unit: string;
}

export const isOver = ({ measured, bar }: Line): boolean => bar !== undefined && !(measured <= bar);

const digits = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 2 : 0);

function cells(line: Line): readonly string[] {
  const verdict = isOver(line) ? "OVER" : "ok";
  return [
    line.what,
    `${digits(line.measured)} ${line.unit}`.trim(),
    line.bar === undefined ? "" : `${digits(line.bar)} ${line.unit}`.trim(),
    line.bar === undefined ? "" : verdict,
  ];
}

/** The lines as a Markdown table, so that they can be pasted into `docs/develop/performance.md` as they are. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [["what", "measured", "bar", ""], ...lines.map(cells)];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const padded = rows.map((row) => `| ${row.map((cell, n) => cell.padEnd(width(n))).join(" | ")} |`);
  const rule = `|${[0, 1, 2, 3].map((n) => "-".repeat(width(n) + 2)).join("|")}|`;
  return [padded[0], rule, ...padded.slice(1)].join("\n");
}
