/** The retention task of the schedule (P2). */

import { describeError, type Log } from "../../../shared/handler/log.ts";
import type { Task } from "../../../shared/handler/queue/every-minute.ts";
import { isNight } from "./night.ts";
import type { RetentionDeps } from "./run-retention.ts";

/** By day the task runs every minute and does nothing; it does not even load what erases. */
export const atNight = (deps: RetentionDeps): Readonly<Record<string, Task>> => ({
  "run-retention": async ({ log, hasTime }) => {
    if (!isNight(deps.now())) return;
    const { runAtNight } = await import("./run-retention.ts");
    const run = await runAtNight(deps, { hasTime, failed: told(log) });
    if (run) log.add({ records: run.erased });
  },
});

/** Logs each failed erasure on a line of its own, so that operators can search for the code. */
export const told =
  (log: Log) =>
  (request: string, error: unknown): void =>
    log.line("warn", { command: "run-retention", correlation: request, ...describeError(error) });
