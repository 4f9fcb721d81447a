import { memoryLimits } from "../../../shared/limits/memory.ts";
import { memoryPresence } from "../../../shared/presence/memory.ts";
import { memoryTable } from "../../../shared/table/memory-table.ts";
import { memoryWordIndex } from "../../../shared/word-index/memory.ts";

import { messenger } from "../core/messenger.ts";
import { provider } from "../core/provider.ts";
import { receivers } from "../core/receiver.ts";
import type { Run } from "../core/run.ts";
import { type ViewTable, viewTable } from "../core/view-table.ts";
import type { Wiring } from "../core/wiring.ts";

export type MakeViews = (run: Run) => ViewTable;

/**
 * Makes everything that outlives a process: the tables that several services use, and the providers.
 * @param makeViews makes an empty table of views
 */
export async function sharedStores(run: Run, wiring: Wiring, makeViews: MakeViews = viewTable) {
  const keys = memoryTable();
  const secrets = run.random.fork("secrets");
  // The secrets are drawn from the seed, so that tracking codes and one-time codes are the same each time the seed is played.
  for (const service of ["identity", "intake", "meeting", "notification", "referral"])
    await keys.insert(`secret/${service}`, { key: secrets.bytes(32) });
  const tables = {
    keys: wiring.table(keys),
    documents: wiring.table(memoryTable()),
    vault: wiring.table(memoryTable()),
  };
  // Persons' keys are also drawn from the seed, since the names of challenges are hashes under these keys.
  const personKeys = run.random.fork("person keys");
  const bale = messenger(run);
  return {
    tables,
    /** The keys that can be destroyed; only identity may destroy a person's key. */
    erasable: keys,
    freshKey: () => personKeys.bytes(32),
    limits: memoryLimits(),
    presence: memoryPresence(),
    /** The word index, used by referral only. */
    wordIndex: memoryWordIndex(),
    views: makeViews(run),
    /** The lists of applicants' requests, used by intake only. */
    mine: makeViews(run),
    /** The lists of meetings, used by meeting only. */
    hall: makeViews(run),
    /** The lists of notices and webhooks, used by notification only. */
    told: makeViews(run),
    messenger: bale,
    providers: {
      sms: [
        bale,
        provider(run, "sms", { seeks: true, follows: true }),
        provider(run, "sms", { name: "second sms", follows: true }),
      ],
      email: [provider(run, "email")],
    },
    receivers: receivers(run),
  };
}

export type SharedStores = Awaited<ReturnType<typeof sharedStores>>;
