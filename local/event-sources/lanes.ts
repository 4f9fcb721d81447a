/**
 * Delivers the records of a shard in parallel lanes, as Lambda does (`ParallelizationFactor`). A lane is a queue
 * that delivers one batch after another. All records of one item go to the same lane, so only records of one
 * item keep their order.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 */
import { EventEmitter, once } from "node:events";
import { type Loop, loop } from "./loop.ts";

export interface LanesOptions<StreamRecord> {
  readonly lanes: number;
  /** Returns a number that chooses the record's lane: the same for all records of one item. */
  readonly numberOf: (record: StreamRecord) => number;
  /** The most records that a lane delivers in one batch. */
  readonly batchSize: number;
  /** While this many accepted records are undelivered, the function `give` does not resolve. */
  readonly most: number;
  /**
   * Delivers a batch. When the batch or its first records are delivered or given up, it calls `settled` with the
   * last of these records.
   */
  readonly deliver: (
    batch: readonly StreamRecord[],
    settled: (last: StreamRecord) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /**
   * Called when all records up to and including this one are delivered or given up; after a restart, reading
   * goes on after it.
   */
  readonly reached: (last: StreamRecord) => void;
}

export interface Lanes<StreamRecord> extends Loop {
  /** Accepts records in the order of the shard; resolves when fewer than `most` accepted records are undelivered. */
  give(records: readonly StreamRecord[], signal: AbortSignal): Promise<void>;
  /** Whether all accepted records are delivered or given up. */
  readonly idle: boolean;
}

export function openLanes<R>({ lanes, numberOf, batchSize, most, ...rest }: LanesOptions<R>): Lanes<R> {
  const { deliver, reached } = rest;
  /** The accepted records in their order, from the first undelivered one on. */
  const given: R[] = [];
  const settledLater = new Set<R>();
  const changes = new EventEmitter();
  const queues = Array.from({ length: lanes }, (): R[] => []);

  function settle(queue: R[], last: R): void {
    for (const record of queue.splice(0, queue.indexOf(last) + 1)) settledLater.add(record);
    let newest: R | undefined;
    while (given[0] !== undefined && settledLater.delete(given[0])) newest = given.shift();
    if (newest !== undefined) reached(newest);
    changes.emit("change");
  }

  const loops = queues.map((queue) =>
    loop(1, async (signal) => {
      const batch = queue.slice(0, batchSize);
      if (batch.length > 0) await deliver(batch, (last) => settle(queue, last), signal);
      else await once(changes, "change", { signal });
    }),
  );
  return {
    get idle() {
      return given.length === 0;
    },
    async give(records, signal) {
      given.push(...records);
      for (const record of records) queues[numberOf(record) % lanes]?.push(record);
      changes.emit("change");
      while (given.length >= most) await once(changes, "change", { signal });
    },
    async stop() {
      await Promise.all(loops.map((each) => each.stop()));
    },
  };
}
