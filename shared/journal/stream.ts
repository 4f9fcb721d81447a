/** Reads the stream of a journal in the form in which Lambda gives it to the view builder and the relay. */

import { Outage } from "../outage.ts";
import { severalAtOnce } from "../several-at-once.ts";
import type { Item } from "../table/item.ts";
import { isMoved, itemOf, rowOf } from "./dynamodb-row.ts";
import type { StoredRow } from "./journal.ts";

/** The fields of Lambda's `DynamoDBStreamEvent` that are read. */
export interface StreamEvent {
  readonly Records: readonly StreamRecord[];
}

export interface StreamRecord {
  readonly eventName?: "INSERT" | "MODIFY" | "REMOVE" | undefined;
  readonly dynamodb?:
    | {
        readonly SequenceNumber?: string | undefined;
        readonly Keys?: object | undefined;
        readonly NewImage?: object | undefined;
      }
    | undefined;
}

/**
 * The result for Lambda: the stream delivers the named record, and all records after it, a second time.
 * Without a named record, the batch is finished.
 */
export interface StreamResult {
  batchItemFailures: { itemIdentifier: string }[];
}

export interface RowKey {
  readonly id: string;
  readonly version: number;
}

/** The key of a row that a reader cannot handle without an operator. */
export interface StuckRow extends RowKey {
  readonly reason: string;
}

export interface StreamPorts {
  /** Stores the key of a row for an operator; the reader then continues with other rows. */
  park(stuck: StuckRow): Promise<void>;
  /** Raises the alarm that a journal row was changed or removed after it was appended. */
  tampered(key: RowKey): void;
}

/** A row that was appended to the journal. */
export interface Appended extends RowKey {
  /** The row's sequence number in the stream. */
  readonly sequence: string;
  /**
   * The row itself.
   * @throws when the row cannot be read
   */
  row(): StoredRow;
}

/**
 * The rows that a batch of the stream appended, without rows that came with an archive (P8). Any other change of the
 * journal in the batch raises the alarm.
 */
export function appendedIn(
  { Records }: StreamEvent,
  { tampered }: Pick<StreamPorts, "tampered">,
): Appended[] {
  return Records.flatMap(({ eventName, dynamodb }) => {
    const key = keyOf({ dynamodb });
    if (eventName === "INSERT" && isMoved((dynamodb?.NewImage ?? {}) as Item)) return [];
    if (eventName === "INSERT")
      return [
        { ...key, sequence: dynamodb?.SequenceNumber ?? "", row: () => rowOf(dynamodb?.NewImage as Item) },
      ];
    tampered(key);
    return [];
  });
}

/** The key of the row in a record: the aggregate's id and the version. */
export function keyOf({ dynamodb }: StreamRecord): RowKey {
  const { id, version } = (dynamodb?.Keys ?? {}) as {
    readonly id?: { S?: string };
    readonly version?: { N?: string };
  };
  return { id: id?.S ?? "unknown", version: Number(version?.N ?? 0) };
}

/**
 * Handles several rows in parallel. At an `Outage` no more rows are begun, and the stream delivers the first record
 * with an outage and all records after it a second time, even those that were finished. After any other error the row's
 * key is put in the stuck queue for an operator, and the other rows are handled.
 */
export async function severalRows<Work extends RowKey & { readonly sequence: string }>(
  works: readonly Work[],
  atOnce: number,
  { park }: Pick<StreamPorts, "park">,
  handle: (work: Work) => Promise<void>,
): Promise<StreamResult> {
  let first = works.length;
  const done = severalAtOnce(works, atOnce, async (work, index) => {
    try {
      await handle(work);
    } catch (error) {
      if (!(error instanceof Outage))
        return park({ id: work.id, version: work.version, reason: reasonOf(error) });
      first = Math.min(first, index);
      throw error;
    }
  });
  await done.catch((error: unknown) => {
    if (first === works.length) throw error;
  });
  return {
    batchItemFailures: works.slice(first, first + 1).map(({ sequence }) => ({ itemIdentifier: sequence })),
  };
}

/**
 * The text of an error, for an operator. Rows and events contain no personal data, so the messages of errors
 * about rows and events contain none (law 4). The message of a JSON parser is left out, since it quotes its
 * input.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`.slice(0, 300);
}

/** Makes a stream record of a row, for replays, tests and the simulation. */
export function recordOf(row: StoredRow, sequence: number): StreamRecord {
  const { id, version, ...image } = itemOf(row);
  const keys = { id, version } as Item;
  return {
    eventName: "INSERT",
    dynamodb: { SequenceNumber: String(sequence), Keys: keys, NewImage: { ...keys, ...image } },
  };
}
