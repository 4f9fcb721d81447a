/**
 * Imports the rows of a file in small batches, at a set pace (P8). The system recognises a row by the earlier system and the
 * code there, so a batch that is sent again imports nothing twice. The progress is stored after each batch.
 */

import type {
  AttachReply,
  ImportedRequest,
  RequestOutcome,
} from "../../functions/intake/operator/import-contract.ts";
import { columnOf, type Field, type Mapping } from "./mapping.ts";
import type { Row } from "./read-rows.ts";
import { type Language, type RowError, reasonOf } from "./reasons.ts";
import { type ReadRow, readRow } from "./to-request.ts";

/** The most rows of one call. */
const rowsInBatch = 10;

export interface ImportPorts {
  /** Sends requests to the system, which imports them, or with `preview` only checks them. */
  send(requests: readonly ImportedRequest[], preview: boolean): Promise<readonly RequestOutcome[]>;
  attach(code: string, sha256: string): Promise<AttachReply>;
  upload(
    form: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
    file: Buffer,
  ): Promise<void>;
  /** Reads an attachment by its name in the row. */
  file(name: string): Attachment | "no-such-file" | "file-too-large";
  wait(milliseconds: number): Promise<void>;
  now(): Date;
  noteError(error: RowError): void;
  saveProgress(progress: Progress): void;
  say(line: string): void;
}

export interface Attachment {
  readonly bytes: Buffer;
  /** base64url */
  readonly sha256: string;
}

export interface ImportOptions {
  readonly mapping: Mapping;
  readonly language: Language;
  readonly preview: boolean;
  /** The most rows in a second. */
  readonly rate: number;
  /** Where an interrupted run stopped. */
  readonly after?: Progress | undefined;
}

/** How far a run came. */
export interface Progress {
  /** The number of the last row that was handled. */
  readonly row: number;
  readonly counts: Counts;
  /** The numbers of rows that the system refused. */
  readonly refusedRows: readonly number[];
  /** How many values were left out, by column. */
  readonly leftOut: Readonly<Record<string, number>>;
}

export interface Counts {
  readonly read: number;
  readonly imported: number;
  readonly already: number;
  /** Rows with errors, of their content or by the system's refusal. */
  readonly refused: number;
  readonly files: number;
  readonly filesRefused: number;
}

export interface Imported {
  readonly counts: Counts;
  /** The codes of the rows that the system has. */
  readonly codes: ReadonlySet<string>;
  /** Only in a preview: how many rows would go to each unit, and have each subject and state. */
  readonly groups: Readonly<Record<"unit" | "subject" | "state", ReadonlyMap<string, number>>>;
  /** How many values were left out, by column. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const none: Counts = { read: 0, imported: 0, already: 0, refused: 0, files: 0, filesRefused: 0 };

const begin: Progress = { row: 0, counts: none, refusedRows: [], leftOut: {} };

/** @throws Error when the system does not answer after several attempts; a further run continues */
export async function runImport(
  rows: AsyncIterable<Row>,
  ports: ImportPorts,
  options: ImportOptions,
): Promise<Imported> {
  const run = new Run(ports, options);
  for await (const row of rows) await run.take(row);
  await run.flush();
  return run.result();
}

type Known = ReadRow & { readonly request: ImportedRequest };

class Run {
  #counts: Counts;
  #batch: Known[] = [];
  #last: number;
  readonly #from: number;
  readonly #seen = new Set<string>();
  readonly #there = new Set<string>();
  readonly #groups = {
    unit: new Map<string, number>(),
    subject: new Map<string, number>(),
    state: new Map<string, number>(),
  };
  readonly #leftOut: Map<string, number>;
  readonly #refusedRows: Set<number>;
  readonly #ports: ImportPorts;
  readonly #options: ImportOptions;

  constructor(ports: ImportPorts, options: ImportOptions) {
    this.#ports = ports;
    this.#options = options;
    const { row, counts, refusedRows, leftOut } = options.after ?? begin;
    this.#from = row;
    this.#last = row;
    this.#counts = counts;
    this.#refusedRows = new Set(refusedRows);
    this.#leftOut = new Map(Object.entries(leftOut));
  }

