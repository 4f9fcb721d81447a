/** CSV files that the desk writes and reads: rows read back equal, and no cell is a formula (C7, C8, I2, I4). */

import { parse } from "csv-parse/sync";
import { asCsv, asMeant } from "../../../../shared/contracts/fields/csv.ts";
import { registerFromPartner } from "../../../../shared/contracts/partner/partners.ts";
import { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import { exampleNationalCode } from "../../../../shared/domain/people/national-code.ts";
import { idempotencyKeyOf } from "../../../../shared/handler/http/request.ts";
import * as paper from "../../../../web/desk/applicants/paper/batch.ts";
import * as partners from "../../../../web/desk/casework/partners/batch.ts";
import { type Batch, faultsFile } from "../../../../web/desk/ui/csv/batch.ts";
import { tableOf } from "../../../../web/desk/ui/csv/csv.ts";
import { bytesOf, hold, same, separator, type Target, textOf } from "../target.ts";

type Table = readonly (readonly string[])[];

const betweenCells = "\x1f";

/** The characters with which a spreadsheet begins a formula, and white space that it skips before one (OWASP). */
const dangerous = [..."=+-@\t\r\n＝＋－＠"];

/** The separators that Excel expects in some countries, Iran among them, and the end of a line. */
const otherSeparators = /[;؛،\t\r\n]/;

/** Checks a written file with a CSV reader that guesses nothing. */
function checkWritten(text: string, rows: Table) {
  const read: string[][] = parse(text, { bom: true, relax_column_count: true });
  const formula = read.flat().find((cell) => dangerous.some((sign) => cell.startsWith(sign)));
  same("no cell is a formula", formula, undefined);
  const elsewhere = text.split(otherSeparators).find((piece) => /^["\uFEFF]*[=+\-@＝＋－＠]/.test(piece));
  same("no cell is a formula for another separator", elsewhere, undefined);
  same("the file reads back equal", meant(read), rows);
}

const meant = (table: Table): Table => table.map((cells) => cells.map(asMeant));

export const csvTarget = (write = asCsv, read = tableOf): Target => ({
  name: "csv",
  seeds: [
    ["کد", "موضوع", "1234"].join(betweenCells),
    [`a${betweenCells}b`, `=1+1${betweenCells}'=1`, `"${betweenCells}\r\n,;`].join(separator),
    [`a;b;c${betweenCells}d`, `@x\ty${betweenCells}-1`].join(separator),
  ].map((text) => Buffer.from(text)),
  words: bytesOf(betweenCells, separator, '"', ",", ";", "\t", "\r\n", "'", "=", "＝", "\ufeff", "'=", '""'),
  mostBytes: 2_000,
  check: (input) => {
    const rows = textOf(input)
      .split(separator)
      .map((row) => row.split(betweenCells));
    const written = write(rows);
    checkWritten(written, rows);
    same("the desk reads the file equal", meant(read(written) ?? []), rows);
  },
});

const named = (key: string, fa: string) => ({ key, name: { fa, en: key } });
const choices = {
  kinds: [named("complaint", "شکایت")],
  subjects: [named("price", "قیمت کالا")],
  provinces: [named("tehran", "تهران")],
};

interface Schema {
  safeParse(body: unknown): { readonly success: boolean; readonly data?: unknown };
}

function checkRows<Body>(batch: Batch<Body>, table: Table, schema: Schema) {
  if ("unreadable" in batch) return;
  const blank = table.slice(1).filter((cells) => cells.every((cell) => cell === "")).length;
  const { ready, faulty } = batch;
  same("each row has a result", ready.length + faulty.length + blank, table.length - 1);
  for (const { body, key } of ready) {
    const { success, data } = schema.safeParse(body);
    hold("the API accepts a ready row unchanged", success, body);
    same("the API accepts a ready row unchanged", data, body);
    same("a row has an idempotency key", idempotencyKeyOf(key), key);
  }
  same("no two rows have one key", new Set(ready.map(({ key }) => key)).size, ready.length);
}

/**
 * Checks that the file written from faulty rows has the cells of these rows, and that, when it is read, only rows that
 * repeated another are valid.
 */
async function checkFaults<Body>(batch: Batch<Body>, read: (text: string) => Promise<Batch<Body>>) {
  if ("unreadable" in batch || batch.faulty.length === 0) return;
  const { header, faulty, ready } = batch;
  const text = faultsFile(header, faulty, "fa");
  const rows = faulty.map(({ row, reasons, cells }) =>
    [String(row), reasons.join(" "), ...cells].map(asMeant),
  );
  const written: string[][] = parse(text, { bom: true, relax_column_count: true });
  same("the file of faults has the cells of the rows", meant(written).slice(1), rows);
  const again = await read(text);
  if ("unreadable" in again) throw new Error(`The file of faults is unreadable: ${again.unreadable}`);
  const repeated = faulty.length - again.faulty.length;
  hold("only repeated rows are valid alone", repeated === again.ready.length && repeated <= ready.length);
}

function batchTarget<Body>(
  name: string,
  seeds: readonly string[],
  schema: Schema,
  read: (text: string) => Promise<Batch<Body>>,
): Target {
  return {
    name,
    seeds: bytesOf(...seeds),
    words: bytesOf(
      ",",
      ";",
      "\t",
      '"',
      "\r\n",
      "\ufeff",
      "'=",
      "شکایت",
      "price",
      "تهران",
      "1405/09/03",
      "0912",
      "\u200c",
    ),
    ...{ mostBytes: 4_000, slow: true },
    check: async (input) => {
      const batch = await read(textOf(input));
      checkRows(batch, tableOf(textOf(input)) ?? [], schema);
      await checkFaults(batch, read);
    },
  };
}

const join = (between: string, ...rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.join(between)).join("\r\n");
const words = "قیمت نان بیشتر از نرخ بود و رسید ندادند.";
const national = exampleNationalCode(1_000);

const paperHeader = Object.values(paper.columns).map(([name = ""]) => name);
const form = [
  "1405/09/01",
  "رحیم نمونه",
  "",
  national,
  "09120000001",
  "02112345678",
  "شکایت",
  "price",
  "تهران",
  words,
  "",
];

export const paperTarget = (read = paper.readBatch): Target =>
  batchTarget(
    "paper-batch",
    [
      paper.sampleFile(),
      join(",", paperHeader, form, form.with(4, "0912"), form),
      join(";", paperHeader, form.with(3, ""), form.with(0, "2026-11-20"), ["", ""]),
      asCsv([paperHeader, form.with(9, `=${words}`), form.with(6, "=1"), form.with(7, 'a"\n;b')]),
    ],
    registerForApplicant.body,
    (text) => read(text, choices, "fa"),
  );

const partnerHeader = Object.values(partners.columns).map(([name]) => name);
const row = [
  "SMD-1",
  "رحیم نمونه",
  "",
  national,
  "09120000001",
  "1234567891",
  "complaint",
  "قیمت کالا",
  "تهران",
  words,
];

export const partnerFileTarget = (read = partners.readPartnersFile): Target =>
  batchTarget(
    "partner-batch",
    [
      partners.sampleFile(),
      join(",", partnerHeader, row, row.with(0, "SMD-2").with(3, ""), row),
      join("\t", partnerHeader, row.with(2, "passport").with(3, "A1234567"), row.with(6, "=x")),
    ],
    registerFromPartner.body,
    (text) => read(text, "samad", choices, "fa"),
  );

export const targets: readonly Target[] = [csvTarget(), paperTarget(), partnerFileTarget()];
