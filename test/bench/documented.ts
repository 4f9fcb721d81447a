/**
 * Finds figures of the benchmark in documents: numbers followed by `<!-- bench: NAME -->`, where NAME is a line of the
 * benchmark, and the rows of the generated table in `docs/develop/performance.md`.
 */
import type { Line } from "./table.ts";

export interface Quoted {
  readonly document: string;
  /** The name of the line of the bench that counts the figure. */
  readonly what: string;
  readonly figure: number;
  /**
   * Whether the figure has a mark and so must be a line of the bench. A table row may give a time, which the tests do
   * not measure.
   */
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

/**
 * @returns a sentence for each quoted figure that differs from the benchmark's figure, and for each mark that names no line
 * of the benchmark
 */
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
 * The largest allowed difference between a quoted figure and the count. Bundle sizes may differ by a fiftieth, since every
 * change of code changes them a little. Figures that include later work may differ by a twentieth or more, since messages
 * sometimes share a batch. Figures that chance does not change must be equal to two decimals.
 */
function roomOf({ what, measured, unit }: Line): number {
  if (unit === "KB") return measured / 50;
  if (what === "an event counted: read") return measured / 4;
  if (asksForDirectory.test(what)) return 1;
  if (atPace.test(what)) return measured / 10;
  if (!untilRest.test(what)) return 0.006;
  return measured / 20 + (ofLife.test(what) ? unitsByChance : 0);
}

/** Figures that grow by one call and half a unit when the process must ask again which directory is newest (ADR 0049). */
const asksForDirectory =
  /^(calls of AWS: (register|a registration before its reply)|capacity: register, reads)$/;
/** Figures that depend on batch sizes, and so on the times at which rows and messages arrived in this run. */
const atPace = /^a request's life: (invocations|calls of SQS|… with batches of \w+) ?(at .*)?$/;
const untilRest = /to rest|a case's life|sets off|a request's life|an event counted/;
const ofLife = /^a request's life: (written|read|… of it by writes that were refused)$/;
const unitsByChance = 22;
