/** Files as spreadsheets read them (C7, C8, I2, I4). Pure. */

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that a spreadsheet would read as a formula is written with an apostrophe before it, and read without. */
export const asMeant = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

const field = (cell: string): string => `"${(formula.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** Lines of cells, each in quotation marks; ends with the end of a line. */
export const csvLines = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");

/** A whole file: UTF-8 with a mark for Excel, and no cell that is a formula. */
export const asCsv = (lines: readonly (readonly string[])[]): string => `\uFEFF${csvLines(lines)}`;
