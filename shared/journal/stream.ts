/** A journal's stream, as Lambda hands it to its readers (the view builder and the relay). */

import { Outage } from "../outage.ts";
import { severalAtOnce } from "../several-at-once.ts";
import type { Item } from "../table/item.ts";
import { itemOf, rowOf } from "./dynamodb-row.ts";
import type { StoredRow } from "./journal.ts";

/** What we read of Lambda's `DynamoDBStreamEvent`. */
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

/** Lambda goes on behind the last record that is not named here, and hands the named one and all after it out again. */
export interface StreamResult {
  batchItemFailures: { itemIdentifier: string }[];
}

export interface RowKey {
  readonly id: string;
  readonly version: number;
}

/** A row that a reader could not handle and never will without help. */
export interface StuckRow extends RowKey {
  readonly reason: string;
}

export interface StreamPorts {
  /** Puts the key of a row aside for an operator; the reader goes on. */
  park(stuck: StuckRow): Promise<void>;
  /** A row was changed or removed after it was appended: raise the alarm. */
  tampered(key: RowKey): void;
}

/** A row that was appended. */
export interface Appended extends RowKey {
  /** Its place in the stream. */
  readonly sequence: string;
  /** Throws when it cannot be read. */
  row(): StoredRow;
}

/** The rows this batch says were appended; whatever else was done to the journal raises the alarm. */
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

/** Which row a record is of. */
export function keyOf({ dynamodb }: StreamRecord): RowKey {
  const { id, version } = (dynamodb?.Keys ?? {}) as {
    readonly id?: { S?: string };
    readonly version?: { N?: string };
  };
  return { id: id?.S ?? "unknown", version: Number(version?.N ?? 0) };
}

/**
 * Does the work, a few things at once. An `Outage` stops it: the stream hands out the first record that met one again, and all
 * after it, done or not. Any other error is that row's own fault: its key is parked and the reader goes on.
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
 * What to tell an operator. Rows and events hold no personal data, so neither do errors about them (law 4); only a JSON
 * parser's sentence quotes what it read.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`.slice(0, 300);
}

/** A row as its stream would tell of it: for a replay, for tests and for the simulation. */
export function recordOf(row: StoredRow, sequence: number): StreamRecord {
  const { id, version, ...image } = itemOf(row);
  const keys = { id, version } as Item;
  return {
    eventName: "INSERT",
    dynamodb: { SequenceNumber: String(sequence), Keys: keys, NewImage: { ...keys, ...image } },
  };
}
