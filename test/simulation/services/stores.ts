import { memoryLimits } from "../../../shared/limits/memory.ts";
import { memoryPresence } from "../../../shared/presence/memory.ts";
import { memoryTable } from "../../../shared/table/memory-table.ts";
import { memoryWordIndex } from "../../../shared/word-index/memory.ts";

import { provider } from "../core/provider.ts";
import { receivers } from "../core/receiver.ts";
import type { Run } from "../core/run.ts";
import { viewTable } from "../core/view-table.ts";
import type { Wiring } from "../core/wiring.ts";

/** What outlives every process: the tables that services share, and whoever carries messages. */
export async function sharedStores(run: Run, wiring: Wiring) {
  const keys = memoryTable();
  const secrets = run.random.fork("secrets");
  // Secrets from the seed, so that tracking codes and one-time codes come out the same in every run of it.
  for (const service of ["identity", "intake", "meeting", "notification", "referral"])
    await keys.insert(`secret/${service}`, { key: secrets.bytes(32) });
  const tables = {
    keys: wiring.table(keys),
    documents: wiring.table(memoryTable()),
    vault: wiring.table(memoryTable()),
  };
  // Persons' keys too: what is hashed under them names challenges.
  const personKeys = run.random.fork("person keys");
  return {
    tables,
    /** Identity's alone: where a person's key is destroyed. */
    erasable: keys,
    freshKey: () => personKeys.bytes(32),
    limits: memoryLimits(),
    presence: memoryPresence(),
    /** Referral's. */
    wordIndex: memoryWordIndex(),
    views: viewTable(run),
    /** Intake's. */
    mine: viewTable(run),
    /** Meeting's. */
    hall: viewTable(run),
    /** Notification's. */
    told: viewTable(run),
    providers: {
      sms: [
        provider(run, "sms", { seeks: true, follows: true }),
        provider(run, "sms", { name: "second sms", follows: true }),
      ],
      email: [provider(run, "email")],
    },
    receivers: receivers(run),
  };
}

export type SharedStores = Awaited<ReturnType<typeof sharedStores>>;
