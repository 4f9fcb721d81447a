import { RemoteFailure } from "../../../shared/invoke/remote.ts";
import type { InsertOnlyTable } from "../../../shared/table/table.ts";
import type { CallFaults } from "../core/faults.ts";
import type { Site } from "../core/frames.ts";
import type { Process } from "../core/process.ts";
import type { JournalTable } from "../core/stream.ts";
import type { SharedStores } from "./stores.ts";

/** Makes the ports of a process: its service's journal and its machine's clock. */
export const portsTo = ({ wiring }: Site, process: Process, table: JournalTable, faults?: CallFaults) => ({
  journal: process.port("journal", wiring.store(table.store), faults),
  now: () => process.now(),
});

export const tablesOf = (
  process: Process,
  { tables }: SharedStores,
): Record<"keys" | "documents" | "vault", InsertOnlyTable> => ({
  keys: process.port("keys", tables.keys),
  documents: process.port("documents", tables.documents),
  vault: process.port("vault", tables.vault),
});

/** Turns any failure inside the invoked service into an outage for the caller, as `shared/invoke/remote.ts` does. */
export function remotely<Reply>(reply: Promise<Reply>): Promise<Reply> {
  return reply.catch((error: Error) => {
    throw new RemoteFailure(error.name);
  });
}
