import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import type * as z from "zod/mini";
import type { Aws } from "../aws/aws.ts";
import { Outage } from "../outage.ts";
import { byCaller } from "./caller.ts";

/** The other service failed inside. To the caller that is an outage: a repaired service takes the same request. */
export class RemoteFailure extends Outage {
  override readonly name = "RemoteFailure";
}

/** A Lambda may be cold, and behind it may be a busy table; whoever waits for us, twice at most, has fifteen seconds. */
const patience = 6_000;

/**
 * A function of another service, called directly: the request goes as JSON, the reply is parsed. The request may arrive
 * twice, so it carries what makes it the same request; the function goes on with the caller's correlation.
 * @param reply loads the schema of the reply, when the first one comes
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

/** Only the error's type: its message could quote the request (law 4). */
function errorTypeIn(body: string): string {
  const { errorType } = JSON.parse(body) as { readonly errorType?: unknown };
  return typeof errorType === "string" ? errorType : "unknown error";
}
