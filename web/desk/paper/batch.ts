/**
 * A batch of paper forms as a CSV file (C7). It is read, checked and sent row by row in the clerk's browser: the file goes nowhere
 * else. A row's key is a hash of what it says, so a batch that broke off, or that comes again with its faults corrected, enters
 * nothing twice.
 */
import { parse } from "csv-parse/browser/esm/sync";
import { registerForApplicant } from "../../../shared/contracts/desk-registration.ts";
import { type FieldProblem, fieldError, fieldErrors } from "../../../shared/contracts/field-errors.ts";
import type { Bilingual } from "../../../shared/contracts/language.ts";
import type { Language } from "../../design/words.ts";
import type { Behalf } from "../registration/behalf.ts";
import type { Registered } from "../registration/register-form.tsx";
import { type IdentityType, identityTypes, identityWords } from "../words/identity.text.ts";
import { latin } from "../words/latin.ts";
import { type Body, bodyOf, emptyForm, type PaperForm } from "./form.ts";

/** Who asks for somebody else (C11) is entered by itself: their paper has an authority document with it. */
type Column = Exclude<keyof PaperForm, keyof Behalf>;

/** The first of each is what the sample file says. */
export const columns: Readonly<Record<Column, readonly string[]>> = {
  handedIn: ["روز تحویل", "روز تحویل فرم", "handedIn"],
  fullName: ["نام و نام خانوادگی", "نام", "fullName"],
  identityType: ["نوع شناسه", "نوع شناسه هویتی", "identityType"],
  identityNumber: ["شماره شناسه", "کد ملی", "شماره شناسه هویتی", "identityNumber"],
  mobile: ["تلفن همراه", "شماره تلفن همراه", "mobile"],
  landline: ["تلفن ثابت", "landline"],
  kind: ["نوع درخواست", "kind"],
  subject: ["موضوع", "subject"],
  province: ["استان", "province"],
  description: ["شرح", "description"],
  padCode: ["کد رسید از دسته", "کد رسید", "padCode"],
};

const needed = ["handedIn", "fullName", "kind", "subject", "description"] as const;
/** Of one file. */
const mostRows = 5_000;

interface Choice {
  readonly key: string;
  readonly name: Bilingual;
}

export interface BatchChoices {
  readonly kinds: readonly Choice[];
  readonly subjects: readonly Choice[];
  readonly provinces: readonly Choice[];
}

/** `row`: as a spreadsheet counts, where the header is the first. */
export interface Faulty {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

export interface Ready {
  readonly row: number;
  readonly cells: readonly string[];
  readonly body: Body;
  readonly key: string;
}

export type Batch =
  | { readonly unreadable: "no-table" | "too-many-rows" | "columns"; readonly missing?: readonly string[] }
  | {
      readonly header: readonly string[];
      readonly ready: readonly Ready[];
      readonly faulty: readonly Faulty[];
    };

/** Letters, half-spaces and digits as people mix them. */
const folded = (text: string): string =>
  latin(text)
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replaceAll(/[\s\u200c]+/g, " ")
    .trim()
    .toLowerCase();

/** `;` is what spreadsheets write where a comma is part of a number. */
function separatorOf(text: string): string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const counts = [",", ";", "\t"].map((one) => header.split(one).length);
  return [",", ";", "\t"][counts.indexOf(Math.max(...counts))] ?? ",";
}

/** A cell that a spreadsheet would read as a formula is written with an apostrophe before it, and read without. */
const formula = /^[=+\-@\t\r]/;
const unarmed = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
const asMeant = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

function tableOf(text: string): readonly (readonly string[])[] | undefined {
  try {
    const options = { bom: true, delimiter: separatorOf(text), relax_column_count: true, trim: true };
    return parse(text, options) as string[][];
  } catch {
    return undefined;
  }
}

/** Which cell of a row is which field. */
function placesIn(header: readonly string[]): Readonly<Record<Column, number>> {
  const known = header.map(folded);
  return Object.fromEntries(
    Object.entries(columns).map(([field, names]) => [
      field,
      known.findIndex((name) => names.map(folded).includes(name)),
    ]),
  ) as Record<Column, number>;
}

