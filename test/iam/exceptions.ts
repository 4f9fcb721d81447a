/**
 * The permissions that no recorded call uses, each with the reason. Every other permission must be used by a recorded call.
 */

import type { Right } from "./rights.ts";

interface Exception {
  readonly fits: (right: Right) => boolean;
  readonly because: string;
}

const by = (sid: RegExp, action: RegExp, because: string): Exception => ({
  fits: (right) => sid.test(right.sid) && action.test(right.action),
  because,
});

/** Permissions that AWS uses on a function's behalf, or that several functions have and only one uses. */
export const notItsOwn: readonly Exception[] = [
  by(/^Log$/, /^logs:/, "Lambda itself writes what the function prints"),
  by(/^Traces$/, /^xray:/, "Lambda itself sends the traces, on AWS only"),
  by(/^Queue$/, /^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)$/, "Lambda's poller reads the queue"),
  by(/^Stream(List)?$/, /^dynamodb:/, "Lambda's poller reads the stream"),
  by(/^FailedMinutes$/, /^sqs:SendMessage$/, "Lambda itself puts a failed scheduled event into the queue"),
  by(
    /^(Secret|KeyRing\w+)$/,
    /^dynamodb:PutItem$/,
    "the first function that needs a secret or key ring makes it, and only one is first",
  ),
  by(/^KeysRead$/, /^dynamodb:GetItem$/, "the release of 26 November 2026 reads keys so, during a trial"),
  by(/AtRest$/, /^kms:/, "DynamoDB and S3 call KMS on the caller's behalf, on AWS only"),
];
