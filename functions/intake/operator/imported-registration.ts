import { defined } from "../../../shared/defined.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { Idempotency, Registration } from "../request/registration.ts";
import type { ImportedRequest } from "./import-contract.ts";
import type { ImportedBy } from "./import-request.ts";

/** The idempotency key of an imported request and the key's owner, from which the tracking code is derived. */
export const keyOfImported = (from: string, code: string): Pick<Idempotency, "owner" | "key"> => ({
  owner: ["imported", from],
  key: code,
});

/** An imported request as a registration (P8). */
export const importedRegistration = (
  asked: ImportedRequest,
  { from, by }: Pick<ImportedBy, "from" | "by">,
): Registration => {
  const { kind, subject, province, description, complainedOfUnit, complainedOfPerson, knownTo } = asked;
  return {
    ...{ kind, subject, description, channel: asked.channel, language: asked.language },
    ...defined({ province, complainedOfUnit, complainedOfPerson, knownTo }),
    applicant: applicantIn(asked),
    idempotency: { ...keyOfImported(from, asked.code), input: asked },
    command: { name: "import-request", actor: `operator:${by}` },
  };
};

function applicantIn({
  fullName,
  identity,
  mobile,
  landline,
  email,
  postalCode,
}: ImportedRequest): Applicant {
  return {
    fullName,
    identityType: identity.type,
    ...("number" in identity && { identityNumber: identity.number }),
    ...defined({ mobile, landline, email, postalCode }),
    contactBy: mobile === undefined && email !== undefined ? "email" : "sms",
  };
}
