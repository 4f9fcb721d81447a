/** Simulates a journal's table with its stream, which delivers records in several lanes to several readers. */

import type { JournalStore, StoredRow } from "../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../shared/journal/memory-store.ts";
import { recordOf, type StreamResult, type StuckRow } from "../../../shared/journal/stream.ts";
import { Lane, Passing, type StreamReader } from "./lane.ts";
import type { Run } from "./run.ts";

export interface JournalTable {
  readonly service: string;
  readonly store: JournalStore;
  /** All rows, in the order in which they were written. */
  readonly rows: readonly StoredRow[];
  /** All rows that a restore removed. */
  readonly lost: readonly StoredRow[];
  /** The number of records that some reader has not handled yet. */
  readonly left: number;
  /** How far each reader is behind. */
  readonly lags: readonly Lag[];
  /** The rows that stream readers put in the stuck queue. */
  readonly stuck: StuckRow[];
  read(name: string, reader: StreamReader): void;
  /** Delivers one row to every reader again, as an operator's redrive does. Returns whether all readers accepted the row. */
  redrive(row: StoredRow): Promise<boolean>;
  /** Restores the table to an earlier time, with a new and empty stream. Returns the rows that this removes. */
  restore(moment: number): readonly StoredRow[];
}

export interface Lag {
  readonly reader: string;
  /** The number of records that the reader has not handled yet. */
  readonly left: number;
  /** The longest time that a record took until this reader had handled it, in milliseconds. */
  readonly longest: number;
}

/**
 * The number of lanes, as with two shards of two lanes each. A row is always in the same lane; successive rows are in
 * different lanes.
 */
const lanes = 4;

export function journalTable(run: Run, service: string): JournalTable {
  const rows: StoredRow[] = [];
  const times: number[] = [];
  const lost: StoredRow[] = [];
  const readers: Reader[] = [];
  const laneOf = ({ id, version }: StoredRow) => (id.charCodeAt(id.length - 1) + version) % lanes;
  const appended = (row: StoredRow) => {
    rows.push(row);
    times.push(run.scheduler.now());
    run.story.tell(
      service,
      `row ${row.id} v${row.version} ${row.facts.map(({ type }) => type).join("+")} (${row.actor})`,
    );
    for (const fact of row.facts) run.tally.count("effect", effectOf(service, fact));
    for (const reader of readers) reader.lanes[laneOf(row)]?.append(recordOf(row, rows.length));
  };
  let kept = memoryJournalStore(appended);
  const store: JournalStore = {
    tail: (id, upTo) => kept.tail(id, upTo),
    all: (id) => kept.all(id),
    append: (added) => kept.append(added),
    ids: () => kept.ids(),
  };
  const lanesOf = (name: string, reader: StreamReader) => {
    const passing = new Passing(run);
    return Array.from({ length: lanes }, (_, n) => new Lane(run, `${name}/${n}`, reader, passing));
  };
  return {
    service,
    store,
    rows,
    lost,
    stuck: [],
    get left() {
      return leftIn(readers.flatMap((one) => one.lanes));
    },
    get lags() {
      return readers.map((one) => ({
        reader: one.name,
        left: leftIn(one.lanes),
        longest: Math.max(...one.lanes.map(({ longest }) => longest)),
      }));
    },
    read: (name, reader) => {
      readers.push({ name, reader, lanes: lanesOf(name, reader) });
    },
    redrive: async (row) => {
      const event = { Records: [recordOf(row, 0)] };
      const took = await Promise.all(readers.map(({ reader }) => reader(event).then(tookAll, () => false)));
      return !took.includes(false);
    },
    restore: (moment) => {
      const left = times.filter((time) => time <= moment).length;
      const gone = rows.splice(left);
      times.splice(left);
      lost.push(...gone);
      kept = memoryStoreOf(rows, appended);
      for (const one of readers) {
        for (const lane of one.lanes) lane.close();
        one.lanes = lanesOf(one.name, one.reader);
      }
      return gone;
    },
  };
}

const leftIn = (some: readonly Lane[]): number => some.reduce((sum, lane) => sum + lane.left, 0);

interface Reader {
  readonly name: string;
  readonly reader: StreamReader;
  lanes: readonly Lane[];
}

/** Makes a store that has these rows, and that calls `appended` for each row appended later. */
function memoryStoreOf(rows: readonly StoredRow[], appended: (row: StoredRow) => void): JournalStore {
  let quiet = true;
  const store = memoryJournalStore((row) => {
    if (!quiet) appended(row);
  });
  // The store appends the rows at once, so its promise need not be awaited.
  void store.append(rows);
  quiet = false;
  return store;
}

const tookAll = ({ batchItemFailures }: StreamResult): boolean => batchItemFailures.length === 0;

/**
 * Returns the name under which a fact is counted. Where the fact's type does not suffice, the name also has the outcome:
 * `notification.settled sent`.
 */
function effectOf(service: string, fact: object): string {
  const { type, outcome, entry, why, question, because, clock, news, arrival } = fact as {
    readonly type: string;
    readonly outcome?: unknown;
    readonly entry?: string;
    readonly why?: string;
    readonly question?: string;
    readonly because?: string;
    readonly clock?: string;
    readonly news?: string;
    readonly arrival?: string;
  };
  if (clock !== undefined) return `${service}.${type} ${because ?? clock}`;
  const said = type === "drafted" || typeof outcome !== "string" ? undefined : outcome;
  const detail = said ?? entry ?? news ?? why ?? arrival ?? (question === undefined ? undefined : "question");
  return `${service}.${type}${detail === undefined ? "" : ` ${detail}`}`;
}