  async take(row: Row): Promise<void> {
    const read = this.#withFiles(this.#onlyOnce(readRow(row, this.#options)));
    if (row.number <= this.#from) return this.#skip(read);
    this.#count({ read: 1 });
    this.#last = row.number;
    for (const column of read.leftOut) add(this.#leftOut, column);
    if (read.request === undefined || read.errors.length > 0) return this.#refuse(read.errors);
    this.#batch.push({ ...read, request: read.request });
    if (this.#batch.length === rowsInBatch) await this.flush();
  }

  /** A row that the interrupted run handled. The run's counts have it, and the system has its code unless it was refused. */
  #skip({ row, request, errors }: ReadRow): void {
    if (request && errors.length === 0 && !this.#refusedRows.has(row)) this.#there.add(request.code);
  }

  #onlyOnce(read: ReadRow): ReadRow {
    const code = read.request?.code;
    if (code === undefined) return read;
    if (!this.#seen.has(code)) {
      this.#seen.add(code);
      return read;
    }
    return { ...read, errors: [...read.errors, this.#error(read.row, "code", "twice-in-file")] };
  }

  #withFiles(read: ReadRow): ReadRow {
    const wrong = read.files.flatMap((name) => {
      const file = this.#ports.file(name);
      return typeof file === "string" ? [this.#error(read.row, "files", file)] : [];
    });
    return wrong.length === 0 ? read : { ...read, errors: [...read.errors, ...wrong] };
  }

  #error(row: number, field: Field, code: Parameters<typeof reasonOf>[0]): RowError {
    const { mapping, language } = this.#options;
    return { row, column: columnOf(mapping, field), reason: reasonOf(code, language) };
  }

  #refuse(errors: readonly RowError[]): void {
    this.#count({ refused: 1 });
    for (const error of errors) this.#ports.noteError(error);
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 0) {
      const began = this.#ports.now().getTime();
      const outcomes = await this.#send(batch.map(({ request }) => request));
      for (const [at, outcome] of outcomes.entries()) await this.#settle(batch[at] as Known, outcome);
      await this.#keepPace(batch.length, this.#ports.now().getTime() - began);
    }
    if (!this.#options.preview) this.#ports.saveProgress(this.#progress());
  }

  #progress(): Progress {
    return {
      row: this.#last,
      counts: this.#counts,
      refusedRows: [...this.#refusedRows],
      leftOut: Object.fromEntries(this.#leftOut),
    };
  }

  /** Tries again when the system does not answer: what a lost call imported is there already the next time. */
  async #send(requests: readonly ImportedRequest[], attempt = 1): Promise<readonly RequestOutcome[]> {
    try {
      return await this.#ports.send(requests, this.#options.preview);
    } catch (error) {
      if (attempt === mostAttempts) throw error;
      await this.#ports.wait(attempt * attempt * 1_000);
      return this.#send(requests, attempt + 1);
    }
  }

  async #settle(row: Known, outcome: RequestOutcome): Promise<void> {
    if (outcome.outcome === "refused") {
      const { code, fields = ["code"] } = outcome.refused;
      this.#refusedRows.add(row.row);
      return this.#refuse(fields.map((field) => this.#error(row.row, field as Field, code)));
    }
    if (outcome.unit !== undefined) add(this.#groups.unit, outcome.unit);
    add(this.#groups.subject, row.request.subject);
    add(this.#groups.state, row.state ?? "open");
    if (outcome.outcome === "new") return;
    this.#there.add(row.request.code);
    this.#count({ [outcome.outcome]: 1 });
    for (const name of row.files) await this.#attach(row, name);
  }

  async #attach({ row, request }: Known, name: string): Promise<void> {
    const file = this.#ports.file(name);
    if (typeof file === "string") return;
    const reply = await this.#ports.attach(request.code, file.sha256);
    if ("refused" in reply) {
      this.#count({ filesRefused: 1 });
      this.#ports.noteError(this.#error(row, "files", reply.refused));
      return;
    }
    if (reply.upload) await this.#ports.upload(reply.upload, file.bytes);
    this.#count({ files: 1 });
  }

  /** Waits until the batch has taken as long as its rows may take at this rate, so that live traffic is not starved. */
  async #keepPace(rows: number, took: number): Promise<void> {
    const least = (rows / this.#options.rate) * 1_000;
    if (took < least) await this.#ports.wait(least - took);
  }

  #count(more: Partial<Counts>): void {
    const entries = Object.entries(this.#counts) as [keyof Counts, number][];
    const sums = entries.map(([name, count]) => [name, count + (more[name] ?? 0)]);
    this.#counts = Object.fromEntries(sums) as unknown as Counts;
    const { read } = this.#counts;
    if (more.read && read % progressEvery === 0) this.#ports.say(`  ${read} …`);
  }

  result(): Imported {
    return { counts: this.#counts, codes: this.#there, groups: this.#groups, leftOut: this.#leftOut };
  }
}

const mostAttempts = 5;
const progressEvery = 1_000;

const add = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};
