import { Outage } from "../outage.ts";
import { type AwsAnswer, AwsError, type AwsService } from "./aws.ts";

/** Nothing came back: a broken connection, or patience ran out. What we asked may have been done. */
export class NoAnswer extends Outage {
  override readonly name = "NoAnswer";
}

/** The error an answer stands for, in any of AWS's protocols: code in a header, in JSON or in XML. */
export function errorIn(service: AwsService, { status, headers, body }: AwsAnswer): AwsError {
  const json = parsed(body) as { readonly __type?: unknown; readonly code?: unknown } | undefined;
  const named = headers["x-amzn-errortype"] ?? json?.__type ?? json?.code ?? /<Code>([^<]+)</.exec(body)?.[1];
  const code = String(named ?? "Unknown")
    .replace(/^.*#/, "")
    .replace(/:.*$/, "");
  return new AwsError(service, code, status, json);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Codes by which a service says: later. */
const later =
  /^(Throttl\w*|ProvisionedThroughputExceeded\w*|RequestLimitExceeded|RequestThrottled|TooManyRequests\w*|TransactionConflict\w*|TransactionInProgress\w*|RequestTimeout\w*|EC2Throttled\w*)$/;

/** Whether the same request may succeed if it is simply sent again. */
export function passes(error: unknown): boolean {
  if (!(error instanceof AwsError)) return error instanceof NoAnswer;
  if (error.code === "TransactionCanceledException") return collided(error);
  return error.status >= 500 || error.status === 429 || later.test(error.code);
}

/** A cancelled transaction met another one, or a throttle, and no condition of its own stands in the way. */
function collided(error: AwsError): boolean {
  const codes = cancellationCodes(error);
  return !codes.includes("ConditionalCheckFailed") && codes.some((code) => later.test(code));
}

/** Why DynamoDB cancelled a transaction: one code per item, `None` for the innocent. */
export function cancellationCodes({ answer }: AwsError): readonly string[] {
  const reasons = (
    answer as { readonly CancellationReasons?: readonly { readonly Code?: string }[] } | undefined
  )?.CancellationReasons;
  return (reasons ?? []).map((reason) => reason.Code ?? "None");
}

/** Codes that speak of our rights or our resources: an operator repairs that, and what waits then goes through. */
const repairable =
  /^(AccessDenied\w*|UnrecognizedClient\w*|ExpiredToken\w*|InvalidSignature\w*|SignatureDoesNotMatch|InvalidClientTokenId|ResourceNotFound\w*|KMS\w+|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)$/;

/** What to throw after the last try: an `Outage` for whatever time or an operator can heal. */
export function lasting(error: unknown): unknown {
  if (!(error instanceof AwsError)) return error;
  if (passes(error) || repairable.test(error.code)) return new Outage(error.message, { cause: error });
  return error;
}
