/** The Lambda handler of a direct invocation: by another service of ours, or by an operator. */

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
  /** The schema of its input, strict; where it has several operations, the schema of the one that is asked. Made when first asked. */
  readonly input: (asked: unknown) => z.ZodMiniType<Input>;
  readonly handle: (input: Input, log: Log) => Promise<Output>;
  readonly log?: Write | undefined;
  /** What it reads once for a call; forgotten when the next one begins. */
  readonly reads?: EventReads;
}

/** Only the class of what is wrong: a parser's own message would quote the input into Lambda's error reply and log. */
class UnreadableInput extends Error {
  override readonly name = "UnreadableInput";
}

/**
 * Its work belongs to the request that the call names, else to the caller's work. An exception goes back to the caller as a Lambda
 * error, its class only.
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
