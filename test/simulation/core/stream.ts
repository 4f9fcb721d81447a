/** A journal table with its stream: records in several lanes, to several readers. */

import type { JournalStore, StoredRow } from "../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../shared/journal/memory-store.ts";
import { recordOf, type StreamResult, type StuckRow } from "../../../shared/journal/stream.ts";
import { Lane, Passing, type StreamReader } from "./lane.ts";
import type { Run } from "./run.ts";

export interface JournalTable {
  readonly service: string;
  readonly store: JournalStore;
  /** Every row, in the order of the table. */
  readonly rows: readonly StoredRow[];
  /** Every row that a restore removed. */
  readonly lost: readonly StoredRow[];
  /** Records that some reader has not passed yet. */
  readonly left: number;
  /** The rows that readers parked. */
  readonly stuck: StuckRow[];
  read(name: string, reader: StreamReader): void;
  /** Hands one row to every reader again: an operator's redrive. Returns whether all of them took it. */
  redrive(row: StoredRow): Promise<boolean>;
  /** The table as it was at an earlier moment, with a new and empty stream. */
  restore(moment: number): readonly StoredRow[];
}

/** As many lanes as two shards with two each: an item is always in one lane, and successive rows are in different ones. */
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
      return readers.flatMap((one) => one.lanes).reduce((sum, lane) => sum + lane.left, 0);
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

interface Reader {
  readonly name: string;
  readonly reader: StreamReader;
  lanes: readonly Lane[];
}

/** A store that starts with these rows, and streams the later ones. */
function memoryStoreOf(rows: readonly StoredRow[], appended: (row: StoredRow) => void): JournalStore {
  let quiet = true;
  const store = memoryJournalStore((row) => {
    if (!quiet) appended(row);
  });
  // It takes them at once, before its promise is awaited.
  void store.append(rows);
  quiet = false;
  return store;
}

const tookAll = ({ batchItemFailures }: StreamResult): boolean => batchItemFailures.length === 0;

/** `notification.settled sent`: a fact, with its outcome where the fact's name is not enough. */
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
