/** The first cell of each line in a file of cases holds the tracking code. */

/** Separates groups of four digits by hyphens, because a spreadsheet rounds a number of twelve digits. */
export const inGroups = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, "$1-");

/** Reads the tracking codes back from an exported file of cases. */
export const casesIn = (file: Buffer): readonly string[] =>
  [...file.toString().matchAll(/^"(\d{4})-(\d{4})-(\d{4})"/gm)].map(([, ...groups]) => groups.join(""));
