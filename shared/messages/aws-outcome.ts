import type { Handed } from "./provider.ts";

/** What the AWS SDK's errors tell. */
interface SdkError extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** The service says: later. */
const later =
  /Throttl|TooManyRequests|LimitExceeded|SendingPaused|AccessDenied|UnrecognizedClient|ExpiredToken|Signature/;
/** Nothing was sent: there was nobody to send it to. */
const neverLeft = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

/**
 * Sends once, with no retry of the SDK's own, and says what is certain: an answer is `sent`; a 4xx answer is `refused`,
 * or `not-taken` where time or an operator can heal it; whatever may have arrived unanswered (a timeout, a broken
 * connection, a 5xx) is thrown, for nobody can tell.
 */
export async function handed(
  send: () => Promise<{ readonly MessageId?: string | undefined }>,
): Promise<Handed> {
  try {
    return { result: "sent", providerId: (await send()).MessageId ?? "" };
  } catch (error) {
    const { name, code = "", $metadata } = error as SdkError;
    const status = $metadata?.httpStatusCode ?? 0;
    if (neverLeft.includes(code)) return { result: "not-taken" };
    if (status < 400 || status >= 500) throw error;
    return { result: later.test(name) ? "not-taken" : "refused" };
  }
}
