/** What an operator asks the Lambda `retention`: a list of the requests past their retention, or a run (P2). */

import { defined } from "../../../shared/defined.ts";
import type { Log } from "../../../shared/handler/log.ts";
import type { Run } from "../journals/journal-retention-runs.ts";
import { type Kept, listKept } from "./list-kept.ts";
import type { RetentionAsk } from "./retention-contract.ts";
import type { RetentionReply } from "./retention-reply-contract.ts";
import { told } from "./retention-tasks.ts";
import { type RetentionDeps, runRetention } from "./run-retention.ts";

/** The time after which an operator's call starts no more erasures, in milliseconds; another call continues the run. */
const patience = 25_000;

export async function askRetention(
  deps: RetentionDeps,
  ask: RetentionAsk,
  log: Log,
): Promise<RetentionReply> {
  if (ask.operation === "look") {
    const { items, next } = await listKept(deps, undefined, ask.after);
    return { items: items.map(shown), ...defined({ next }) };
  }
  const until = deps.now().getTime() + patience;
  const run = await runRetention(deps, {
    actor: `operator:${ask.by}`,
    hasTime: () => deps.now().getTime() < until,
    failed: told(log),
  });
  return "refused" in run ? { refused: "retention-off" } : counted(run);
}

const shown = ({ request, until, waits }: Kept) => ({
  ...{ request, until },
  ...(waits && { waits: waits.code as "on-hold" }),
});

const counted = ({ erased, waiting, failed, endedAt, more }: Run) => ({
  ...{ erased, waiting, failed },
  ended: endedAt !== undefined,
  more: more === true,
});
