/** Reads a DynamoDB stream and invokes the mapped function with batches of its records. */
import { setTimeout as wait } from "node:timers/promises";
import type { Target } from "../aws-endpoint/forward.ts";
import type { Functions } from "../lambda/functions.ts";
import type { LocalState } from "../stack/state.ts";
import { region } from "../template/names.ts";
import type { Bell } from "./bell.ts";
import { type BatchOutcome, type Delivery, deliver } from "./deliver.ts";
import { openLanes } from "./lanes.ts";
import { type Loop, loop } from "./loop.ts";
import { type Mapping, reportedFailures } from "./mappings.ts";
import { repaired } from "./repair.ts";
import { openCursor, type Position, type StreamRecord } from "./stream-cursor.ts";
import { unshownRows } from "./unshown.ts";

export interface StreamSourceOptions {
  readonly mapping: Mapping;
  readonly dynamoDb: Target;
  readonly functions: Functions;
  /** Stores the reader's position, so that it survives a restart. */
  readonly state: LocalState;
  readonly bell: Bell;
  /** Puts a message into the queue to which the mapping reports failures. */
  readonly sendToQueue: (queueArn: string, body: string) => Promise<void>;
}

export interface StreamSource extends Loop {
  /** Whether every record written so far has been read, and delivered or given up. */
  caughtUp(): boolean;
}

/** How long a stream keeps a record, in milliseconds. */
const dayMs = 86_400_000;
/**
 * How long an empty read of the stream proves nothing after a change or removal, in milliseconds: the record may not be
 * visible yet. A new row needs no such time, because the reader knows its key and waits for its record.
 */
const visibleAfterMs = 60;
/**
 * The most lanes of a stream: queues that deliver batches in parallel. AWS has ten; two are enough to deliver
 * records out of order as on AWS, in few processes.
 */
const mostLanes = 2;

/** A record with the shard from which it was read. */
type Read = StreamRecord & { readonly shard: string };

/**
 * Returns a number that chooses the lane (one of the parallel queues) of an item: the sum of its key's characters.
 * Successive versions of one aggregate usually get different lanes.
 */
const itemNumber = ({ dynamodb: { Keys } }: Read): number =>
  [...JSON.stringify(Object.entries(Keys).sort())].reduce((sum, each) => sum + (each.codePointAt(0) ?? 0), 0);

/**
 * The key of the stored position at which a table's readers start when they have no position of their own.
 */
export const beginningOf = (table: string): string => `beginning/${table}`;

export function readStream(options: StreamSourceOptions): StreamSource {
  const { mapping, dynamoDb, state, bell } = options;
  const key = `position/${mapping.id}`;
  const { name: table } = mapping.source;
  const save = (position: Position) => state.set(key, JSON.stringify(position));
  const atSaved = () => {
    const saved = state.get(key) ?? state.get(beginningOf(table));
    return openCursor(dynamoDb, table, saved ? (JSON.parse(saved) as Position) : undefined);
  };
  const cursor = atSaved();
  const { BatchSize = 100, ParallelizationFactor = 1 } = mapping.properties;
  const lanes = openLanes<Read>({
    lanes: Math.min(ParallelizationFactor, mostLanes),
    numberOf: itemNumber,
    batchSize: BatchSize,
    most: mostLanes * BatchSize,
    deliver: (batch, settled, signal) => deliver(batch, deliveryOf(options, signal, settled)),
    reached: ({ shard, dynamodb }) => save({ shard, sequenceNumber: dynamodb.SequenceNumber }),
  });
  let emptyAt = 0;
  let sureAfter = visibleAfterMs;
  const unshown = unshownRows();
  bell.hear((rows) => {
    unshown.wrote(rows);
    sureAfter = Math.max(sureAfter, performance.now() + (rows.length > 0 ? 0 : visibleAfterMs));
  });
  const reading = loop(1, async (signal) => {
    const asked = performance.now();
    const records = await cursor.next(BatchSize);
    emptyAt = records.length === 0 ? asked : 0;
    unshown.shown(records.map(({ dynamodb }) => dynamodb.Keys));
    if (records.length === 0) return bell.wait(signal);
    const { shard } = cursor;
    await lanes.give(
      records.map((record) => ({ ...record, shard })),
      signal,
    );
  });
  return {
    stop: async () => void (await Promise.all([reading.stop(), lanes.stop()])),
    caughtUp: () => unshown.none && emptyAt > sureAfter && lanes.idle,
  };
}

function deliveryOf(
  { mapping, functions, sendToQueue }: StreamSourceOptions,
  signal: AbortSignal,
  settled: (last: Read) => void,
): Delivery<Read> {
  const { properties, fn, source } = mapping;
  const maxAge = properties.MaximumRecordAgeInSeconds ?? -1;
  const maxAgeMs = maxAge < 0 ? dayMs : maxAge * 1000;
  const destination = properties.DestinationConfig?.OnFailure?.Destination;
  return {
    retries: properties.MaximumRetryAttempts ?? -1,
    bisect: properties.BisectBatchOnFunctionError ?? false,
    invoke: async (batch) => {
      signal.throwIfAborted();
      const Records = batch.map((record) => eventRecord(record, source.arn));
      const { payload, functionError } = await functions.invoke(fn.name, { Records });
      return functionError
        ? { done: 0, threw: true }
        : outcomeOf(batch, reportedFailures(payload), properties);
    },
    checkpoint: settled,
    expired: ({ dynamodb }) => Date.now() - dynamodb.ApproximateCreationDateTime * 1000 > maxAgeMs,
    backOff: (attempt) => wait(Math.min(100 * 2 ** attempt, 10_000), undefined, { signal }),
    giveUp: async (batch, attempts) => {
      if (destination)
        await sendToQueue(destination, JSON.stringify(failureReport(mapping, batch, attempts)));
    },
  };
}

/** Returns the record in the form in which Lambda passes it to a function. */
function eventRecord({ shard: _, ...record }: Read, eventSourceARN: string) {
  const { NewImage, OldImage, ...rest } = record.dynamodb;
  const dynamodb = {
    ...rest,
    ...(NewImage && { NewImage: repaired(NewImage) }),
    ...(OldImage && { OldImage: repaired(OldImage) }),
  };
  return { ...record, dynamodb, eventSource: "aws:dynamodb", awsRegion: region, eventSourceARN };
}

function outcomeOf(
  batch: readonly StreamRecord[],
  failed: readonly string[],
  { FunctionResponseTypes }: Mapping["properties"],
): BatchOutcome {
  if (failed.length === 0 || !FunctionResponseTypes?.includes("ReportBatchItemFailures")) {
    return { done: batch.length, threw: false };
  }
  const places = failed.map((id) => batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === id));
  return { done: Math.max(0, Math.min(...places)), threw: false };
}

/**
 * Makes Lambda's report about records that were given up.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
function failureReport({ fn, source }: Mapping, batch: readonly Read[], attempts: number) {
  const [first, last] = [batch[0], batch.at(-1)];
  const at = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: crypto.randomUUID(),
      functionArn: fn.arn,
      condition: "RetryAttemptsExhausted",
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    version: "1.0",
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: first?.shard,
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: last?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: at(first),
      approximateArrivalOfLastRecord: at(last),
      batchSize: batch.length,
      streamArn: source.arn,
    },
  };
}
