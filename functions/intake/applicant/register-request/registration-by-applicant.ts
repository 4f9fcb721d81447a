import type { Applicant } from "../../../../shared/vault/applicant.ts";
import type { Matter, Registration } from "../../request/registration.ts";

/** An applicant's request from the web: from the pages here, or an emergency from FOAD's (S3). */
export interface NewRequest extends Matter {
  readonly applicant: Applicant & { readonly mobile: string };
}

/** @param key the applicant's idempotency key; the owner is part of it, so people with the same key do not collide. */
export function registrationByApplicant(asked: NewRequest, key: string): Registration {
  const { identityType, identityNumber = "", mobile } = asked.applicant;
  return {
    ...asked,
    idempotency: { owner: [identityType, identityNumber, mobile], key, input: asked },
    command: { name: "register-request" },
  };
}
