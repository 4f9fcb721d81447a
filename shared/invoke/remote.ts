import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import type * as z from "zod/mini";
import type { Aws } from "../aws/aws.ts";
import { Outage } from "../outage.ts";
import { byCaller } from "./caller.ts";

/**
 * The other service failed. The caller treats it as an outage, since the same call succeeds once the service
 * is repaired.
 */
export class RemoteFailure extends Outage {
  override readonly name = "RemoteFailure";
}

/**
 * The called Lambda may be cold and its table busy; our own caller has fifteen seconds, and we wait at most
 * twice.
 */
const patience = 6_000;

/**
 * Calls a function of another service: sends JSON, parses the reply. The call may arrive twice, so it must
 * carry its own idempotency key. The function runs under the caller's correlation id.
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

/** Only the error's type, since its message could quote the call (law 4). */
function errorTypeIn(body: string): string {
  const { errorType } = JSON.parse(body) as { readonly errorType?: unknown };
  return typeof errorType === "string" ? errorType : "unknown error";
}
