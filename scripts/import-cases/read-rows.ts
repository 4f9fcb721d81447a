/** Reads the earlier system's file row by row: CSV with a header, a JSON array, or JSON Lines (P8). */

import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parse } from "csv-parse";

/** A row of the file. `number`: as a spreadsheet counts CSV rows, with the header as row 1; from 1 in JSON. */
export interface Row {
  readonly number: number;
  /** The row's cells by column. Undefined when the row cannot be read. */
  readonly cells: Readonly<Record<string, string>> | undefined;
}

/** @param separator what stands between the columns of a CSV file */
export function readRows(file: string, separator = ","): AsyncIterable<Row> {
  if (file.endsWith(".jsonl")) return jsonLines(file);
  return file.endsWith(".json") ? jsonArray(file) : csv(file, separator);
}

async function* csv(file: string, delimiter: string): AsyncIterable<Row> {
  const rows = createReadStream(file).pipe(
    parse({ bom: true, columns: true, delimiter, relax_column_count: true, skip_empty_lines: true }),
  );
  let number = 1;
  for await (const cells of rows) {
    number += 1;
    yield { number, cells: cellsIn(cells) };
  }
}

async function* jsonArray(file: string): AsyncIterable<Row> {
  const all: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(all)) throw new Error(`${file} is not a JSON array of rows`);
  for (const [at, cells] of all.entries()) yield { number: at + 1, cells: cellsIn(cells) };
}

async function* jsonLines(file: string): AsyncIterable<Row> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (line.trim() !== "") yield { number, cells: cellsIn(parsed(line)) };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function cellsIn(row: unknown): Row["cells"] {
  if (typeof row !== "object" || row === null) return undefined;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name.trim(), textOf(value)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
