/** The applicant's points, as an expert lists them (R10). Pure. */

/** Puts text into a row; several lines become several points. */
export function writtenAt(points: readonly string[], at: number, text: string): readonly string[] {
  const [first = "", ...rest] = text.split(/\r?\n/);
  const more = rest.map((line) => line.trim()).filter((line) => line !== "");
  return [...points.slice(0, at), first, ...more, ...points.slice(at + 1)];
}

/** Adds an empty row below, unless there is one: the effect of Enter. */
export function openedAfter(points: readonly string[], at: number): readonly string[] {
  return points[at + 1] === "" ? points : [...points.slice(0, at + 1), "", ...points.slice(at + 1)];
}

/** Removes a row; one always stays. */
export function without(points: readonly string[], at: number): readonly string[] {
  const rest = [...points.slice(0, at), ...points.slice(at + 1)];
  return rest.length === 0 ? [""] : rest;
}

/** The points to send: without empty rows, but one if all are empty, so that the error has a field. */
export function listed(points: readonly string[]): string[] {
  const written = points.filter((point) => point.trim() !== "");
  return written.length === 0 ? [""] : written;
}

/** The rows shown: the typed ones, or at first the points of a part (R6). */
export const pointsOf = (
  { points = [] }: { readonly points?: readonly string[] | undefined },
  written: readonly string[],
): readonly string[] => (written.every((row) => row === "") && points.length > 0 ? points : written);
