/** The Lambda handler of a journal's stream reader: a view builder or a relay. */

import type { Context } from "aws-lambda";
import type { StreamEvent, StreamPorts, StreamResult } from "../../journal/stream.ts";
import type { Always } from "../environment.ts";
import { toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";

export interface StreamOptions {
  readonly environment: Readonly<Record<Always, string>>;
  /** Puts a stuck row's key aside (`stuckQueue`). */
  readonly park: StreamPorts["park"];
  /** Makes the reader of these ports: `(ports) => relay({ ...ports, service, bus })`. */
  readonly reader: (ports: StreamPorts) => (event: StreamEvent) => Promise<StreamResult>;
  readonly log?: Write | undefined;
}

/** Parked rows and tampering each get a line of their own, which alarms are made of. */
export function stream({
  environment,
  park,
  reader,
  log = toStdout,
}: StreamOptions): (event: StreamEvent, context: Context) => Promise<StreamResult> {
  return inOneLine(environment, log, async (event, context) => {
    const lines = logOf(context);
    let parked = 0;
    const read = reader({
      park: async (stuck) => {
        parked += 1;
        lines.line("error", { alarm: "parked", aggregate: stuck.id, version: stuck.version });
        await park(stuck);
      },
      tampered: ({ id, version }) =>
        lines.line("error", { alarm: "journal-tampered", aggregate: id, version }),
    });
    const result = await read(event);
    lines.add({ records: event.Records.length, failed: result.batchItemFailures.length, parked });
    return result;
  });
}
