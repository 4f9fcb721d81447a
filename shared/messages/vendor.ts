/** Shared by the SMS vendors with JSON over HTTPS. */

import type { HttpAnswer } from "../aws/http.ts";
import { SecretUnread } from "../secrets/secret.ts";
import { causeOf } from "./aws-outcome.ts";

/** The answer as JSON; undefined for anything else (a proxy's error page). */
export function jsonIn({ body }: HttpAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Errors before anything was sent: the vendor is unreachable or has an untrusted certificate, or our key is
 * missing.
 */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED\w*)$/;

export const neverSent = (error: unknown): boolean =>
  error instanceof SecretUnread || neverLeft.test(causeOf(error));

/** Iranian vendors take the national form: `09123456789`. */
export const nationalForm = (e164: string): string => e164.replace(/^\+98/, "0");
