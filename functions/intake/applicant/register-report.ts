import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { Report } from "../../../shared/contracts/public/reports.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { Registration } from "../request/registration.ts";
import { type RegistrationDeps, registerRequest } from "./register-request/register-request.ts";

/**
 * The vault's entry for the sender of a report. All reports have the same entry, so not even the sender's language is
 * stored.
 */
const nobody: Applicant = { fullName: "بدون نام", identityType: "none", contactBy: "sms" };

export type Accepted =
  /** `request`: the report's id, for internal use; the sender never gets it. */
  | { readonly accepted: true; readonly request: string; readonly at: string }
  | { readonly accepted: false; readonly refusal: Refusal };

/**
 * Takes a report without identity (C3, ADR 0020). A report is stored like any other request, but its tracking code is
 * given to no person.
 *
 * @param key the same key and input return the same report, to any sender; another input is refused as `key-reused`.
 * Refuses with `unknown-choice`, also for a kind that needs an identity.
 */
export async function registerReport(
  deps: RegistrationDeps,
  said: Report,
  language: Language,
  key: string,
): Promise<Accepted> {
  const result = await registerRequest(deps, registrationWithoutIdentity(said, language, key));
  return result.registered
    ? { accepted: true, request: result.code, at: result.at }
    : { accepted: false, refusal: result.refusal };
}

function registrationWithoutIdentity(said: Report, language: Language, key: string): Registration {
  const report = { ...said, applicant: nobody, withoutIdentity: true, channel: "web", language } as const;
  return {
    ...report,
    idempotency: { owner: ["without-identity"], key, input: report },
    command: { name: "register-request" },
  };
}
