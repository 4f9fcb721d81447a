/** The first cell of a line in a file of cases: its tracking code. */

/** A spreadsheet rounds a number of twelve digits. */
export const inGroups = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, "$1-");

/** The cases in a file that was written so. */
export const casesIn = (file: Buffer): readonly string[] =>
  [...file.toString().matchAll(/^"(\d{4})-(\d{4})-(\d{4})"/gm)].map(([, ...groups]) => groups.join(""));
