import { AwsError } from "../aws/aws.ts";
import type { UndeliveredReason } from "../contracts/staff/notices.ts";
import type { Handed } from "./provider.ts";

/** Errors that ask the caller to retry later. */
const later =
  /Throttl|TooManyRequests|LimitExceeded|SendingPaused|AccountSuspended|MailFromDomain|AccessDenied|UnrecognizedClient|ExpiredToken|Signature/;
/**
 * SNS's InvalidParameter and SES's BadRequest. Assumed to be about the address, the only part of a message
 * that could be malformed. SES's MessageRejected, and every other error, is a refusal.
 */
const wrongAddress = /InvalidParameter|BadRequest/;
/** The connection failed, so nothing was sent. */
const neverLeft = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

interface Taken {
  /** The provider's own id of the message. */
  readonly MessageId?: string | undefined;
}

/**
 * Sends once (`Aws.once`).
 * @returns `sent` after an answer; after a 4xx, `not-taken` when time or an operator can heal it, else
 * `refused`
 * @throws when the outcome is unknown: a timeout, a broken connection, a 5xx
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
