/**
 * Counted figures in documents: numbers followed by `<!-- bench: NAME -->`, where NAME is a line of the bench, and the rows
 * between the marks of `docs/develop/performance.md`.
 */
import type { Line } from "./table.ts";

export interface Quoted {
  readonly document: string;
  /** The name of the bench's line. */
  readonly what: string;
  readonly figure: number;
  /** A marked number must have a line; a row of the table may be a time, which has none. */
  readonly marked: boolean;
}

const mark = /(\d[\d,]*(?:\.\d+)?)[^\d\n]*?<!-- bench: (.+?) -->/g;
const row = /^\| ([^|]+?) +\| (\d[\d.]*)[^|]*\|/gm;
const table = /<!-- measured -->([\s\S]*?)<!-- until here -->/;

export const quotedIn = (document: string, text: string): readonly Quoted[] => [
  ...[...text.matchAll(mark)].map(([, figure = "", what = ""]) => ({
    ...{ document, what, figure: Number(figure.replaceAll(",", "")), marked: true },
  })),
  ...[...(table.exec(text)?.[1] ?? "").matchAll(row)].map(([, what = "", figure]) => ({
    ...{ document, what, figure: Number(figure), marked: false },
  })),
];

/** @returns quoted figures that differ from the bench's, and marks that name no line. */
export function differing(quoted: readonly Quoted[], lines: readonly Line[]): readonly string[] {
  return quoted.flatMap(({ document, what, figure, marked }) => {
    const line = lines.find((each) => each.what === what);
    if (line === undefined)
      return marked ? [`${document} quotes “${what}”, which the bench does not count`] : [];
    const { measured } = line;
    return Math.abs(figure - measured) <= roomOf(line)
      ? []
      : [`${document} says ${figure} of “${what}”, and the bench counts ${Number(measured.toFixed(2))}`];
  });
}

/**
 * How far a document may be from the count. Every change moves bundle sizes a little without being worth an edit: a fiftieth.
 * Deliveries that coincide move counts until rest by a few units: a twentieth. A whole life may also have a refused transaction
 * of figures, or three starting processes that read the directory. All other figures are exact, to the two printed digits.
 */
function roomOf({ what, measured, unit }: Line): number {
  if (unit === "KB") return measured / 50;
  if (what === "an event counted: read") return measured / 4;
  if (asksForDirectory.test(what)) return 1;
  if (atPace.test(what)) return measured / 10;
  if (!untilRest.test(what)) return 0.006;
  return measured / 20 + (ofLife.test(what) ? unitsByChance : 0);
}

/** One call and half a unit more when the process's copy of the directory is older than five seconds (ADR 0049). */
const asksForDirectory =
  /^(calls of AWS: (register|a registration before its reply)|capacity: register, reads)$/;
/** Batch sizes depend on the arrival times in the lives that were played. */
const atPace = /^a request's life: (invocations|calls of SQS|… with batches of \w+) ?(at .*)?$/;
const untilRest = /to rest|a case's life|sets off|a request's life|an event counted/;
const ofLife = /^a request's life: (written|read|… of it by writes that were refused)$/;
const unitsByChance = 22;
