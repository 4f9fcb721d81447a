import type { Applicant } from "../../../../shared/vault/applicant.ts";
import type { Matter, Registration } from "../../request/registration.ts";

/** A request that an applicant sends from the web: from intake's own pages, or from the pages of emergencies (S3). */
export interface NewRequest extends Matter {
  readonly applicant: Applicant & { readonly mobile: string };
}

/**
 * @param key the applicant's idempotency key; it is bound to the applicant, so two people with the same key do not
 * collide
 */
export function registrationByApplicant(asked: NewRequest, key: string): Registration {
  const { identityType, identityNumber = "", mobile } = asked.applicant;
  return {
    ...asked,
    idempotency: { owner: [identityType, identityNumber, mobile], key, input: asked },
    command: { name: "register-request" },
  };
}
