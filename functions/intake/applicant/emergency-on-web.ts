import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { Emergency } from "../../../shared/contracts/public/emergencies.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { registrationHindered } from "../access/limits.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { asEmergency } from "./emergency.ts";
import {
  type Limited,
  type RegistrationDeps,
  type RegistrationResult,
  registerRequest,
} from "./register-request/register-request.ts";
import { registrationByApplicant } from "./register-request/registration-by-applicant.ts";

interface Asked {
  readonly address: string;
  readonly language: Language;
  readonly key: string;
  readonly snapshot: Snapshot;
}

/** Registers an administrative emergency (S3) from a page or a program, under the limits of the web (C17). */
export async function registerEmergencyOnWeb(
  deps: RegistrationDeps & Pick<IntakeDeps, "limits">,
  { mobile, ...said }: Emergency,
  { address, language, key, snapshot }: Asked,
): Promise<RegistrationResult> {
  const asked = { ...asEmergency(said, { mobile }, language, snapshot), channel: "foad-web" as const };
  const limited: Limited = (once) => registrationHindered(deps, address, once);
  return registerRequest({ ...deps, limited, expectsNew: true }, registrationByApplicant(asked, key));
}
