/** Reads a table's stream from a position on, from one shard to the next. */

import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Item } from "../dynamodb/capacity.ts";
import { beginsStream } from "../dynamodb/tables.ts";

/** A record of a stream, as `GetRecords` returns it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly dynamodb: {
    /** Seconds since the epoch. */
    readonly ApproximateCreationDateTime: number;
    readonly SequenceNumber: string;
    readonly Keys: Item;
    readonly NewImage?: Item;
    readonly OldImage?: Item;
  };
}

/** The place in a stream: the shard, and the record after which reading goes on. */
export interface Position {
  readonly shard: string;
  readonly sequenceNumber?: string;
}

export interface StreamCursor {
  /** Returns the next records; empty when there are none yet. */
  next(limit: number): Promise<readonly StreamRecord[]>;
  /** The shard of the records that `next` returned last. */
  readonly shard: string;
}

interface Shard {
  readonly ShardId: string;
  readonly ParentShardId?: string;
}

interface Records {
  readonly Records: readonly StreamRecord[];
  readonly NextShardIterator?: string;
}

/**
 * Errors of a read that needs a new iterator: the stream has dropped old records, or the iterator was unused
 * for fifteen minutes.
 */
const stale = ["ExpiredIteratorException", "TrimmedDataAccessException"];

export function openCursor(dynamoDb: Target, table: string, from: Position | undefined): StreamCursor {
  const call = <Output>(action: string, input: object) =>
    awsCall<Output>(dynamoDb, `DynamoDBStreams_20120810.${action}`, input);
  let position = from;
  let streamArn: string | undefined;
  let iterator: string | undefined;

  async function shards(): Promise<readonly Shard[]> {
    streamArn ??= (await call<{ Streams: { StreamArn: string }[] }>("ListStreams", { TableName: table }))
      .Streams[0]?.StreamArn;
    const { StreamDescription } = await call<{ StreamDescription: { Shards: Shard[] } }>("DescribeStream", {
      StreamArn: streamArn,
    });
    return StreamDescription.Shards;
  }

  /**
   * Opens an iterator at the position, or at the oldest record when the position's shard no longer exists.
   */
  async function open(): Promise<void> {
    const all = await shards();
    const known = all.find(({ ShardId }) => ShardId === position?.shard);
    const oldest = all.find(({ ParentShardId }) => !all.some(({ ShardId }) => ShardId === ParentShardId));
    const shard = (known ?? oldest)?.ShardId;
    if (shard === undefined) return;
    position = known && position ? position : { shard };
    const { sequenceNumber } = position;
    iterator = (
      await call<{ ShardIterator: string }>("GetShardIterator", {
        StreamArn: streamArn,
        ShardId: shard,
        ...(sequenceNumber
          ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: sequenceNumber }
          : { ShardIteratorType: "TRIM_HORIZON" }),
      })
    ).ShardIterator;
  }

  async function read(from: string, limit: number): Promise<readonly StreamRecord[]> {
    const { Records, NextShardIterator } = await call<Records>("GetRecords", {
      ShardIterator: from,
      Limit: limit,
    });
    iterator = NextShardIterator;
    const last = Records.at(-1);
    if (last && position) position = { shard: position.shard, sequenceNumber: last.dynamodb.SequenceNumber };
    if (iterator === undefined && !last) await followChild();
    const shown = Records.filter(({ dynamodb }) => !beginsStream(dynamodb.Keys));
    return last && shown.length === 0 && iterator !== undefined ? read(iterator, limit) : shown;
  }

  async function followChild(): Promise<void> {
    const child = (await shards()).find(({ ParentShardId }) => ParentShardId === position?.shard);
    if (child) position = { shard: child.ShardId };
  }

  return {
    get shard() {
      return position?.shard ?? "";
    },
    async next(limit) {
      try {
        if (iterator === undefined) await open();
        return iterator === undefined ? [] : await read(iterator, limit);
      } catch (error) {
        iterator = undefined;
        if (error instanceof Error && stale.includes(error.name)) return [];
        throw error;
      }
    },
  };
}
