/** The Lambda handler of the schedule: it has no input, and no caller waits for a reply. */

import type { Context } from "aws-lambda";
import { Outage } from "../../outage.ts";
import type { Always } from "../environment.ts";
import { describeError, type Log, toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";

/** One minute's work, as a task sees it. */
export interface Minute {
  readonly log: Log;
  /** Whether there is time to start more work; the next minute continues with the rest. */
  hasTime(): boolean;
}

/** Does the due work, as much as there is time for. Idempotent, also when two run at once. */
export type Task = (minute: Minute) => Promise<void>;

export interface EveryMinuteOptions {
  readonly environment: Readonly<Record<Always, string>>;
  /** By name, as in the log; run one after the other, in spite of another's failure. */
  readonly tasks: Readonly<Record<string, Task>>;
  readonly log?: Write | undefined;
}

/** Milliseconds reserved for finishing: the last write, and the log line. */
const forTheEnd = 10_000;

/**
 * An outage is no failure: the next minute repeats the work, and an alarm counts completed minutes. Any other
 * error fails the invocation after every task has run.
 */
export function everyMinute({
  environment,
  tasks,
  log = toStdout,
}: EveryMinuteOptions): (event: unknown, context: Context) => Promise<void> {
  return inOneLine<unknown, void>(environment, log, async (_, context) => {
    const own = logOf(context);
    const hasTime = () => context.getRemainingTimeInMillis() > forTheEnd;
    const failures: unknown[] = [];
    for (const [name, task] of Object.entries(tasks)) {
      try {
        await task({ log: own, hasTime });
      } catch (error) {
        failures.push(error);
        own.line("warn", { command: name, outcome: "retry", ...describeError(error) });
      }
    }
    if (failures.length > 0) own.add({ outcome: "retry", failed: failures.length });
    const fault = failures.find((error) => !(error instanceof Outage));
    if (fault !== undefined) throw fault;
  });
}
