import { Outage } from "../outage.ts";
import { AwsError } from "./aws.ts";

/** No answer came: a broken connection or a time-out. AWS may have carried out the call. */
export class NoAnswer extends Outage {
  override readonly name = "NoAnswer";
}

/** The fields of an SDK error that we read. */
interface ServiceException {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}

/** An SDK error without AWS's message; a `NoAnswer` unchanged. */
export function errorOf(service: string, error: unknown): AwsError | NoAnswer {
  if (error instanceof NoAnswer) return error;
  const { name = "Unknown", $metadata, CancellationReasons = [] } = error as ServiceException;
  const cancellations = CancellationReasons.map(({ Code = "None" }) => Code);
  return new AwsError(service, name, $metadata?.httpStatusCode ?? 0, cancellations);
}

/** Error codes that ask the caller to retry later. */
const later =
  /^(Throttl\w*|ProvisionedThroughputExceeded\w*|RequestLimitExceeded|RequestThrottled|TooManyRequests\w*|TransactionConflict\w*|TransactionInProgress\w*|RequestTimeout\w*|EC2Throttled\w*)$/;

/** Whether a retry of the same call may succeed. */
export function passes(error: AwsError | NoAnswer): boolean {
  if (error instanceof NoAnswer) return true;
  if (error.code === "TransactionCanceledException") return collided(error.cancellations);
  return error.status >= 500 || error.status === 429 || later.test(error.code);
}

/** A transaction was cancelled by another one or by a throttle, and by no failed condition. */
const collided = (codes: readonly string[]): boolean =>
  !codes.includes("ConditionalCheckFailed") && codes.some((code) => later.test(code));

/** Error codes for a missing right or resource: after an operator repairs it, waiting messages go through. */
const repairable =
  /^(AccessDenied\w*|UnrecognizedClient\w*|ExpiredToken\w*|InvalidSignature\w*|SignatureDoesNotMatch|InvalidClientTokenId|ResourceNotFound\w*|KMS\w+|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)$/;

/** The error to throw after the last try: an `Outage` when time or an operator can repair the cause. */
export function lasting(error: AwsError | NoAnswer): Error {
  if (error instanceof NoAnswer) return error;
  if (passes(error) || repairable.test(error.code)) return new Outage(error.message, { cause: error });
  return error;
}
