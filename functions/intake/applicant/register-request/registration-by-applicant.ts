import type { Applicant } from "../../../../shared/vault/applicant.ts";
import type { Matter, Registration } from "../../request/registration.ts";

/** A request of an applicant on the web: on its pages, or an emergency on FOAD's (S3). */
export interface NewRequest extends Matter {
  readonly applicant: Applicant & { readonly mobile: string };
}

/** @param key the applicant's idempotency key: another person with the same key is another owner. */
export function registrationByApplicant(asked: NewRequest, key: string): Registration {
  const { identityType, identityNumber = "", mobile } = asked.applicant;
  return {
    ...asked,
    idempotency: { owner: [identityType, identityNumber, mobile], key, input: asked },
    command: { name: "register-request" },
  };
}
