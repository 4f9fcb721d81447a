/**
 * Brings an archive into an empty system (P8). Rows keep their hashes, texts are encrypted again under the archive's keys. The
 * rows are marked as moved, so that no function hears of them: everything that followed from them is in the archive, and
 * nobody is told twice. Lists, word index and figures are built from the journals afterwards, and compared with the archive.
 */

import { readFileSync } from "node:fs";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import { verifyChain } from "../../shared/journal/chain.ts";
import { itemOf, movedItem, rowOf } from "../../shared/journal/dynamodb-row.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { eachAtOnce } from "../../shared/several-at-once.ts";
import { dynamo, dynamodbTable, ifCondition, scanAll } from "../../shared/table/dynamodb.ts";
import { type Item, toItem } from "../../shared/table/item.ts";
import type { System } from "../operator/system.ts";
import { BrokenArchive, checkFiles, readLines, readManifest, within } from "./archive-folder.ts";
import { putObject } from "./bucket.ts";
import {
  anchorsFile,
  type FileLine,
  filesFile,
  fromBytes,
  journalFile,
  keysFile,
  type Manifest,
  peopleFile,
  type SealedLine,
  textsFile,
} from "./format.ts";
import { patiently } from "./patiently.ts";
import { type KeyRow, personKeysAmong } from "./read-keys.ts";
import { type ArchivedTables, tablesOf } from "./tables.ts";

export interface RestoreOptions {
  readonly folder: string;
  /** Checks the archive and the system, and writes nothing. */
  readonly dryRun: boolean;
  readonly say: (line: string) => void;
}

/** The most rows that are written at a time. */
const atOnce = 20;

/**
 * Checks and writes the archive. May be repeated after an interruption.
 * @throws BrokenArchive when the archive is not whole, or a row was altered
 * @throws Error when the system has rows that the archive lacks
 */
export async function restoreArchive(system: System, options: RestoreOptions): Promise<Manifest> {
  const { folder, dryRun, say } = options;
  const manifest = readManifest(folder);
  if (!manifest.withIdentities)
    throw new BrokenArchive("The archive has no identities and no keys: export it with --with-identities.");
  await checkFiles(folder, manifest);
  const tables = await tablesOf(system);
  const known = await checkJournals(folder, tables);
  say(`The archive is whole: ${known.size} rows, none altered.`);
  await checkEmpty(system, tables, known);
  if (dryRun) return manifest;
  const into = { system, tables, folder, say };
  const keys = await putKeys(into);
  await putTexts(into, keys);
  await putFiles(into);
  await putAnchors(into);
  await putJournals(into);
  return manifest;
}

