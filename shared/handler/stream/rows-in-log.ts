/** Logs the journal rows of a batch from a stream. */
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
import { tellHandled } from "../handled.ts";
import type { Log } from "../log.ts";

export interface RowsInLog {
  /** Writes a log line for a row that raises an alarm. */
  alarm(alarm: "parked" | "journal-tampered", key: RowKey): void;
  /**
   * Adds the rows without an alarm to the log line of the invocation, up to the first row that the stream
   * delivers again; that row has a line of its own.
   */
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
    done({ batchItemFailures: [failure] }) {
      const at = rows.findIndex(({ sequence }) => failure && sequence === failure.itemIdentifier);
      const again = rows[at];
      const done = again ? rows.slice(0, at) : rows;
      const others = done.filter((row) => !told.has(nameOf(row)));
      tellHandled(
        others.map((row) => ({ name: nameOf(row), ...defined({ correlation: row.correlation }) })),
        log,
      );
      if (again) log.line("warn", { ...about(again), outcome: "retry" });
    },
  };
}

const nameOf = ({ id, version }: RowKey): string => `${id}/${version}`;

const correlationIn = ({ dynamodb }: StreamRecord): string | undefined =>
  correlationOf({ ...dynamodb?.NewImage, ...dynamodb?.Keys } as Item);
