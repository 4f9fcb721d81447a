/** A journal's stream, as Lambda gives it to its readers (the view builder and the relay). */

import { Outage } from "../outage.ts";
import { severalAtOnce } from "../several-at-once.ts";
import type { Item } from "../table/item.ts";
import { itemOf, rowOf } from "./dynamodb-row.ts";
import type { StoredRow } from "./journal.ts";

/** The fields that we read of Lambda's `DynamoDBStreamEvent`. */
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

/** Lambda delivers the named record and all after it again; without a name it continues. */
export interface StreamResult {
  batchItemFailures: { itemIdentifier: string }[];
}

export interface RowKey {
  readonly id: string;
  readonly version: number;
}

/** A row that a reader cannot handle without an operator. */
export interface StuckRow extends RowKey {
  readonly reason: string;
}

export interface StreamPorts {
  /** Puts the key of a row aside for an operator; the reader continues. */
  park(stuck: StuckRow): Promise<void>;
  /** Raises the alarm: a row was changed or removed after it was appended. */
  tampered(key: RowKey): void;
}

/** An appended row. */
export interface Appended extends RowKey {
  /** Its place in the stream. */
  readonly sequence: string;
  /** @throws when the row cannot be read */
  row(): StoredRow;
}

/** The rows that this batch appended; any other change of the journal raises the alarm. */
export function appendedIn(
  { Records }: StreamEvent,
  { tampered }: Pick<StreamPorts, "tampered">,
): Appended[] {
  return Records.flatMap(({ eventName, dynamodb }) => {
    const key = keyOf({ dynamodb });
    if (eventName === "INSERT")
      return [
        { ...key, sequence: dynamodb?.SequenceNumber ?? "", row: () => rowOf(dynamodb?.NewImage as Item) },
      ];
    tampered(key);
    return [];
  });
}

/** The row of a record. */
export function keyOf({ dynamodb }: StreamRecord): RowKey {
  const { id, version } = (dynamodb?.Keys ?? {}) as {
    readonly id?: { S?: string };
    readonly version?: { N?: string };
  };
  return { id: id?.S ?? "unknown", version: Number(version?.N ?? 0) };
}

/**
 * Works on several rows in parallel. At an `Outage` it stops: the stream delivers the first record that met
 * one again, and all after it, finished or not. Any other error parks that row's key, and the reader
 * continues.
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
 * The reason for an operator. Rows and events contain no personal data, so neither do errors about them (law
 * 4); only a JSON parser's message quotes its input.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`.slice(0, 300);
}

/** A row as a stream record: for replays, tests and the simulation. */
export function recordOf(row: StoredRow, sequence: number): StreamRecord {
  const { id, version, ...image } = itemOf(row);
  const keys = { id, version } as Item;
  return {
    eventName: "INSERT",
    dynamodb: { SequenceNumber: String(sequence), Keys: keys, NewImage: { ...keys, ...image } },
  };
}
