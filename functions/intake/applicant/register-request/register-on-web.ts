/** Registers requests from the web, sent by the pages or by a program, under the limits of the web (C17). */

import type { Language } from "../../../../shared/contracts/fields/language.ts";
import { isMessenger } from "../../../../shared/contracts/fields/messenger.ts";
import type { Report } from "../../../../shared/contracts/public/reports.ts";
import type { Registration } from "../../../../shared/contracts/public/requests.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Log } from "../../../../shared/handler/log.ts";
import { registrationHindered, reportHindered } from "../../access/limits.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { type Accepted, registerReport } from "../register-report.ts";
import {
  type Limited,
  type RegistrationDeps,
  type RegistrationResult,
  registerRequest,
} from "./register-request.ts";
import { type NewRequest, registrationByApplicant } from "./registration-by-applicant.ts";

type Deps = RegistrationDeps & Pick<IntakeDeps, "limits">;

interface Asked {
  readonly address: string;
  readonly language: Language;
  readonly log: Log;
  readonly key: string;
}

export function registerOnWeb(
  deps: Deps,
  given: Registration,
  { address, language, key }: Asked,
): Promise<RegistrationResult> {
  const limited: Limited = (once) => registrationHindered(deps, address, once);
  return registerRequest(
    { ...deps, limited, expectsNew: true },
    registrationByApplicant(newRequest(given, language), key),
  );
}

function newRequest(given: Registration, language: Language): NewRequest {
  const { about, kind, subject, province, description, complainedOfUnit, complainedOfPerson, knownTo } =
    given;
  const { onBehalfOf } = given;
  const { identity, fullName, mobile, email, postalCode, contactBy, messenger } = given;
  return {
    ...defined({ about }),
    kind,
    subject,
    ...defined({ province }),
    description,
    ...defined({ complainedOfUnit, complainedOfPerson, knownTo, onBehalfOf }),
    applicant: {
      fullName,
      identityType: identity.type,
      ...("number" in identity && { identityNumber: identity.number }),
      mobile,
      ...defined({ email, postalCode }),
      contactBy,
      ...(isMessenger(messenger) && { messenger }),
    },
    channel: "web",
    language,
  };
}

/**
 * C3: registers a report without identity. When the hour's limit for all reports is reached, logs an alarm to
 * operators.
 */
export async function reportOnWeb(deps: Deps, given: Report, asked: Asked): Promise<Accepted> {
  const { address, language, key, log } = asked;
  const limited: Limited = (once) => reportHindered(deps, address, once);
  const result = await registerReport({ ...deps, limited, expectsNew: true }, given, language, key);
  if (!result.accepted && result.refusal.code === "reports-full") log.add({ alarm: "budget-used-up" });
  return result;
}
