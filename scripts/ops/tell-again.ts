/**
 * Publishes the events of rows again through the relay's own code, so that order and retries are the same.
 */
import { eventBridge } from "../../shared/bus/eventbridge.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { relay } from "../../shared/journal/relay.ts";
import { recordOf } from "../../shared/journal/stream.ts";
import { busName } from "../operator/services.ts";
import type { System } from "../operator/system.ts";

/**
 * Publishes the events of these rows.
 * @throws Error when the bus refuses an event; all may then be published again, because consumers ignore
 * repeats
 */
export type TellAgain = (rows: readonly StoredRow[]) => Promise<void>;

export async function tellerOf(system: System, service: string): Promise<TellAgain> {
  const bus = eventBridge(await busName(system, service), system.aws);
  const run = relay({
    service,
    bus,
    park: async ({ id, version, reason }) => {
      throw new Error(`${service} ${id}, entry ${version}: ${reason}`);
    },
    tampered: () => {},
  });
  return async (rows) => {
    const { batchItemFailures } = await run({ Records: rows.map(recordOf) });
    if (batchItemFailures.length > 0) throw new Error("The bus does not take events now. Try again later.");
  };
}
