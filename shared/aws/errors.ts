import { Outage } from "../outage.ts";
import { AwsError } from "./aws.ts";

/** The error when no answer came: the connection broke or timed out. AWS may have carried out the call. */
export class NoAnswer extends Outage {
  override readonly name = "NoAnswer";
}

/** The fields of an SDK error that this file reads. */
interface ServiceException {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}

/** Converts an SDK error to one without AWS's message; returns a `NoAnswer` unchanged. */
export function errorOf(service: string, error: unknown): AwsError | NoAnswer {
  if (error instanceof NoAnswer) return error;
  const { name = "Unknown", $metadata, CancellationReasons = [] } = error as ServiceException;
  const cancellations = CancellationReasons.map(({ Code = "None" }) => Code);
  return new AwsError(service, name, $metadata?.httpStatusCode ?? 0, cancellations);
}

/** AWS error codes after which a retry of the call may succeed. */
const later =
  /^(Throttl\w*|ProvisionedThroughputExceeded\w*|RequestLimitExceeded|RequestThrottled|TooManyRequests\w*|TransactionConflict\w*|TransactionInProgress\w*|RequestTimeout\w*|EC2Throttled\w*)$/;

/** Whether a retry of the call that got this error may succeed. */
export function passes(error: AwsError | NoAnswer): boolean {
  if (error instanceof NoAnswer) return true;
  if (error.code === "TransactionCanceledException") return collided(error.cancellations);
  return error.status >= 500 || error.status === 429 || later.test(error.code);
}

/** Whether another transaction or a throttle cancelled this transaction, and no failed condition did. */
const collided = (codes: readonly string[]): boolean =>
  !codes.includes("ConditionalCheckFailed") && codes.some((code) => later.test(code));

/**
 * AWS error codes for a missing right or resource. An operator can repair the cause, and a later retry then
 * succeeds.
 */
const repairable =
  /^(AccessDenied\w*|UnrecognizedClient\w*|ExpiredToken\w*|InvalidSignature\w*|SignatureDoesNotMatch|InvalidClientTokenId|ResourceNotFound\w*|KMS\w+|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)$/;

/**
 * The error to throw after the last try: an `Outage` when the cause passes with time or an operator can
 * repair it, else the error itself.
 */
export function lasting(error: AwsError | NoAnswer): Error {
  if (error instanceof NoAnswer) return error;
  if (passes(error) || repairable.test(error.code)) return new Outage(error.message, { cause: error });
  return error;
}
