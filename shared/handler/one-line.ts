/** Wraps the handler of every Lambda, so that each invocation writes one log line, whatever happens in it. */

import middy, { type MiddlewareObj } from "@middy/core";
import type { Context } from "aws-lambda";
import { correlated } from "../correlation.ts";
import type { Always } from "./environment.ts";
import { describeError, type InvocationLog, type Log, openLog, type Write } from "./log.ts";

const logs = new WeakMap<Context, InvocationLog>();

/** The log of the invocation to which the context belongs. */
export function logOf(context: Context): Log {
  const log = logs.get(context);
  if (!log) throw new Error("No log was opened for this invocation");
  return log;
}

/**
 * The X-Ray trace of this invocation, from Lambda's environment variable:
 * `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=…;Sampled=1`.
 */
function trace(): { readonly trace?: string } {
  const root = /Root=([\da-f-]+);.*Sampled=1/.exec(process.env["_X_AMZN_TRACE_ID"] ?? "")?.[1];
  return root === undefined ? {} : { trace: root };
}

let cold = true;

function oneLine<Event, Result>(
  about: Readonly<Record<Always, string>>,
  write: Write,
): MiddlewareObj<Event, Result> {
  const started = new WeakMap<Context, number>();
  const finish = (context: Context, level: "info" | "error") => {
    const durationMs = Math.round(performance.now() - (started.get(context) ?? 0));
    logs.get(context)?.add({ durationMs });
    logs.get(context)?.done(level);
  };
  return {
    before: ({ context }) => {
      const { SERVICE: service, LAMBDA: lambda, RELEASE: release } = about;
      const { awsRequestId: invocation, functionVersion } = context;
      const log = openLog({ service, lambda, release, functionVersion, invocation, ...trace() }, write);
      log.add({ ...(cold && { coldStart: true }), outcome: "ok" });
      cold = false;
      started.set(context, performance.now());
      logs.set(context, log);
    },
    after: ({ context }) => finish(context, "info"),
    onError: ({ context, error, response }) => {
      logs
        .get(context)
        ?.add({ ...describeError(error), ...(response === undefined && { outcome: "failed" }) });
      finish(context, "error");
    },
  };
}

/**
 * The error to throw to Lambda, without its message: Lambda logs and returns messages, and ours may quote the
 * input.
 */
function withoutMessage(error: unknown): Error {
  const bare = new Error("");
  bare.name = describeError(error).error;
  bare.stack = bare.name;
  return bare;
}

/**
 * Wraps a Lambda's handler. The work begins with a correlation id of its own, which later code may replace. An
 * exception that no other middleware turned into a response is thrown to Lambda, which counts it and may retry.
 */
export function inOneLine<Event, Result>(
  about: Readonly<Record<Always, string>>,
  write: Write,
  handle: (event: Event, context: Context) => Promise<Result>,
  ...further: readonly MiddlewareObj<Event, Result>[]
): (event: Event, context: Context) => Promise<Result> {
  const wrapped = middy<Event, Result>(handle)
    .use(oneLine<Event, Result>(about, write))
    .use([...further]);
  return async (event, context) => {
    try {
      return await correlated(context.awsRequestId, () => wrapped(event, context));
    } catch (error) {
      throw withoutMessage(error);
    }
  };
}
