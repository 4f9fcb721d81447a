/**
 * Simulates a lane: the part of a journal's stream that one reader gets in order. Lambda distributes the records of a shard
 * over several lanes by item and delivers the lanes in parallel (`ParallelizationFactor`). So only records of the same item
 * keep their order; and each row of a journal is an item of its own.
 */

import {
  keyOf,
  type RowKey,
  type StreamEvent,
  type StreamRecord,
  type StreamResult,
} from "../../../shared/journal/stream.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export type StreamReader = (event: StreamEvent) => Promise<StreamResult>;

export const streamFaults = {
  /** The reader handled the batch but its checkpoint was lost, so the batch is delivered again. */
  redelivered: { name: "stream-redelivered", likely: 0.05 },
  late: { name: "stream-late", likely: 0.1 },
  /** A record arrives unreadable, so its row must be put in the stuck queue and read from the journal. */
  garbled: { name: "stream-garbled", likely: 0.02 },
  /** No random fault; counts rows that were delivered after a later row of the same aggregate. */
  overtaken: { name: "stream-overtaken", likely: 0 },
  /** No random fault; counts how often two lanes handled rows of one aggregate at the same time. */
  met: { name: "stream-lanes-met", likely: 0 },
} as const satisfies Record<string, Fault>;

const largestBatch = 8;

/** A record that the reader has not handled yet. */
interface Waiting {
  readonly record: StreamRecord;
  /** When the record was appended, in milliseconds since the epoch. */
  readonly since: number;
}

/** The state that all lanes of one reader share. */
export class Passing {
  readonly #run: Run;
  /** By aggregate, the newest version that was delivered. */
  readonly #newest = new Map<string, number>();
  readonly #underWay = new Map<string, number>();

  constructor(run: Run) {
    this.#run = run;
  }

  /**
   * Notes that these rows are being handled. Counts the rows that came after a later row, or while another lane handles a row
   * of the same aggregate. The caller calls the returned function when the rows are handled.
   */
  begin(rows: readonly RowKey[]): () => void {
    const ids = [...new Set(rows.map(({ id }) => id))];
    for (const { id, version } of rows) this.#handOut(id, version);
    for (const id of ids) this.#add(id, 1);
    return () => {
      for (const id of ids) this.#add(id, -1);
    };
  }

  #handOut(id: string, version: number): void {
    const newest = this.#newest.get(id) ?? 0;
    if (version < newest) this.#run.tally.count("fault", streamFaults.overtaken.name);
    this.#newest.set(id, Math.max(newest, version));
  }

  #add(id: string, by: number): void {
    const lanes = (this.#underWay.get(id) ?? 0) + by;
    if (by > 0 && lanes > 1) this.#run.tally.count("fault", streamFaults.met.name);
    this.#underWay.set(id, lanes);
  }
}

export class Lane {
  readonly #run: Run;
  readonly #name: string;
  readonly #reader: StreamReader;
  readonly #passing: Passing;
  readonly #waiting: Waiting[] = [];
  #longest = 0;
  #batch = largestBatch;
  #busy = false;
  #closed = false;

  constructor(run: Run, name: string, reader: StreamReader, passing: Passing) {
    this.#run = run;
    this.#name = name;
    this.#reader = reader;
    this.#passing = passing;
  }

  append(record: StreamRecord): void {
    const garbled = this.#run.weather.strikes(streamFaults.garbled, this.#name);
    const read = garbled ? { ...record, dynamodb: { ...record.dynamodb, NewImage: {} } } : record;
    this.#waiting.push({ record: read, since: this.#run.scheduler.now() });
    this.#poll();
  }

  /** Stops the lane, since its table was replaced by a restored one. */
  close(): void {
    this.#closed = true;
  }

  #poll(): void {
    if (this.#closed || this.#busy || this.#waiting.length === 0) return;
    this.#busy = true;
    const late = this.#run.weather.strikes(streamFaults.late, this.#name);
    this.#run.scheduler.at(this.#run.random.between(10, late ? 60_000 : 300), () => void this.#deliver());
  }

  async #deliver(): Promise<void> {
    if (this.#closed) return;
    const batch = this.#waiting.slice(0, this.#batch).map(({ record }) => record);
    const passed = this.#passing.begin(batch.map(keyOf));
    const failedAt = await this.#reader({ Records: batch }).then(
      ({ batchItemFailures: [first] }) =>
        first
          ? batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === first.itemIdentifier)
          : batch.length,
      () => 0,
    );
    passed();
    // Lambda halves a batch that failed as a whole, so that one bad record does not block the others for ever.
    this.#batch = failedAt === 0 ? Math.ceil(this.#batch / 2) : largestBatch;
    const forgotten = this.#run.weather.strikes(streamFaults.redelivered, this.#name);
    if (!forgotten) this.#take(failedAt);
    const pause = failedAt < batch.length ? this.#run.random.between(500, 5_000) : 0;
    await this.#run.scheduler.sleep(pause);
    this.#busy = false;
    this.#poll();
  }

  /** Removes the oldest records, which the reader has handled. */
  #take(count: number): void {
    const [oldest] = this.#waiting.splice(0, count);
    if (oldest) this.#longest = Math.max(this.#longest, this.#run.scheduler.now() - oldest.since);
  }

  /** The number of records that the reader has not handled yet. */
  get left(): number {
    return this.#waiting.length;
  }

  /** The longest time that a record took from being appended until it was handled, in milliseconds. */
  get longest(): number {
    return this.#longest;
  }
}