/** @returns what can be registered, and what cannot with the reasons in the desk's language; nothing has been sent. */
export async function readBatch(text: string, choices: BatchChoices, language: Language): Promise<Batch> {
  const table = tableOf(text);
  const [header, ...rest] = table ?? [];
  if (header === undefined || rest.length === 0) return { unreadable: "no-table" };
  if (rest.length > mostRows) return { unreadable: "too-many-rows" };
  const places = placesIn(header);
  const missing = needed.filter((field) => places[field] < 0).map((field) => columns[field][0] ?? field);
  if (missing.length > 0) return { unreadable: "columns", missing };
  const ready: Ready[] = [];
  const faulty: Faulty[] = [];
  const first = new Map<string, number>();
  for (const [at, cells] of rest.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    const row = at + 2;
    const checked = checkedRow(formOf(cells, places), choices, language);
    if ("reasons" in checked) {
      faulty.push({ row, cells, reasons: checked.reasons });
      continue;
    }
    const key = await keyOf(checked.body);
    const before = first.get(key);
    if (before === undefined) ready.push({ row, cells, body: checked.body, key });
    else faulty.push({ row, cells, reasons: [sameAs(before, language)] });
    first.set(key, before ?? row);
  }
  return { header, ready, faulty };
}

const sameAs = (row: number, language: Language): string =>
  language === "fa"
    ? `همان ردیف ${row.toLocaleString("fa-IR", { useGrouping: false })} است.`
    : `This is the same as row ${row}.`;

function formOf(cells: readonly string[], places: Readonly<Record<Column, number>>): PaperForm {
  const typed = Object.entries(places).flatMap(([field, at]) => {
    const cell = asMeant(cells[at] ?? "");
    return cell === "" ? [] : [[field, cell]];
  });
  return { ...emptyForm, ...Object.fromEntries(typed) };
}

type Checked = { readonly body: Body } | { readonly reasons: readonly string[] };

function checkedRow(form: PaperForm, choices: BatchChoices, language: Language): Checked {
  const unknown: string[] = [];
  const chosen = (
    field: string,
    typed: string,
    all: readonly Choice[],
    code: FieldProblem = "unknown-choice",
  ) => {
    const found =
      typed === "" ? undefined : all.find(({ key, name }) => isNamed(typed, [key, name.fa, name.en]));
    if (typed !== "" && !found) unknown.push(fieldError([field], code, language).message);
    return found?.key ?? "";
  };
  const types = identityTypes.map((key) => ({
    key,
    name: { fa: identityWords.fa.types[key], en: identityWords.en.types[key] },
  }));
  const body = bodyOf({
    ...form,
    identityType: (chosen("identity.type", form.identityType, types) || "national-code") as IdentityType,
    kind: chosen("kind", form.kind, choices.kinds),
    subject: chosen("subject", form.subject, choices.subjects),
    province: chosen("province", form.province, choices.provinces),
  });
  const given = { ...body, kind: body.kind || undefined, subject: body.subject || undefined };
  const read = registerForApplicant.body.safeParse(given);
  if (read.success && unknown.length === 0) return { body: read.data };
  const wrong = read.success ? [] : fieldErrors(read.error.issues, given, language);
  const named = wrong.filter(({ pointer }) => !isTold(pointer, form, unknown)).map(({ message }) => message);
  return { reasons: [...unknown, ...named] };
}

const isNamed = (typed: string, names: readonly string[]): boolean =>
  names.some((name) => folded(name) === folded(typed));

/** A kind that the list does not have is not missing besides. */
const isTold = (pointer: string, { kind, subject }: PaperForm, unknown: readonly string[]): boolean =>
  unknown.length > 0 && ((pointer === "/kind" && kind !== "") || (pointer === "/subject" && subject !== ""));

async function keyOf(body: Body): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(body)));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `paper-${hex.slice(0, 40)}`;
}

/** What became of a row. `again`: nobody knows; it is sent again under the same key. */
export type RowResult =
  | { readonly registered: Registered }
  | { readonly refused: string }
  | { readonly again: string };

export type SendRow = (row: Ready) => Promise<RowResult>;

/** So many at a time: the counter beside is not kept waiting. */
const atOnce = 4;

/**
 * Sends the rows that have no result yet; each is registered whole or not at all. Stops where it cannot go on, or when it is told to.
 * @param results is filled in, by row
 * @returns why it stopped; nothing when all have a result
 */
export async function enterBatch(
  ready: readonly Ready[],
  results: Map<number, RowResult>,
  send: SendRow,
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

/** The rows with their reasons, to be corrected and sent again: with a BOM, for spreadsheets, and no cell that is a formula. */
export function faultsFile(header: readonly string[], faulty: readonly Faulty[], language: Language): string {
  const [row, why] = language === "fa" ? ["ردیف", "دلیل"] : ["Row", "Reason"];
  const lines = [
    [row, why, ...header],
    ...faulty.map(({ row: at, reasons, cells }) => [String(at), reasons.join(" "), ...cells]),
  ];
  return asCsv(lines as readonly (readonly string[])[]);
}

export const sampleFile = (): string => asCsv([Object.values(columns).map(([name = ""]) => name)]);

const asCsv = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map((cells) => cells.map((cell) => `"${unarmed(cell).replaceAll('"', '""')}"`).join(",")).join("\r\n")}\r\n`;
