/** Reads the earlier system's file row by row: CSV with a header, a JSON array, or JSON Lines (P8). */

import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { cleanLine } from "../../shared/domain/text/persian-text.ts";
import { NotUnderstood } from "../operator/run-command.ts";
import { type Encoding, textOf } from "./text-of.ts";

/** A row of the file. `number`: as a spreadsheet counts CSV rows, with the header as row 1; from 1 in JSON. */
export type Row = { readonly number: number } & (
  | { readonly cells: Cells }
  /** `column`: the column that cannot be read; empty when it is the whole row. */
  | { readonly problem: Unreadable; readonly column: string }
);

type Cells = Readonly<Record<string, string>>;

/** Why a row cannot be read. */
export type Unreadable = "not-json" | "quote-not-closed" | "too-many-cells" | "other-encoding";

export interface FileForm {
  /** The columns that the mapping names. */
  readonly columns: readonly string[];
  /** The character between the columns of a CSV file. */
  readonly separator?: string | undefined;
  readonly encoding?: Encoding | undefined;
}

/** @throws NotUnderstood when no row can be read: a header in another encoding or without a column of the mapping */
export function readRows(file: string, form: FileForm): AsyncIterable<Row> {
  if (file.endsWith(".jsonl")) return jsonLines(file, form);
  return file.endsWith(".json") ? jsonArray(file, form) : csv(file, form);
}

async function* csv(file: string, { columns, separator = ",", encoding }: FileForm): AsyncIterable<Row> {
  let header: readonly string[] | undefined;
  let number = 0;
  let rows: Row[] = [];
  const parser = parse({
    ...{ delimiter: separator, relax_column_count: true, relax_quotes: true },
    skip_records_with_error: true,
    on_record: (cells: readonly string[]) => {
      number += 1;
      if (header === undefined) header = headerIn(cells, columns);
      else if (cells.some((cell) => cell.trim() !== "")) rows.push(csvRow(number, header, cells));
    },
    on_skip: () => {
      number += 1;
      rows.push({ number, problem: "quote-not-closed", column: "" });
    },
  });
  let failure: Error | undefined;
  parser.on("error", (error) => {
    failure = error;
  });
  for await (const text of textOf(file, encoding)) {
    parser.write(text);
    if (failure) throw failure;
    yield* rows;
    rows = [];
  }
  parser.end();
  if (failure) throw failure;
  if (header === undefined) throw new NotUnderstood(`${file} has no header.`);
  yield* rows;
}

/** @throws NotUnderstood when the mapping's columns are not there, once each */
function headerIn(cells: readonly string[], columns: readonly string[]): readonly string[] {
  if (cells.some(isGarbled))
    throw new NotUnderstood(
      "The header has characters that cannot be read. Save the file as UTF-8, or name its encoding in the mapping, as in `encoding: windows-1256`.",
    );
  const header = cells.map(cleanLine);
  const count = (column: string) => header.filter((name) => name === cleanLine(column)).length;
  const missing = columns.filter((column) => count(column) === 0);
  if (missing.length > 0)
    throw new NotUnderstood(
      `The header has ${header.length} columns, and none is called ${missing.join(" or ")}. Compare names and columnsSeparatedBy of the mapping with the file.`,
    );
  const twice = columns.filter((column) => count(column) > 1);
  if (twice.length > 0)
    throw new NotUnderstood(
      `The header has several columns called ${twice.join(" and ")}: rename all but one.`,
    );
  return header;
}

function csvRow(number: number, header: readonly string[], cells: readonly string[]): Row {
  if (cells.slice(header.length).some((cell) => cell.trim() !== ""))
    return { number, problem: "too-many-cells", column: "" };
  return rowOf(number, Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}

async function* jsonArray(file: string, { encoding }: FileForm): AsyncIterable<Row> {
  let text = "";
  for await (const part of textOf(file, encoding)) text += part;
  const all = parsed(text);
  if (!Array.isArray(all)) throw new NotUnderstood(`${file} is not a JSON array of rows.`);
  for (const [at, row] of all.entries()) yield jsonRow(at + 1, row);
}

async function* jsonLines(file: string, { encoding }: FileForm): AsyncIterable<Row> {
  let number = 0;
  for await (const line of createInterface({ input: Readable.from(textOf(file, encoding)) })) {
    number += 1;
    if (line.trim() !== "") yield jsonRow(number, parsed(line));
  }
}

/** Undefined when the text is not JSON. The error is not kept: its message would repeat the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function jsonRow(number: number, row: unknown): Row {
  if (typeof row !== "object" || row === null || Array.isArray(row))
    return { number, problem: "not-json", column: "" };
  return rowOf(
    number,
    Object.fromEntries(Object.entries(row).map(([name, value]) => [cleanLine(name), written(value)])),
  );
}

function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function rowOf(number: number, cells: Cells): Row {
  const garbled = Object.entries(cells).find(([name, cell]) => isGarbled(name) || isGarbled(cell));
  return garbled ? { number, problem: "other-encoding", column: garbled[0] } : { number, cells };
}

/** Text that was decoded by another encoding than its own has replacement characters, or a zero after each letter. */
const isGarbled = (text: string): boolean => text.includes("\ufffd") || text.includes("\0");
