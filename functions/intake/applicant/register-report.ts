import type { Report } from "../../../shared/contracts/public/reports.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { Registration } from "../request/registration.ts";
import { type RegistrationDeps, registerRequest } from "./register-request/register-request.ts";

/** What the vault keeps of who is nobody: the same of all, in no language of theirs. */
const nobody: Applicant = { fullName: "بدون نام", identityType: "none", contactBy: "sms" };

export type Accepted =
  /** `request`: nobody is told it. */
  | { readonly accepted: true; readonly request: string; readonly at: string }
  | { readonly accepted: false; readonly refusal: Refusal };

/**
 * Takes a report without identity (C3, ADR 0020): a request like any other inside, of which nobody has the code.
 *
 * @param key the same key and input is the same report, whoever sends it; another input is refused as `key-reused`. Besides:
 * `unknown-choice`, of a kind that asks who it is, too.
 */
export async function registerReport(
  deps: RegistrationDeps,
  said: Report,
  language: "fa" | "en",
  key: string,
): Promise<Accepted> {
  const result = await registerRequest(deps, registrationWithoutIdentity(said, language, key));
  return result.registered
    ? { accepted: true, request: result.code, at: result.at }
    : { accepted: false, refusal: result.refusal };
}

function registrationWithoutIdentity(said: Report, language: "fa" | "en", key: string): Registration {
  const report = { ...said, applicant: nobody, withoutIdentity: true, channel: "web", language } as const;
  return {
    ...report,
    idempotency: { owner: ["without-identity"], key, input: report },
    command: { name: "register-request" },
  };
}
