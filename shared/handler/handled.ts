/** Names the finished messages or rows of a batch in the one log line of the invocation (ADR 0055). */
import { correlate } from "../correlation.ts";
import type { Log, LogFields } from "./log.ts";

export interface Handled {
  /**
   * A name made of ids and codes: `intake.request-registered.v1 intake/407155289363/1/0` for a message, or
   * `407155289363/2` for a row.
   */
  readonly name: string;
  readonly correlation?: string | undefined;
}

/**
 * Adds the names of the finished items to the log line of the invocation. A correlation id follows each name
 * that does not contain the id. An id that all items share becomes the correlation id of the log line.
 */
export function tellHandled(handled: readonly Handled[], log: Log): void {
  if (handled.length === 0) return;
  const [first, ...others] = new Set(handled.map(({ correlation }) => correlation));
  if (others.length === 0) correlate(first);
  log.add({ handled: handled.map(named).join(", ") });
}

const named = ({ name, correlation }: Handled): string =>
  correlation === undefined || name.includes(correlation) ? name : `${name} of ${correlation}`;

/** Returns the counts, without those that are zero: a log line shows no zero counts. */
export const counted = (
  counts: Pick<LogFields, "failed"> & Partial<Pick<LogFields, "parked">>,
): Partial<LogFields> => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
