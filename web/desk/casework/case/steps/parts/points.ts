/** The list of the applicant's points while an expert edits it (R10). Pure. */

/** Puts a text into row `at` of the list of points; several lines become several points. */
export function writtenAt(points: readonly string[], at: number, text: string): readonly string[] {
  const [first = "", ...rest] = text.split(/\r?\n/);
  const more = rest.map((line) => line.trim()).filter((line) => line !== "");
  return [...points.slice(0, at), first, ...more, ...points.slice(at + 1)];
}

/** Adds an empty row below row `at`, unless there is one already. The Enter key calls this. */
export function openedAfter(points: readonly string[], at: number): readonly string[] {
  return points[at + 1] === "" ? points : [...points.slice(0, at + 1), "", ...points.slice(at + 1)];
}

/** Removes row `at`; if it is the only row, the row is emptied instead. */
export function without(points: readonly string[], at: number): readonly string[] {
  const rest = [...points.slice(0, at), ...points.slice(at + 1)];
  return rest.length === 0 ? [""] : rest;
}

/** The points to send: all rows with text, or one empty row if there are none, so that the API's error has a field. */
export function listed(points: readonly string[]): string[] {
  const written = points.filter((point) => point.trim() !== "");
  return written.length === 0 ? [""] : written;
}

/**
 * The rows to show: the rows that the expert typed. Before the expert types in a part of a split case, the rows are the
 * points that the part got from the case (R6).
 */
export const pointsOf = (
  { points = [] }: { readonly points?: readonly string[] | undefined },
  written: readonly string[],
): readonly string[] => (written.every((row) => row === "") && points.length > 0 ? points : written);
