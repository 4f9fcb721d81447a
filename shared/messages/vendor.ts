/** Functions that the SMS providers with a JSON interface over HTTPS share. */

import type { HttpAnswer } from "../aws/http.ts";
import { SecretUnread } from "../secrets/secret.ts";
import { causeOf } from "./aws-outcome.ts";

/** The answer parsed as JSON; undefined when it is not JSON, such as the error page of a proxy. */
export function jsonIn({ body }: HttpAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Codes of errors that happen before anything is sent: the provider cannot be reached, its certificate is not
 * trusted, or our key is missing.
 */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED\w*)$/;

export const neverSent = (error: unknown): boolean =>
  error instanceof SecretUnread || neverLeft.test(causeOf(error));

/** A mobile in the national form, which Iranian providers require: `09123456789`. */
export const nationalForm = (e164: string): string => e164.replace(/^\+98/, "0");
