import type * as z from "zod/mini";
import type { registerEmergencyForApplicant as contract } from "../../../shared/contracts/public/emergencies.ts";
import { defined } from "../../../shared/defined.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { asEmergency } from "../applicant/emergency.ts";
import { registerRequest } from "../applicant/register-request/register-request.ts";
import type { RegistrationReceipt } from "../applicant/register-request/registration-receipt.ts";
import { accusedIn } from "../rules/rules-choices.ts";
import type { By } from "./clerk-command.ts";
import { registrationByClerk } from "./registration-by-clerk.ts";

type Asked = z.output<(typeof contract)["body"]>;
type Reply = RegistrationReceipt | { readonly refused: Refusal };

/**
 * A clerk registers an administrative emergency for a person who calls the telephone number 128 (S3). As on the web
 * page, it goes to inspection only, with the same deadline. The journal row names the clerk. No rate limit or block
 * list applies (C17).
 *
 * Refused: `unknown-choice`, `key-reused`; `clerk-complained-of` when the clerk, their unit, or a colleague whose
 * deputy they are is accused (R2).
 */
export async function registerEmergencyForApplicant(
  deps: ClerkDeps,
  { mobile, landline, readBack: _, language = "fa", ...said }: Asked,
  { clerk, key }: By,
): Promise<Reply> {
  const { snapshot } = await deps.directory.current();
  const reach = { ...defined({ mobile, landline }) };
  const asked = asEmergency(said, reach, language, snapshot);
  const parties = accusedIn(asked, snapshot).complainedOf ?? noParties;
  if (!mayKnow(snapshot, parties, clerk, deps.now())) return { refused: { code: "clerk-complained-of" } };
  const entered = { ...asked, channel: "phone-128", enteredBy: clerk } as const;
  const { id: pinKey } = await deps.pinKeys.current();
  const result = await registerRequest(deps, { ...registrationByClerk(entered, key), pinKey });
  return result.registered ? result : { refused: result.refusal };
}
