/** A shard of a journal's stream, as one reader goes through it. */

import type { StreamEvent, StreamRecord, StreamResult } from "../../../shared/journal/stream.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export type StreamReader = (event: StreamEvent) => Promise<StreamResult>;

export const streamFaults = {
  /** The reader did it all, and its place in the stream was not kept: the batch comes again. */
  redelivered: { name: "stream-redelivered", likely: 0.05 },
  late: { name: "stream-late", likely: 0.1 },
  /** A record that cannot be read: its row must be parked, and found again in the journal. */
  garbled: { name: "stream-garbled", likely: 0.02 },
} as const satisfies Record<string, Fault>;

const largestBatch = 8;

export class Shard {
  readonly #run: Run;
  readonly #name: string;
  readonly #reader: StreamReader;
  readonly #records: StreamRecord[] = [];
  #position = 0;
  #batch = largestBatch;
  #busy = false;
  #closed = false;

  constructor(run: Run, name: string, reader: StreamReader) {
    this.#run = run;
    this.#name = name;
    this.#reader = reader;
  }

  append(record: StreamRecord): void {
    const garbled = this.#run.weather.strikes(streamFaults.garbled, this.#name);
    this.#records.push(garbled ? { ...record, dynamodb: { ...record.dynamodb, NewImage: {} } } : record);
    this.#poll();
  }

  /** The table it belongs to is no longer the one in use. */
  close(): void {
    this.#closed = true;
  }

  #poll(): void {
    if (this.#closed || this.#busy || this.#position >= this.#records.length) return;
    this.#busy = true;
    const late = this.#run.weather.strikes(streamFaults.late, this.#name);
    this.#run.scheduler.at(this.#run.random.between(10, late ? 60_000 : 300), () => void this.#deliver());
  }

  async #deliver(): Promise<void> {
    if (this.#closed) return;
    const batch = this.#records.slice(this.#position, this.#position + this.#batch);
    const failedAt = await this.#reader({ Records: batch }).then(
      ({ batchItemFailures: [first] }) =>
        first
          ? batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === first.itemIdentifier)
          : batch.length,
      () => 0,
    );
    // Lambda halves a batch that failed whole, so that one bad record does not keep the rest for ever.
    this.#batch = failedAt === 0 ? Math.ceil(this.#batch / 2) : largestBatch;
    const forgotten = this.#run.weather.strikes(streamFaults.redelivered, this.#name);
    if (!forgotten) this.#position += failedAt;
    const pause = failedAt < batch.length ? this.#run.random.between(500, 5_000) : 0;
    await this.#run.scheduler.sleep(pause);
    this.#busy = false;
    this.#poll();
  }

  /** Records the reader has not passed yet. */
  get left(): number {
    return this.#records.length - this.#position;
  }
}
