/** Registers a partner's request or administrative emergency in intake (C8, S3). */

import { defined } from "../../../../shared/defined.ts";
import { isByInspection } from "../../../../shared/directory/lookups.ts";
import type { Partner } from "../../../../shared/directory/snapshot.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { Applicant } from "../../../../shared/vault/applicant.ts";
import { asEmergency } from "../../applicant/emergency.ts";
import { type RegistrationDeps, registerRequest } from "../../applicant/register-request/register-request.ts";
import type { Registration } from "../../request/registration.ts";
import type { AtPartner, EmergencyAtPartner, Heard } from "./partner-news.ts";
import { registrationFromPartner } from "./registration-from-partner.ts";

/**
 * Registers a partner's request.
 *
 * @param clerk the clerk who entered it as a row of the partner's file; absent when the partner sent it. Both ways give
 * the same request.
 *
 * Refused: `unknown-choice`, `external-code-used`. An emergency must be sent as an emergency, or the units could read it
 * (S3, C15).
 */
export async function registerOf(
  deps: RegistrationDeps,
  { key, channel }: Partner,
  { externalCode, fullName, identity, mobile, postalCode, language = "fa", ...matter }: AtPartner,
  clerk?: string,
): Promise<Heard> {
  const { snapshot } = await deps.directory.current();
  if (isByInspection(snapshot, matter.kind)) return unknown("kind");
  const applicant: Applicant = {
    fullName,
    identityType: identity.type,
    ...("number" in identity && { identityNumber: identity.number }),
    ...defined({ mobile, postalCode }),
    contactBy: "sms",
  };
  const external = { partner: key, code: externalCode };
  return register(
    deps,
    registrationFromPartner({ ...matter, applicant, language, channel, external }, clerk),
  );
}

/**
 * Registers an emergency as the pages do (S3): it goes to inspection only, and is hidden from the unit unless the
 * applicant chose otherwise.
 *
 * Refused: as for a request; `type` is the unknown field when this partner may send no emergencies.
 */
export async function registerEmergencyOf(
  deps: RegistrationDeps,
  { key, channel }: Partner,
  { externalCode, mobile, landline, language = "fa", ...said }: EmergencyAtPartner,
): Promise<Heard> {
  const { snapshot } = await deps.directory.current();
  const reach = { ...defined({ mobile, landline }) };
  const asked = asEmergency(said, reach, language, snapshot);
  const external = { partner: key, code: externalCode };
  const heard = await register(deps, registrationFromPartner({ ...asked, channel, external }));
  return "refused" in heard ? { refused: inTheirWords(heard.refused) } : heard;
}

async function register(deps: RegistrationDeps, registration: Registration): Promise<Heard> {
  const result = await registerRequest(deps, registration);
  if (result.registered) return { code: result.code, at: result.at };
  const { refusal } = result;
  return { refused: refusal.code === "key-reused" ? { code: "external-code-used" } : refusal };
}

const unknown = (fields: string) => ({ refused: { code: "unknown-choice", details: { fields } } });

/** Maps a field of a request to the partner's name of the same field in an emergency. */
const theirs: Readonly<Record<string, string>> = {
  ...{ kind: "type", subject: "reason", complainedOfUnit: "unit" },
};

function inTheirWords(refusal: Refusal): Refusal {
  const fields = refusal.details?.["fields"];
  if (typeof fields !== "string") return refusal;
  const named = fields.split(",").map((field) => theirs[field] ?? field);
  // When this partner may send no emergencies, errors about other fields would mislead.
  return { ...refusal, details: { fields: named.includes("type") ? "type" : named.join(",") } };
}
