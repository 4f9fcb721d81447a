/** The first cell of a line in a file of cases: its tracking code. */

/** Groups the digits, because a spreadsheet rounds a number of twelve. */
export const inGroups = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, "$1-");

/** The tracking codes in such a file. */
export const casesIn = (file: Buffer): readonly string[] =>
  [...file.toString().matchAll(/^"(\d{4})-(\d{4})-(\d{4})"/gm)].map(([, ...groups]) => groups.join(""));
