import { AwsError } from "../aws/aws.ts";
import type { UndeliveredReason } from "../contracts/staff/notices.ts";
import type { Handed } from "./provider.ts";

/** Names of AWS errors after which a retry may succeed. */
const later =
  /Throttl|TooManyRequests|LimitExceeded|SendingPaused|AccountSuspended|MailFromDomain|AccessDenied|UnrecognizedClient|ExpiredToken|Signature/;
/**
 * Names of AWS errors that are assumed to be about the address, the only part of a message that could be
 * malformed: InvalidParameter of SNS and BadRequest of SES. SES's MessageRejected, and every other error, is
 * a refusal of the message.
 */
const wrongAddress = /InvalidParameter|BadRequest/;
/** Error codes of a connection that was never made, so nothing was sent. */
const neverLeft = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

interface Taken {
  /** The provider's id of the message. */
  readonly MessageId?: string | undefined;
}

/**
 * Sends a message once (`Aws.once`), and tells the outcome.
 * @returns `sent` after a successful answer; `not-taken` when no connection was made; after a 4xx, `not-taken` when the
 * cause passes with time or an operator can repair it, else `refused`
 * @throws when the outcome is unknown: a time-out, a broken connection, a 5xx
 */
export async function handed(send: () => Promise<Taken>): Promise<Handed> {
  try {
    return { result: "sent", providerId: (await send()).MessageId ?? "" };
  } catch (error) {
    if (neverLeft.includes(causeOf(error))) return { result: "not-taken" };
    if (!(error instanceof AwsError) || error.status < 400 || error.status >= 500) throw error;
    if (later.test(error.code)) return { result: "not-taken" };
    return { result: "refused", reason: reasonOf(error.code) };
  }
}

const reasonOf = (code: string): UndeliveredReason => (wrongAddress.test(code) ? "bad-address" : "refused");

export function causeOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  return cause?.code ?? "";
}
