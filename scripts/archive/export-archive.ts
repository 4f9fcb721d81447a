/** Writes everything that the system holds into an archive (P8). It only reads the system. */

import { createHash } from "node:crypto";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { DirectoryFact } from "../../functions/directory/directory/journal.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import { followsFromJournal } from "../../shared/journal/dynamodb-repairable-views.ts";
import { rowOf } from "../../shared/journal/dynamodb-row.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { scanAll } from "../../shared/table/dynamodb.ts";
import { fromItem, type Item } from "../../shared/table/item.ts";
import type { System } from "../operator/system.ts";
import { NewArchive } from "./archive-folder.ts";
import { keysIn, readObject } from "./bucket.ts";
import { figuresOf } from "./figures.ts";
import {
  anchorsFile,
  archiveFormat,
  directoryFile,
  type FileLine,
  figuresFile,
  filesFile,
  filesFolder,
  journalFile,
  keysFile,
  listsFile,
  type Manifest,
  peopleFile,
  type SealedLine,
  textsFile,
  withBytes,
} from "./format.ts";
import { type KeyRow, personKeysAmong, readKeys, tableOf } from "./read-keys.ts";
import { type ArchivedTables, tablesOf } from "./tables.ts";

export interface ExportOptions {
  readonly folder: string;
  /** Whether names, numbers, addresses and keys go into the archive. */
  readonly withIdentities: boolean;
  readonly now: () => Date;
  readonly say: (line: string) => void;
}

type Counts = Record<string, number>;

/** @returns the manifest; `complete` is false when the system was not at rest */
export async function exportArchive(
  system: System,
  options: ExportOptions,
): Promise<Omit<Manifest, "files">> {
  const { withIdentities, now } = options;
  const begun = now();
  const archive = new NewArchive(options.folder);
  const tables = await tablesOf(system);
  const keys = await readKeys(system.aws, tables.keys);
  const counts: Counts = {};
  const note = (what: string, count: number) => {
    counts[what] = count;
    options.say(`  ${what}: ${count}`);
  };
  const out = { system, archive, tables, keys, note };
  const exported = await exportJournals(out);
  await exportTexts(out);
  if (withIdentities) await exportIdentities(out);
  await exportFiles(out);
  await exportDerived(out);
  const late = await rowsSince(out, begun, exported);
  if (late > 0) options.say(`  ${late} rows were appended during the export`);
  const about = {
    ...({ format: archiveFormat, begunAt: begun.toISOString(), madeAt: now().toISOString() } as const),
    ...{ system: system.called, withIdentities, complete: late === 0, counts },
  };
  await archive.end(about);
  return about;
}

interface Out {
  readonly system: System;
  readonly archive: NewArchive;
  readonly tables: ArchivedTables;
  readonly keys: ReadonlyMap<string, KeyRow>;
  readonly note: (what: string, count: number) => void;
}

/** The names of the newest rows of the journals: `intake 407155289363/3`. */
type Exported = ReadonlySet<string>;

const nameOf = (service: string, { id, version }: Pick<StoredRow, "id" | "version">): string =>
  `${service} ${id}/${version}`;

/** Writes each journal row as it is stored, and each version of the directory as JSON for people to read. */
async function exportJournals({ system, archive, tables, note }: Out): Promise<Exported> {
  const exported = new Set<string>();
  for (const [service, table] of tables.journals) {
    const published: DirectoryFact[] = [];
    const rows = mapped(itemsOf(system.aws, table), (item) => {
      const row = rowOf(item);
      exported.add(nameOf(service, row));
      if (service === "directory") published.push(...(row.facts as readonly DirectoryFact[]));
      return row;
    });
    note(`rows of ${service}`, await archive.lines(journalFile(service), rows));
    for (const fact of published)
      if ("snapshot" in fact) await archive.json(directoryFile(fact.number), fact.snapshot);
  }
  return exported;
}

