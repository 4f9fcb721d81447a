import { RemoteFailure } from "../../../shared/invoke/remote.ts";
import type { CountedTable } from "../../../shared/table/table.ts";
import type { CallFaults } from "../core/faults.ts";
import type { Site } from "../core/frames.ts";
import type { Process } from "../core/process.ts";
import type { JournalTable } from "../core/stream.ts";
import type { SharedStores } from "./stores.ts";

/** The ports of every process of a service: its journal and its clock. */
export const portsTo = ({ wiring }: Site, process: Process, table: JournalTable, faults?: CallFaults) => ({
  journal: process.port("journal", wiring.store(table.store), faults),
  now: () => process.now(),
});

export const tablesOf = (
  process: Process,
  { tables }: SharedStores,
): Record<"keys" | "documents" | "vault", CountedTable> => ({
  keys: process.port("keys", tables.keys),
  documents: process.port("documents", tables.documents),
  vault: process.port("vault", tables.vault),
});

/** Any failure inside the other service is an outage to the caller (`shared/invoke/remote.ts`). */
export function remotely<Reply>(reply: Promise<Reply>): Promise<Reply> {
  return reply.catch((error: Error) => {
    throw new RemoteFailure(error.name);
  });
}
