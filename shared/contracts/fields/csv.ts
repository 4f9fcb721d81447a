/** Writes CSV files for spreadsheets (C7, C8, I2, I4). Pure. */

/**
 * Matches a cell that a spreadsheet would read as a formula, by the cell's first character. Apostrophes may
 * precede that character, so that `asMeant` undoes exactly what `csvLines` wrote.
 */
const formula = /^'*(?:[\t\r\n]|["\uFEFF]*[=+\-@＝＋－＠])/;

/**
 * Matches the beginning of a formula in the middle of a cell, after a character that some spreadsheets take for the
 * border of cells: Excel expects the separator of the computer's region, in Iran a semicolon. Our quotes do not protect
 * a cell that is split there.
 */
const inner = /(?<=[;؛،\t\r\n])(?='*(?:(?![\t\r\n])["\s])*[=+\-@＝＋－＠])/g;
const innerGuarded = /(?<=[;؛،\t\r\n])'(?='*(?:(?![\t\r\n])["\s])*[=+\-@＝＋－＠])/g;

/** Removes the apostrophes that `csvLines` writes before text that a spreadsheet would read as a formula. */
export const asMeant = (cell: string): string =>
  (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell).replace(innerGuarded, "");

function field(cell: string): string {
  const guarded = cell.replace(inner, "'");
  return `"${(formula.test(guarded) ? `'${guarded}` : guarded).replaceAll('"', '""')}"`;
}

/** Returns the rows as lines of CSV, with every cell quoted; each line ends with a line break. */
export const csvLines = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");

/**
 * Returns a whole CSV file: UTF-8 with a byte-order mark for Excel. No spreadsheet reads a cell of the file
 * as a formula, whatever separator it expects.
 */
export const asCsv = (lines: readonly (readonly string[])[]): string => `\uFEFF${csvLines(lines)}`;
