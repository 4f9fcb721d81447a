import type * as z from "zod/mini";
import type { Aws } from "../aws/aws.ts";
import { Outage } from "../outage.ts";

/** The other service failed inside. To the caller that is an outage: a repaired service takes the same request. */
export class RemoteFailure extends Outage {
  override readonly name = "RemoteFailure";
}

/** A Lambda may be cold, and behind it may be a busy table; whoever waits for us, twice at most, has fifteen seconds. */
const patience = 6_000;

/**
 * A function of another service, called directly: the request goes as JSON, the reply is parsed. The request may arrive
 * twice, so it carries what makes it the same request.
 */
export function remote<Request, Reply>(
  functionName: string,
  reply: z.ZodMiniType<Reply>,
  aws: Aws,
): (request: Request) => Promise<Reply> {
  return async (request) => {
    const { headers, body } = await aws.call({
      service: "lambda",
      path: `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
      headers: { "content-type": "application/json", "x-amz-invocation-type": "RequestResponse" },
      body: JSON.stringify(request),
      patience,
    });
    if (headers["x-amz-function-error"]) throw new RemoteFailure(`${functionName}: ${errorTypeIn(body)}`);
    return reply.parse(JSON.parse(body));
  };
}

/** Only the error's type: its message could quote the request (law 4). */
function errorTypeIn(body: string): string {
  const { errorType } = JSON.parse(body) as { readonly errorType?: unknown };
  return typeof errorType === "string" ? errorType : "unknown error";
}
