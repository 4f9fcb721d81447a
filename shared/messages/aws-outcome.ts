import { AwsError } from "../aws/aws.ts";
import type { UndeliveredReason } from "../contracts/staff/notices.ts";
import type { Handed } from "./provider.ts";

/** The service says: later. */
const later =
  /Throttl|TooManyRequests|LimitExceeded|SendingPaused|AccountSuspended|MailFromDomain|AccessDenied|UnrecognizedClient|ExpiredToken|Signature/;
/**
 * SNS's InvalidParameter and SES's BadRequest. Assumed to speak of the address: it alone differs from one message to the next
 * in what could be malformed. SES's MessageRejected, and whatever else, is a refusal.
 */
const wrongAddress = /InvalidParameter|BadRequest/;
/** Nothing was sent: there was nobody to send it to. */
const neverLeft = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

interface Taken {
  /** The provider's own id of the message. */
  readonly MessageId?: string | undefined;
}

/**
 * Sends once (`Aws.once`) and says what is certain: an answer is `sent`; a 4xx answer is `refused`, or `not-taken` where
 * time or an operator can heal it; whatever may have arrived unanswered (a timeout, a broken connection, a 5xx) is thrown,
 * for nobody can tell.
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
