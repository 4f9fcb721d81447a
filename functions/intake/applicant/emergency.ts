/** Turns an administrative emergency (S3) into a registration: the accused, the place and the description. */

import { type Language, textIn } from "../../../shared/contracts/fields/language.ts";
import type { Emergency } from "../../../shared/contracts/public/emergencies.ts";
import { defined } from "../../../shared/defined.ts";
import { subject } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { foadWords } from "../../../web/citizen/register/foad.text.ts";
import { emergencyKind } from "../rules/rules-choices.ts";
import type { NewRequest } from "./register-request/registration-by-applicant.ts";

type Said = Omit<Emergency, "mobile">;

/**
 * C13: an emergency has no identity number, and a name only if given, so only the telephone number identifies the
 * applicant. C15: only inspection sees name and text unless the applicant chooses otherwise.
 */
export function asEmergency<Reach extends object>(
  { reason, unit, person, room, description, fullName, knownTo = "inspection" }: Said,
  reach: Reach,
  language: Language,
  snapshot: Snapshot,
) {
  const text = foadWords[language];
  const said = [description, room === undefined ? undefined : `${text.where.room}: ${room}`];
  const words = said.filter((one) => one !== undefined).join("\n");
  return {
    kind: emergencyKind(snapshot)?.key ?? "",
    subject: reason,
    // Without a description, the name of the chosen reason is the description.
    description: words === "" ? (textIn(subject(snapshot, reason)?.name, language) ?? reason) : words,
    ...defined({ complainedOfUnit: unit, complainedOfPerson: person }),
    knownTo,
    applicant: {
      ...{ fullName: fullName ?? text.noName, identityType: "none" as const },
      ...reach,
      contactBy: "sms" as const,
    },
    language,
  } satisfies Omit<NewRequest, "applicant" | "channel"> & { readonly applicant: object };
}
