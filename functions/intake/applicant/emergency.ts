/** An administrative emergency as it is registered, whoever enters it: by whom it happened, where, and what is said of it (S3). */

import type { Emergency } from "../../../shared/contracts/public/emergencies.ts";
import { defined } from "../../../shared/defined.ts";
import { subject } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { foadWords } from "../../../web/citizen/register/foad.text.ts";
import { emergencyKind } from "../rules/rules-choices.ts";
import type { NewRequest } from "./register-request/registration-by-applicant.ts";

type Said = Omit<Emergency, "mobile">;

/**
 * C13: without an identity number and, where they told none, without a name: their telephone alone says who they are. C15: name
 * and words are inspection's alone unless they say otherwise.
 */
export function asEmergency<Reach extends object>(
  { reason, unit, person, room, description, fullName, knownTo = "inspection" }: Said,
  reach: Reach,
  language: "fa" | "en",
  snapshot: Snapshot,
) {
  const text = foadWords[language];
  const said = [description, room === undefined ? undefined : `${text.where.room}: ${room}`];
  const words = said.filter((one) => one !== undefined).join("\n");
  return {
    kind: emergencyKind(snapshot)?.key ?? "",
    subject: reason,
    // Whoever says nothing has said which of the reasons it is.
    description: words === "" ? (subject(snapshot, reason)?.name[language] ?? reason) : words,
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
