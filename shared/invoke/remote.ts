import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import type * as z from "zod/mini";
import type { Aws } from "../aws/aws.ts";
import { Outage } from "../outage.ts";
import { byCaller } from "./caller.ts";

/**
 * The called service failed. The caller treats this as an outage, since the same call succeeds once the
 * service is repaired.
 */
export class RemoteFailure extends Outage {
  override readonly name = "RemoteFailure";
}

/**
 * Milliseconds to wait for the reply. The time is generous, since the called Lambda may be starting, and its table may
 * be busy. The Lambda that calls has fifteen seconds, and a call without an answer is tried at most twice.
 */
const patience = 6_000;

/**
 * Makes a function that calls a Lambda of another service: sends JSON and parses the reply. The call may
 * arrive twice, so the request must contain its own idempotency key. The called Lambda runs under the
 * caller's correlation id.
 * @param reply loads the schema of the reply, on first use
 */
export function remote<Request extends object, Reply>(
  functionName: string,
  reply: () => Promise<z.ZodMiniType<Reply>>,
  aws: Aws,
): (request: Request) => Promise<Reply> {
  return async (request) => {
    const Payload = JSON.stringify(byCaller(request));
    const asked = new InvokeCommand({ FunctionName: functionName, Payload });
    const { FunctionError, Payload: answer } = await aws.call(LambdaClient, asked, patience);
    const body = Buffer.from(answer ?? []).toString();
    if (FunctionError) throw new RemoteFailure(`${functionName}: ${errorTypeIn(body)}`);
    return (await reply()).parse(JSON.parse(body));
  };
}

/**
 * The type of the error in a failed reply, without the error's message, which could quote the input of the
 * call.
 */
function errorTypeIn(body: string): string {
  const { errorType } = JSON.parse(body) as { readonly errorType?: unknown };
  return typeof errorType === "string" ? errorType : "unknown error";
}
