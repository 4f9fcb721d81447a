import { Outage } from "../outage.ts";
import { AwsError } from "./aws.ts";

/** Nothing came back: a broken connection, or patience ran out. What we asked may have been done. */
export class NoAnswer extends Outage {
  override readonly name = "NoAnswer";
}

/** The fields we read of an error of the SDK. */
interface ServiceException {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}

/** An error of the SDK without AWS's sentence; `NoAnswer` as it is. */
export function errorOf(service: string, error: unknown): AwsError | NoAnswer {
  if (error instanceof NoAnswer) return error;
  const { name = "Unknown", $metadata, CancellationReasons = [] } = error as ServiceException;
  const cancellations = CancellationReasons.map(({ Code = "None" }) => Code);
  return new AwsError(service, name, $metadata?.httpStatusCode ?? 0, cancellations);
}

/** Codes by which a service says: later. */
const later =
  /^(Throttl\w*|ProvisionedThroughputExceeded\w*|RequestLimitExceeded|RequestThrottled|TooManyRequests\w*|TransactionConflict\w*|TransactionInProgress\w*|RequestTimeout\w*|EC2Throttled\w*)$/;

/** Whether the same request may succeed if it is simply sent again. */
export function passes(error: AwsError | NoAnswer): boolean {
  if (error instanceof NoAnswer) return true;
  if (error.code === "TransactionCanceledException") return collided(error.cancellations);
  return error.status >= 500 || error.status === 429 || later.test(error.code);
}

/** A cancelled transaction met another one, or a throttle, and no condition of its own stands in the way. */
const collided = (codes: readonly string[]): boolean =>
  !codes.includes("ConditionalCheckFailed") && codes.some((code) => later.test(code));

/** Codes that speak of our rights or our resources: an operator repairs that, and what waits then goes through. */
const repairable =
  /^(AccessDenied\w*|UnrecognizedClient\w*|ExpiredToken\w*|InvalidSignature\w*|SignatureDoesNotMatch|InvalidClientTokenId|ResourceNotFound\w*|KMS\w+|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)$/;

/** What to throw after the last try: an `Outage` for whatever time or an operator can heal. */
export function lasting(error: AwsError | NoAnswer): Error {
  if (error instanceof NoAnswer) return error;
  if (passes(error) || repairable.test(error.code)) return new Outage(error.message, { cause: error });
  return error;
}
