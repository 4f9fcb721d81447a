/**
 * Computes in how many batches Lambda delivers messages and rows: simulates the event source mappings with their settings on
 * recorded arrival times.
 */
import type { Reader } from "./rates-settings.ts";

/** The arrival of a message in a queue, or of a row in a stream. */
export interface Arrival {
  readonly reader: string;
  /** The time of the arrival in milliseconds. */
  readonly at: number;
  /** The row's partition key. Rows with one key are delivered in order, never in two concurrent batches. */
  readonly key: string;
}

export interface Handed {
  readonly records: number;
  readonly invocations: number;
  /** The number of SQS calls: EventBridge's sends, and the receives and deletes of Lambda's pollers. */
  readonly queueCalls: number;
}

export type Settings = Pick<
  Reader,
  "name" | "source" | "batchSize" | "windowMs" | "parallelizationFactor" | "mostAtOnce"
>;

/** Lambda polls each shard four times a second. https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
const streamPollMs = 250;
/** Lambda polls a queue with five pollers until messages pile up. https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const queuePollers = 5;

/** The deliveries to each reader. @param busyMs returns the milliseconds that a function takes for a number of records */
export function replay(
  arrivals: readonly Arrival[],
  readers: readonly Settings[],
  busyMs: (reader: string, records: number) => number,
): ReadonlyMap<string, Handed> {
  const byReader = Map.groupBy(arrivals, ({ reader }) => reader);
  return new Map(
    readers.map((reader) => {
      const own = byReader.get(reader.name) ?? [];
      const sizes = lanesOf(reader, own).flatMap(({ times, pollers }) =>
        batches(times, { ...reader, pollers, busyMs: (records) => busyMs(reader.name, records) }),
      );
      const queueCalls = reader.source === "queue" ? callsOfQueue(reader, own, sizes) : 0;
      return [reader.name, { records: own.length, invocations: sizes.length, queueCalls }];
    }),
  );
}

/** The largest number of messages that one SQS call can receive or delete. */
const mostInACall = 10;
/** Messages that come within this many milliseconds are received by one SQS call while a poller collects a batch. */
const receiveMs = 20;

const callsFor = (messages: number): number => Math.ceil(messages / mostInACall);

function callsOfQueue(
  { windowMs }: Settings,
  arrivals: readonly Arrival[],
  sizes: readonly number[],
): number {
  const receives =
    windowMs > 0
      ? [...Map.groupBy(arrivals, ({ at }) => Math.floor(at / receiveMs)).values()].map(
          ({ length }) => length,
        )
      : sizes;
  return arrivals.length + [...receives, ...sizes].reduce((calls, size) => calls + callsFor(size), 0);
}

interface Lane {
  /** The time in milliseconds at which each record can be read. */
  readonly times: readonly number[];
  readonly pollers: number;
}

function lanesOf(reader: Settings, arrivals: readonly Arrival[]): readonly Lane[] {
  if (reader.source === "queue") {
    const pollers = Math.min(reader.mostAtOnce ?? queuePollers, queuePollers);
    return [{ times: arrivals.map(({ at }) => at), pollers }];
  }
  const lanes = Map.groupBy(arrivals, ({ key }) => numberOf(key) % reader.parallelizationFactor);
  return [...lanes.values()].map((lane) => ({
    times: lane.map(({ at }) => Math.ceil(at / streamPollMs) * streamPollMs),
    pollers: 1,
  }));
}

const numberOf = (key: string): number =>
  [...key].reduce((number, letter) => (number * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 32, 7);

interface Polling extends Pick<Settings, "batchSize" | "windowMs"> {
  readonly pollers: number;
  readonly busyMs: (records: number) => number;
}

interface Poller {
  /** The time at which the poller becomes free; while it collects a batch, the time of the batch's first record. */
  free: number;
  lastServed: number;
  held: number;
}

/**
 * The sizes of the batches. A record goes to the free poller that has waited longest. A batch is delivered when it is full, or
 * when the batching window after its first record ends.
 */
export function batches(
  times: readonly number[],
  { pollers: count, batchSize, windowMs, busyMs }: Polling,
): readonly number[] {
  const sizes: number[] = [];
  const pollers = Array.from({ length: count }, (): Poller => ({ free: 0, lastServed: -1, held: 0 }));
  const handOver = (poller: Poller, at: number) => {
    sizes.push(poller.held);
    poller.free = at + busyMs(poller.held);
    poller.held = 0;
  };
  const closeBefore = (moment: number) => {
    for (const poller of pollers)
      if (poller.held > 0 && poller.free + windowMs < moment) handOver(poller, poller.free + windowMs);
  };
  for (const time of times.toSorted((a, b) => a - b)) {
    const { poller, at } = nextPoller(pollers, time, closeBefore);
    if (poller.held === 0) poller.free = at;
    poller.held += 1;
    poller.lastServed = at;
    if (poller.held === batchSize) handOver(poller, at);
  }
  for (const poller of pollers) if (poller.held > 0) handOver(poller, poller.free + windowMs);
  return sizes;
}

/**
 * The poller that takes a record, and the time at which it takes the record: at once, or as soon as the poller becomes free.
 */
function nextPoller(
  pollers: readonly Poller[],
  time: number,
  closeBefore: (moment: number) => void,
): { readonly poller: Poller; readonly at: number } {
  closeBefore(time);
  let at = Math.max(time, Math.min(...pollers.map(({ free }) => free)));
  for (let before = -1; before < at; ) {
    before = at;
    closeBefore(at);
    at = Math.max(time, Math.min(...pollers.map(({ free }) => free)));
  }
  const ready = pollers.filter(({ free }) => free <= at);
  const [poller] = ready.toSorted((a, b) => a.lastServed - b.lastServed);
  if (poller === undefined) throw new Error("A queue is read by no poller");
  return { poller, at };
}
