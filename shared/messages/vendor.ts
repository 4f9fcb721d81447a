/** What the SMS vendors that speak JSON over HTTPS have in common. */

import type { HttpAnswer } from "../aws/http.ts";
import { SecretUnread } from "../secrets/secret.ts";
import { causeOf } from "./aws-outcome.ts";

/** Reads an answer as JSON; nothing where it is none (a proxy's error page). */
export function jsonIn({ body }: HttpAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Before anything was sent: there was nobody to send it to, or nobody we trust (a certificate), or no key to come with. */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED\w*)$/;

export const neverSent = (error: unknown): boolean =>
  error instanceof SecretUnread || neverLeft.test(causeOf(error));

/** Iranian vendors take the national form: `09123456789`. */
export const nationalForm = (e164: string): string => e164.replace(/^\+98/, "0");
