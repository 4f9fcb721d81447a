/** The Lambda handler of what the clock sets off: nothing comes in, and nobody waits for an answer. */

import type { Context } from "aws-lambda";
import { Outage } from "../../outage.ts";
import type { Always } from "../environment.ts";
import { describeError, type Log, toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";

/** One minute's work, as a task sees it. */
export interface Minute {
  readonly log: Log;
  /** Whether there is time to begin something more; the next minute goes on with the rest. */
  hasTime(): boolean;
}

/** Does what is to be done by now, as much as there is time for. Done twice, or twice at once, it is done once. */
export type Task = (minute: Minute) => Promise<void>;

export interface EveryMinuteOptions {
  readonly environment: Readonly<Record<Always, string>>;
  /** By name, as the log says it: one after the other, none kept by another's failure. */
  readonly tasks: Readonly<Record<string, Task>>;
  readonly log?: Write | undefined;
}

/** Kept for what was begun: the last write, and the line of log. In milliseconds. */
const forTheEnd = 10_000;

/**
 * An outage is no failure: the next minute does it all, and an alarm counts the minutes that got through. Whatever else goes
 * wrong fails the invocation once every task had its turn.
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
