/**
 * The number of the sheets' layout. A new number makes a new set of sheets: readers ignore the sheets before,
 * and each request is counted anew, whole, at its next event or when an operator rebuilds the figures (ADR
 * 0047).
 */
export const layout = 2;

const prefix = `${layout}#`;

/** The table's name for a sheet: `2#all` for `all`. */
export const onSheets = (about: string): string => `${prefix}${about}`;

/** The organisation or unit of a sheet in the table; undefined for sheets of another layout. */
export const aboutOf = (sheet: string): string | undefined =>
  sheet.startsWith(prefix) ? sheet.slice(prefix.length) : undefined;
