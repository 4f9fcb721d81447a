/**
 * The Lambda handler that runs every minute by a schedule. It has no input, and no caller waits for a reply.
 */

import type { Context } from "aws-lambda";
import { Outage } from "../../outage.ts";
import type { Always } from "../environment.ts";
import { describeError, type Log, toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";

/** One run of the Lambda that runs every minute; each task gets this value. */
export interface Minute {
  readonly log: Log;
  /** Whether enough time is left to start more work. The run of the next minute continues with the rest. */
  hasTime(): boolean;
}

/**
 * Does the work that is due, while time is left. Two runs of a task may overlap; the work must still be done
 * only once.
 */
export type Task = (minute: Minute) => Promise<void>;

export interface EveryMinuteOptions {
  readonly environment: Readonly<Record<Always, string>>;
  /**
   * The tasks by their name in the log. The tasks run one after another; a task that fails does not stop the
   * next task.
   */
  readonly tasks: Readonly<Record<string, Task>>;
  readonly log?: Write | undefined;
}

/** Milliseconds that are reserved at the end for the last write and the log line. */
const forTheEnd = 10_000;

/**
 * Makes the Lambda handler. An outage is no failure, since the next minute repeats the work; an alarm counts the
 * completed minutes. Any other error fails the invocation after all tasks have run.
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