interface Into {
  readonly system: System;
  readonly tables: ArchivedTables;
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** The hash of each row of the archive, by `intake 407155289363/3`. */
type Hashes = ReadonlyMap<string, string>;

const nameOf = (service: string, { id, version }: Pick<StoredRow, "id" | "version">): string =>
  `${service} ${id}/${version}`;

/** Checks the hash chain of every history before anything is written. */
async function checkJournals(folder: string, { journals }: ArchivedTables): Promise<Hashes> {
  const hashes = new Map<string, string>();
  for (const service of journals.keys()) {
    for await (const [id, rows] of histories(folder, service)) {
      const verdict = verifyChain(rows);
      if (!verdict.sound)
        throw new BrokenArchive(`${service} ${id}, entry ${verdict.version}: ${verdict.why}`);
      for (const row of rows) hashes.set(nameOf(service, row), row.hash);
    }
  }
  return hashes;
}

/** The histories of a journal, each with its rows in order. A history's rows stand together, as a scan gives them. */
async function* histories(
  folder: string,
  service: string,
): AsyncIterable<readonly [id: string, rows: readonly StoredRow[]]> {
  let rows: StoredRow[] = [];
  for await (const row of readLines<StoredRow>(folder, journalFile(service))) {
    const [first] = rows;
    if (first && first.id !== row.id) {
      yield [first.id, rows];
      rows = [];
    }
    rows.push(row);
  }
  const [first] = rows;
  if (first) yield [first.id, rows];
}

/** Only an empty system, or one with a part of this archive, may take it: other rows would be mixed with the archive's. */
async function checkEmpty({ aws }: System, { journals }: ArchivedTables, known: Hashes): Promise<void> {
  for (const [service, table] of journals)
    for await (const item of scanAll(aws, { TableName: table, ConsistentRead: true })) {
      const row = rowOf(item);
      if (known.get(nameOf(service, row)) !== row.hash)
        throw new Error(
          `The system is not empty: ${nameOf(service, row)} is not in the archive. Deploy an empty system for it.`,
        );
    }
}

/**
 * Writes all keys. A key that the empty system made for itself meanwhile is replaced, since ids, PINs and sessions follow from
 * the archive's keys.
 */
async function putKeys({ system, tables, folder, say }: Into): Promise<ReadonlyMap<string, KeyRow>> {
  const rows = new Map<string, KeyRow>();
  for await (const line of readLines(folder, keysFile)) {
    const row = fromBytes(line) as KeyRow;
    rows.set(row.id, row);
  }
  await eachAtOnce(listed([...rows.values()]), atOnce, (row) => put(system, tables.keys, toItem(row)));
  say(`  keys: ${rows.size}`);
  return rows;
}

async function putTexts(into: Into, keys: ReadonlyMap<string, KeyRow>): Promise<void> {
  const { tables, say } = into;
  say(`  texts: ${await putSealed(into, textsFile, tables.texts, keys)}`);
  say(`  people of requests: ${await putSealed(into, peopleFile, tables.vault, keys)}`);
}

async function putSealed(
  { system, folder }: Into,
  file: string,
  tableName: string,
  keys: ReadonlyMap<string, KeyRow>,
): Promise<number> {
  const table = dynamodbTable(tableName, system.aws);
  const sealed = sealedRowsIn(table, personKeysAmong(keys));
  let count = 0;
  await eachAtOnce(readLines<SealedLine>(folder, file), atOnce, async (line) => {
    count += 1;
    const { id, person } = line;
    await patiently<unknown>(() =>
      "erased" in line ? table.insert(id, erased(person)) : sealed.put(id, person, line.content),
    );
  });
  return count;
}

/** A text that no key opens, as after an erasure. The mark of its key fits no key, which is 22 characters long. */
const erased = (person: string) => ({ person, under: "erased", sealed: new Uint8Array(1) });

async function putFiles({ tables, folder, say }: Into): Promise<void> {
  let count = 0;
  for await (const { key, path, type } of readLines<FileLine>(folder, filesFile)) {
    const bytes = readFileSync(within(folder, path));
    await patiently(() => putObject(tables.files, key, bytes, type));
    count += 1;
  }
  say(`  files: ${count}`);
}

async function putAnchors({ system, tables, folder, say }: Into): Promise<void> {
  let count = 0;
  await eachAtOnce(readLines(folder, anchorsFile), atOnce, async (line) => {
    count += 1;
    await put(system, tables.anchors, toItem(fromBytes(line) as object));
  });
  say(`  anchors: ${count}`);
}

async function putJournals({ system, tables, folder, say }: Into): Promise<void> {
  for (const [service, table] of tables.journals) {
    let count = 0;
    await eachAtOnce(readLines<StoredRow>(folder, journalFile(service)), atOnce, async (row) => {
      count += 1;
      await put(system, table, movedItem(itemOf(row)), "attribute_not_exists(id)");
    });
    say(`  rows of ${service}: ${count}`);
  }
}

/** @returns false when the condition does not hold */
const put = (
  { aws }: System,
  TableName: string,
  item: Item,
  ConditionExpression?: string,
): Promise<boolean> => {
  const asked = { TableName, Item: item, ...(ConditionExpression && { ConditionExpression }) };
  return patiently(() => ifCondition(dynamo(aws, new PutItemCommand(asked))));
};

async function* listed<Value>(values: readonly Value[]): AsyncIterable<Value> {
  yield* values;
}
