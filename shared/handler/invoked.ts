/** The Lambda handler of a direct invocation, by another of our services or by an operator. */

import type { Context } from "aws-lambda";
import type * as z from "zod/mini";
import { correlate } from "../correlation.ts";
import { fromCaller } from "../invoke/caller.ts";
import type { Always } from "./environment.ts";
import { type Log, toStdout, type Write } from "./log.ts";
import { inOneLine, logOf } from "./one-line.ts";
import { type EventReads, noEventReads } from "./queue/event-reads.ts";
import { requestNamedIn } from "./request-named.ts";

export interface InvokedOptions<Input, Output> {
  readonly environment: Readonly<Record<Always, string>>;
  /**
   * The strict schema of the input. When the Lambda has several operations, this function returns the schema
   * of the operation that the call names. The schema is made on first use.
   */
  readonly input: (asked: unknown) => z.ZodMiniType<Input>;
  readonly handle: (input: Input, log: Log) => Promise<Output>;
  readonly log?: Write | undefined;
  /** The cache of reads for one call; it is cleared when the next call begins. */
  readonly reads?: EventReads;
}

/**
 * The error for input that cannot be parsed. It has no message, since the parser's message would quote the
 * input in Lambda's error reply and log.
 */
class UnreadableInput extends Error {
  override readonly name = "UnreadableInput";
}

/**
 * Makes the Lambda handler. It runs under the correlation id of the request that the call names, else under the
 * caller's correlation id. An exception returns to the caller as a Lambda error with its class only.
 */
export function invoked<Input, Output>({
  environment,
  input,
  handle,
  log = toStdout,
  reads = noEventReads,
}: InvokedOptions<Input, Output>): (event: unknown, context: Context) => Promise<Output> {
  return inOneLine<unknown, Output>(environment, log, async (event, context) => {
    reads.begin();
    const { asked, correlation } = fromCaller(event);
    correlate(correlation);
    const parsed = input(asked).safeParse(asked);
    if (!parsed.success) throw new UnreadableInput();
    correlate(requestNamedIn(parsed.data));
    return handle(parsed.data, logOf(context));
  });
}
