/** Reads the journals of a running stack with the code of this checkout. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { journalTable, services } from "../../scripts/operator/services.ts";
import { findSystem, type System } from "../../scripts/operator/system.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { standingOf } from "../../shared/journal/standing.ts";
import { kinds } from "../journal/aggregates.ts";
import { kindOf, namesIn, type Story, storiesOf } from "../journal/stories.ts";
import type { Facts } from "./promises.ts";

/** Returns the facts that this checkout can read, since it has a stored story of each. */
export const readHere = (): Facts =>
  Object.fromEntries(kinds.map((kind) => [kind.name, factsOf(storiesOf(kind).flatMap(({ rows }) => rows))]));

/**
 * Returns the facts that another release can read, from the stories in its code.
 * @param code the folder with the code of that release
 */
export const readBy = (code: string): Facts =>
  Object.fromEntries(
    kinds.flatMap(({ name }) => {
      const stories = storiesIn(join(code, "test/journal/stories", `${name}.json`));
      return stories ? [[name, factsOf(stories.flatMap(({ rows }) => rows))]] : [];
    }),
  );

function storiesIn(file: string): readonly Story[] | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly Story[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

const factsOf = (rows: readonly StoredRow[]): readonly string[] => [...new Set(namesIn(rows))].sort();

export interface Journals {
  readonly store: (service: string) => JournalStore;
}

/** @param dataDir the data folder of the running stack */
export async function journalsOf(dataDir: string): Promise<Journals> {
  const system: System = await findSystem({ DATA_DIR: dataDir });
  const stores = new Map<string, JournalStore>();
  for (const service of services)
    stores.set(service, dynamodbJournalStore(await journalTable(system, service), system.aws));
  return {
    store(service) {
      const store = stores.get(service);
      if (!store) throw new Error(`${service} has no journal`);
      return store;
    },
  };
}

export interface Folded {
  aggregates: number;
  rows: number;
  /** The facts that occur, by kind of aggregate. */
  readonly facts: Map<string, Set<string>>;
  /** The aggregates that this checkout cannot fold, with the reason. */
  readonly broken: string[];
}

/** Folds every aggregate of every journal with the code of this checkout. */
export async function foldAll({ store }: Journals): Promise<Folded> {
  const folded: Folded = { aggregates: 0, rows: 0, facts: new Map(), broken: [] };
  for (const service of services)
    for await (const id of store(service).ids()) fold(service, id, await store(service).all(id), folded);
  return folded;
}

function fold(service: string, id: string, rows: readonly StoredRow[], folded: Folded): void {
  folded.aggregates += 1;
  folded.rows += rows.length;
  try {
    const [first] = rows;
    if (!first) throw new Error("no rows");
    const kind = kindOf(service, first);
    const facts = folded.facts.get(kind.name) ?? new Set();
    folded.facts.set(kind.name, facts);
    for (const name of namesIn(rows)) facts.add(name);
    standingOf(kind.aggregate, id, rows);
  } catch (error) {
    folded.broken.push(`${service} ${id}: ${(error as Error).message}`);
  }
}

/** Returns the facts of an aggregate with its kind, such as `referral-case opened`; none when it has no rows. */
export const factsNamed = (service: string, rows: readonly StoredRow[]): readonly string[] => {
  const [first] = rows;
  return first ? namesIn(rows).map((fact) => `${kindOf(service, first).name} ${fact}`) : [];
};
