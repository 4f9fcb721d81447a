/** The Lambda handler that reads the stream of a journal, for a view builder or a relay. */

import type { Context } from "aws-lambda";
import type { StreamEvent, StreamPorts, StreamResult } from "../../journal/stream.ts";
import type { Always } from "../environment.ts";
import { counted } from "../handled.ts";
import { toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";
import { rowsInLog } from "./rows-in-log.ts";

export interface StreamOptions {
  readonly environment: Readonly<Record<Always, string>>;
  /** Sends the key of a row that cannot be handled to the stuck queue, which an operator reads. */
  readonly park: StreamPorts["park"];
  /** Makes the reader with these ports: `(ports) => relay({ ...ports, service, bus })`. */
  readonly reader: (ports: StreamPorts) => (event: StreamEvent) => Promise<StreamResult>;
  readonly log?: Write | undefined;
}

/**
 * Makes the Lambda handler. The log line of an invocation names its rows; a failed row has a line of its own. An alarm
 * is raised for each row that was put into the stuck queue for an operator, and for each row that was tampered with.
 */
export function stream({
  environment,
  park,
  reader,
  log = toStdout,
}: StreamOptions): (event: StreamEvent, context: Context) => Promise<StreamResult> {
  return inOneLine(environment, log, async (event, context) => {
    const lines = logOf(context);
    const rows = rowsInLog(event, lines);
    let parked = 0;
    const read = reader({
      park: async (stuck) => {
        parked += 1;
        rows.alarm("parked", stuck);
        await park(stuck);
      },
      tampered: (key) => rows.alarm("journal-tampered", key),
    });
    const result = await read(event);
    rows.done(result);
    const failed = result.batchItemFailures.length;
    lines.add({ records: event.Records.length, ...counted({ failed, parked }) });
    return result;
  });
}
