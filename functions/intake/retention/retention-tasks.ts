/** The retention tasks of the schedule and of operators (P2). */

import { defined } from "../../../shared/defined.ts";
import { describeError, type Log } from "../../../shared/handler/log.ts";
import type { Task } from "../../../shared/handler/queue/every-minute.ts";
import type { Run } from "../journals/journal-retention-runs.ts";
import { type Kept, listKept } from "./list-kept.ts";
import type { RetentionAsk } from "./retention-contract.ts";
import type { RetentionReply } from "./retention-reply-contract.ts";
import { type RetentionDeps, runAtNight, runRetention } from "./run-retention.ts";

export const atNight = (deps: RetentionDeps): Readonly<Record<string, Task>> => ({
  "run-retention": async ({ log, hasTime }) => {
    const run = await runAtNight(deps, { hasTime, failed: told(log) });
    if (run) log.add({ records: run.erased });
  },
});

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

/** Logs each failed erasure on a line of its own, so that operators can search for the code. */
const told =
  (log: Log) =>
  (request: string, error: unknown): void =>
    log.line("warn", { command: "run-retention", correlation: request, ...describeError(error) });

const shown = ({ request, until, waits }: Kept) => ({
  ...{ request, until },
  ...(waits && { waits: waits.code as "on-hold" }),
});

const counted = ({ erased, waiting, failed, endedAt, more }: Run) => ({
  ...{ erased, waiting, failed },
  ended: endedAt !== undefined,
  more: more === true,
});
