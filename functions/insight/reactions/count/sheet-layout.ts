/**
 * The version of the format of the sheets (a sheet has the sums of one day). A new version begins a new set of sheets,
 * and readers ignore older sheets. Each request is then counted again from all its facts, at its next event or when an
 * operator rebuilds the figures (ADR 0047).
 */
export const layout = 2;

const prefix = `${layout}#`;

/** The sheet's name in the table: `2#all` for `all`. */
export const onSheets = (about: string): string => `${prefix}${about}`;

/** Whose figures a sheet in the table has, such as `all` or a unit's; undefined for a sheet of another layout. */
export const aboutOf = (sheet: string): string | undefined =>
  sheet.startsWith(prefix) ? sheet.slice(prefix.length) : undefined;
