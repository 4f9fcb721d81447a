/** Reads and writes the CSV files of spreadsheets. Pure, except for the download. */
import { parse } from "csv-parse/browser/esm/sync";
import { latin } from "../../app/words/latin.ts";

/**
 * Prepares a text for comparison: Persian letters instead of Arabic ones, Latin digits, plain spaces, and lower case.
 */
export const folded = (text: string): string =>
  latin(text)
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replaceAll(/[\s\u200c]+/g, " ")
    .trim()
    .toLowerCase();

/**
 * The separator of the file, which is the most frequent one outside quotes in the first line. Spreadsheets write `;`
 * where a comma is the decimal sign.
 */
function separatorOf(text: string): string {
  const [header = ""] = text.replaceAll(/"[^"]*"/g, "").split(/\r?\n/, 1);
  const counts = [",", ";", "\t"].map((one) => header.split(one).length);
  return [",", ";", "\t"][counts.indexOf(Math.max(...counts))] ?? ",";
}

export function tableOf(text: string): readonly (readonly string[])[] | undefined {
  try {
    const options = { bom: true, delimiter: separatorOf(text), relax_column_count: true, trim: true };
    return parse(text, options) as string[][];
  } catch {
    return undefined;
  }
}

/**
 * Returns the position of each column in the header. A column is found by its accepted names; a missing column has the
 * position -1.
 */
export function placesIn<Column extends string>(
  header: readonly string[],
  columns: Readonly<Record<Column, readonly string[]>>,
): Readonly<Record<Column, number>> {
  const known = header.map(folded);
  return Object.fromEntries(
    Object.entries<readonly string[]>(columns).map(([field, names]) => [
      field,
      known.findIndex((name) => names.map(folded).includes(name)),
    ]),
  ) as Record<Column, number>;
}

/** Downloads a text as a file. */
export function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
