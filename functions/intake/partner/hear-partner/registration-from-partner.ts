import type { Applicant } from "../../../../shared/vault/applicant.ts";
import type { Idempotency, Matter, Registration } from "../../request/registration.ts";
import type { External } from "../../request/request-state.ts";

/** C8: a request made at a partner system. */
export interface PartnersRequest extends Matter {
  readonly applicant: Applicant;
  readonly external: External;
}

/**
 * The idempotency key is the partner's own code of the request, so webhook and file give one request.
 *
 * @param clerk the clerk who entered it as a row of the partner's file; absent when the partner sent it.
 */
export const registrationFromPartner = (asked: PartnersRequest, clerk?: string): Registration => ({
  ...asked,
  enteredBy: clerk,
  idempotency: { ...keyOfPartners(asked.external), input: asked },
  command:
    clerk === undefined
      ? { name: "hear-partner", actor: `partner:${asked.external.partner}` }
      : { name: "register-for-applicant", actor: `staff:${clerk}` },
});

/** The idempotency key of a partner's request and the key's owner, from which the tracking code is derived. */
export const keyOfPartners = ({ partner, code }: External): Pick<Idempotency, "owner" | "key"> => ({
  owner: ["partner", partner],
  key: code,
});
