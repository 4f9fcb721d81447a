/** The Lambda handler of a direct invocation: by another service of ours, or by an operator. */

import type { Context } from "aws-lambda";
import type * as z from "zod/mini";
import type { Always } from "./environment.ts";
import { type Log, toStdout, type Write } from "./log.ts";
import { inOneLine, logOf } from "./one-line.ts";

export interface InvokedOptions<Input, Output> {
  readonly environment: Readonly<Record<Always, string>>;
  /** What may be asked; strict. */
  readonly input: z.ZodMiniType<Input>;
  readonly handle: (input: Input, log: Log) => Promise<Output>;
  readonly log?: Write | undefined;
}

/** Only the class of what is wrong: a parser's own message would quote the input into Lambda's error reply and log. */
class UnreadableInput extends Error {
  override readonly name = "UnreadableInput";
}

/** An exception goes back to the caller as a Lambda error, its class only. */
export function invoked<Input, Output>({
  environment,
  input,
  handle,
  log = toStdout,
}: InvokedOptions<Input, Output>): (event: unknown, context: Context) => Promise<Output> {
  return inOneLine<unknown, Output>(environment, log, async (event, context) => {
    const parsed = input.safeParse(event);
    if (!parsed.success) throw new UnreadableInput();
    return handle(parsed.data, logOf(context));
  });
}