/** Writes all texts that people wrote, readable. Erased texts are named, so that they stay erased elsewhere. */
async function exportTexts({ system, archive, tables, keys, note }: Out): Promise<void> {
  const texts = opened(system.aws, tables.texts, keys);
  note("texts", await archive.lines(textsFile, texts));
}

/** Writes applicants' data, readable, and all keys. */
async function exportIdentities({ system, archive, tables, keys, note }: Out): Promise<void> {
  note("people of requests", await archive.lines(peopleFile, opened(system.aws, tables.vault, keys)));
  note("keys", await archive.lines(keysFile, listed([...keys.values()].map(withBytes))));
}

async function* opened(
  aws: Aws,
  table: string,
  keys: ReadonlyMap<string, KeyRow>,
): AsyncIterable<SealedLine> {
  const personKeys = personKeysAmong(keys);
  for await (const item of itemsOf(aws, table)) {
    const row = fromItem(item) as KeyRow & { readonly person: string };
    const { id, person } = row;
    const found = await sealedRowsIn(tableOf(new Map([[id, row]])), personKeys).get(id);
    yield found === "erased" || found === undefined ? { id, person, erased: true } : { id, person, ...found };
  }
}

async function exportFiles({ archive, tables, note }: Out): Promise<void> {
  const files = mapped(keysIn(tables.files), async (key): Promise<FileLine> => {
    const { bytes, type } = await readObject(tables.files, key);
    const path = `${filesFolder}/${key}`;
    await archive.bytes(path, bytes);
    return { key, path, bytes: bytes.length, type, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
  note("files", await archive.lines(filesFile, files));
}

/**
 * Writes what follows from the journals: the lists and the figures, to compare them after an import; and the anchors, by
 * which it is noticed that a row was altered.
 */
async function exportDerived({ system: { aws }, archive, tables, note }: Out): Promise<void> {
  const plain = (table: string, wanted: (id: string) => boolean = () => true) =>
    filtered(mapped(itemsOf(aws, table), fromItem), ({ id }) => wanted(String(id)));
  for (const [service, table] of tables.views) {
    const lists = plain(table, followsFromJournal);
    note(`rows of lists of ${service}`, await archive.lines(listsFile(service), lists));
  }
  note("days of figures", await archive.lines(figuresFile, figuresOf(aws, tables.sheets)));
  note("anchors", await archive.lines(anchorsFile, mapped(plain(tables.anchors), withBytes)));
}

/** The number of rows that were appended since the export began, and are not in the archive. */
async function rowsSince({ system, tables }: Out, begun: Date, exported: Exported): Promise<number> {
  const values: Record<string, AttributeValue> = { ":t": { N: String(begun.getTime() - skew) } };
  let late = 0;
  for (const [service, table] of tables.journals) {
    const scan = {
      ...{ TableName: table, ConsistentRead: true, FilterExpression: "#t >= :t" },
      ...{ ExpressionAttributeNames: { "#t": "t" }, ExpressionAttributeValues: values },
    };
    for await (const item of scanAll(system.aws, scan))
      if (!exported.has(nameOf(service, rowOf(item)))) late += 1;
  }
  return late;
}

/** By how much the clocks of functions may differ from the operator's, in milliseconds. */
const skew = 5 * 60_000;

const itemsOf = (aws: Aws, table: string): AsyncIterable<Item> =>
  scanAll(aws, { TableName: table, ConsistentRead: true });

async function* mapped<From, To>(
  values: AsyncIterable<From>,
  change: (value: From) => To | Promise<To>,
): AsyncIterable<To> {
  for await (const value of values) yield await change(value);
}

async function* filtered<Value>(
  values: AsyncIterable<Value>,
  wanted: (value: Value) => boolean,
): AsyncIterable<Value> {
  for await (const value of values) if (wanted(value)) yield value;
}

async function* listed<Value>(values: readonly Value[]): AsyncIterable<Value> {
  yield* values;
}
