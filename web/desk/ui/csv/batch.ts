/**
 * Registers the rows of a CSV file one by one (C7, C8). The clerk's browser reads, checks and sends the rows; the file
 * itself is not uploaded. A row's idempotency key is a hash of its content, so a file sent again after an interruption
 * or a correction registers nothing twice.
 */

import type * as z from "zod/mini";
import { asCsv, asMeant } from "../../../../shared/contracts/fields/csv.ts";
import { fieldErrors } from "../../../../shared/contracts/fields/field-errors.ts";
import type { Bilingual } from "../../../../shared/contracts/fields/language.ts";
import { digits } from "../../../design/display.ts";
import type { Language } from "../../../design/words.ts";
import { type IdentityType, identityTypes, identityWords } from "../../app/words/identity.text.ts";
import { csvWords } from "./csv.text.ts";
import { folded, placesIn, tableOf } from "./csv.ts";

/** The most rows in one file. */
const mostRows = 5_000;

export interface Choice {
  readonly key: string;
  readonly name: Bilingual;
}

export interface BatchChoices {
  readonly kinds: readonly Choice[];
  readonly subjects: readonly Choice[];
  readonly provinces: readonly Choice[];
}

/** A faulty row with its reasons. `row` is its number in the spreadsheet, where the header is row 1. */
export interface Faulty {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

export interface Ready<Body> {
  readonly row: number;
  readonly cells: readonly string[];
  readonly body: Body;
  readonly key: string;
}

export type Batch<Body> =
  | { readonly unreadable: "no-table" | "too-many-rows" | "columns"; readonly missing?: readonly string[] }
  | {
      readonly header: readonly string[];
      readonly ready: readonly Ready<Body>[];
      readonly faulty: readonly Faulty[];
    };

export type Checked<Body> = { readonly body: Body } | { readonly reasons: readonly string[] };

/** The columns of one kind of CSV file, and the check that turns a row into a request body. */
export interface FileOf<Column extends string, Body> {
  /** The accepted names of each column. The first name is used in the sample file. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  readonly needed: readonly Column[];
  /** The prefix of the rows' idempotency keys. */
  readonly name: string;
  /**
   * Checks a row.
   * @param typed the non-empty cells of the row, by column
   */
  readonly check: (typed: Partial<Record<Column, string>>) => Checked<Body>;
}

/**
 * Reads a file without sending anything.
 * @returns the valid rows, and the faulty rows with reasons in the desk's language
 */
export async function readRows<Column extends string, Body>(
  text: string,
  { columns, needed, name, check }: FileOf<Column, Body>,
  language: Language,
): Promise<Batch<Body>> {
  const table = tableOf(text);
  const [header, ...rest] = table ?? [];
  if (header === undefined || rest.length === 0) return { unreadable: "no-table" };
  if (rest.length > mostRows) return { unreadable: "too-many-rows" };
  const places = placesIn(header, columns);
  const missing = needed.filter((field) => places[field] < 0).map((field) => columns[field][0] ?? field);
  if (missing.length > 0) return { unreadable: "columns", missing };
  const ready: Ready<Body>[] = [];
  const faulty: Faulty[] = [];
  const first = new Map<string, number>();
  for (const [at, cells] of rest.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    const row = at + 2;
    const checked = check(typedIn(cells, places));
    if ("reasons" in checked) {
      faulty.push({ row, cells, reasons: checked.reasons });
      continue;
    }
    const key = await keyOf(name, checked.body);
    const before = first.get(key);
    if (before === undefined) ready.push({ row, cells, body: checked.body, key });
    else faulty.push({ row, cells, reasons: [sameAs(before, language)] });
    first.set(key, before ?? row);
  }
  return { header, ready, faulty };
}

const sameAs = (row: number, language: Language): string => csvWords[language].sameAs(digits(row, language));

function typedIn<Column extends string>(
  cells: readonly string[],
  places: Readonly<Record<Column, number>>,
): Partial<Record<Column, string>> {
  const typed = Object.entries<number>(places).flatMap(([field, at]) => {
    const cell = asMeant(cells[at] ?? "");
    return cell === "" ? [] : [[field, cell]];
  });
  return Object.fromEntries(typed) as Partial<Record<Column, string>>;
}

/**
 * Finds the key of a choice that a cell names by its key or by its name in either language; undefined when there is
 * none.
 */
export const chosenIn = (typed: string, all: readonly Choice[]): string | undefined =>
  all.find(({ key, name }) => [key, name.fa, name.en].some((one) => folded(one) === folded(typed)))?.key;

/**
 * Returns a row's body, or the reasons why the row is invalid.
 * @param unknown the reasons already found: choices that are not in their list
 * @param isTold whether one of those reasons already explains an error at this path of the body
 */
export function checkedBy<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  unknown: readonly string[],
  isTold: (pointer: string) => boolean,
  language: Language,
): Checked<z.output<Schema>> {
  const read = schema.safeParse(body);
  if (read.success && unknown.length === 0) return { body: read.data };
  const wrong = read.success ? [] : fieldErrors(read.error.issues, body, language);
  const left = wrong.filter(({ pointer }) => unknown.length === 0 || !isTold(pointer));
  return { reasons: [...unknown, ...left.map(({ message }) => message)] };
}

/** The types of identity that a cell may name, with their names in both languages. */
export const identityChoices: readonly (Choice & { readonly key: IdentityType })[] = identityTypes.map(
  (key) => ({
    key,
    name: { fa: identityWords.fa.types[key], en: identityWords.en.types[key] },
  }),
);

async function keyOf(name: string, body: unknown): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(body)));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${name}-${hex.slice(0, 40)}`;
}

/** The result of a row. `again`: the outcome is unknown, so the row is sent again with the same idempotency key. */
export type RowResult<Registered> =
  | { readonly registered: Registered }
  | { readonly refused: string }
  | { readonly again: string };

export type SendRow<Body, Registered> = (row: Ready<Body>) => Promise<RowResult<Registered>>;

/** The most rows sent at the same time, so that other calls of the service desk are not delayed. */
const atOnce = 4;

/**
 * Sends the rows that have no result; each row is registered whole or not at all. Stops when it cannot continue, or
 * when the caller asks for it.
 * @param results receives the results, by row
 * @returns why it stopped; undefined when all rows have a result
 */
export async function enterBatch<Body, Registered>(
  ready: readonly Ready<Body>[],
  results: Map<number, RowResult<Registered>>,
  send: SendRow<Body, Registered>,
  { stopped = () => false, progress = () => {} }: { stopped?: () => boolean; progress?: () => void } = {},
): Promise<string | undefined> {
  const left = ready.filter(({ row }) => !results.has(row)).values();
  let why: string | undefined;
  const work = async () => {
    for (const row of left) {
      if (why !== undefined || stopped()) return;
      const result = await send(row);
      if ("again" in result) why = result.again;
      else results.set(row.row, result);
      progress();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return why;
}

/** A CSV file of the faulty rows with their reasons, to be corrected and sent again. */
export function faultsFile(header: readonly string[], faulty: readonly Faulty[], language: Language): string {
  const { row, reason } = csvWords[language];
  const lines = [
    [row, reason, ...header.map(asMeant)],
    ...faulty.map(({ row: at, reasons, cells }) => [String(at), reasons.join(" "), ...cells.map(asMeant)]),
  ];
  return asCsv(lines as readonly (readonly string[])[]);
}

/** A CSV file with only the column names. */
export const sampleOf = (columns: Readonly<Record<string, readonly string[]>>): string =>
  asCsv([Object.values(columns).map(([name = ""]) => name)]);
