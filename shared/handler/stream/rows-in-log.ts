/** The rows of a stream's batch, as its reader's log tells of them. */
import { defined } from "../../defined.ts";
import { correlationOf } from "../../journal/dynamodb-row.ts";
import {
  keyOf,
  type RowKey,
  type StreamEvent,
  type StreamRecord,
  type StreamResult,
} from "../../journal/stream.ts";
import type { Item } from "../../table/item.ts";
import type { Log } from "../log.ts";

export interface RowsInLog {
  /** Writes the line of a row that rings. */
  alarm(alarm: "parked" | "journal-tampered", key: RowKey): void;
  /** Writes the lines of all other rows, up to the first that the stream hands out again. */
  done(result: StreamResult): void;
}

export function rowsInLog({ Records }: StreamEvent, log: Log): RowsInLog {
  const rows = Records.map((record) => ({
    ...keyOf(record),
    sequence: record.dynamodb?.SequenceNumber,
    ...defined({ correlation: correlationIn(record) }),
  }));
  const told = new Set<string>();
  const about = ({ id, version }: RowKey) => {
    const row = rows.find((each) => each.id === id && each.version === version);
    return { aggregate: id, version, ...defined({ correlation: row?.correlation }) };
  };
  return {
    alarm(alarm, key) {
      told.add(nameOf(key));
      log.line("error", { alarm, ...about(key) });
    },
    done({ batchItemFailures: [again] }) {
      for (const row of rows) {
        const isAgain = again !== undefined && row.sequence === again.itemIdentifier;
        if (isAgain) log.line("warn", { ...about(row), outcome: "retry" });
        else if (!told.has(nameOf(row))) log.line("info", { ...about(row), outcome: "ok" });
        if (isAgain) return;
      }
    },
  };
}

const nameOf = ({ id, version }: RowKey): string => `${id}/${version}`;

const correlationIn = ({ dynamodb }: StreamRecord): string | undefined =>
  correlationOf({ ...dynamodb?.NewImage, ...dynamodb?.Keys } as Item);
