/** Publishes the events of a journal's rows again through the relay, as the operator's command `replay` does. */

import { relay } from "../../../shared/journal/relay.ts";
import { recordOf } from "../../../shared/journal/stream.ts";
import { optionsOf, type Site } from "./frames.ts";
import { lambda } from "./process.ts";
import type { JournalTable } from "./stream.ts";

/** Publishes the rows' events again; resolves with true when the bus accepted all of them. */
export type TellAgain = () => Promise<boolean>;

export function replayOf(site: Site, table: JournalTable): TellAgain {
  const operators = lambda(site.run, `operator/replay-${table.service}`, (process) =>
    relay({
      service: table.service,
      bus: process.port("bus", site.wiring.bus(site.events.bus)),
      backOff: optionsOf(process, site).backOff,
      park: async ({ id, reason }) => {
        throw new Error(`${id}: ${reason}`);
      },
      tampered: () => {},
    }),
  );
  return async () => {
    const { batchItemFailures } = await operators.invoke((tell) =>
      tell({ Records: table.rows.map(recordOf) }),
    );
    return batchItemFailures.length === 0;
  };
}
