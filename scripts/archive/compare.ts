/** Compares the lists and the figures of a system with those of an archive (P8). */

import type { Aws } from "../../shared/aws/aws.ts";
import { followsFromJournal } from "../../shared/journal/dynamodb-repairable-views.ts";
import { canonicalJson } from "../../shared/journal/fingerprint.ts";
import { scanAll } from "../../shared/table/dynamodb.ts";
import { fromItem } from "../../shared/table/item.ts";
import type { System } from "../operator/system.ts";
import { readLines } from "./archive-folder.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { figuresFile, listsFile } from "./format.ts";
import { tablesOf } from "./tables.ts";

export interface Comparison {
  /** The number of compared rows of lists and days of figures. */
  readonly rows: number;
  readonly days: number;
  /** The names of rows and days that differ, that only the archive has, or that only the system has. */
  readonly different: readonly string[];
}

/** Compares every row of every list, and the figures of every day. */
export async function compareWithArchive(system: System, folder: string): Promise<Comparison> {
  const { views, sheets } = await tablesOf(system);
  const different: string[] = [];
  let rows = 0;
  for (const [service, table] of views) {
    const there = await byName(readLines<View>(folder, listsFile(service)), ({ id }) => `${service} ${id}`);
    const here = await byName(viewsOf(system.aws, table), ({ id }) => `${service} ${id}`);
    rows += there.size;
    different.push(...differing(there, here));
  }
  const nameOf = ({ about, day }: Figures) => `figures of ${about} on ${day}`;
  const there = await byName(readLines<Figures>(folder, figuresFile), nameOf);
  different.push(...differing(there, await byName(figuresOf(system.aws, sheets), nameOf)));
  return { rows, days: there.size, different };
}

interface View {
  readonly id: string;
}

async function* viewsOf(aws: Aws, table: string): AsyncIterable<View> {
  for await (const item of scanAll(aws, { TableName: table, ConsistentRead: true })) {
    const view = fromItem(item) as unknown as View;
    if (followsFromJournal(view.id)) yield view;
  }
}

async function byName<Value>(
  values: AsyncIterable<Value>,
  nameOf: (value: Value) => string,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const value of values) found.set(nameOf(value), canonicalJson(value));
  return found;
}

const differing = (
  there: ReadonlyMap<string, string>,
  here: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...there.keys(), ...here.keys()])].filter((name) => there.get(name) !== here.get(name));
