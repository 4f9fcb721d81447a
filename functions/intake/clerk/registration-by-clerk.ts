import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { EnteredLetter, Known, Matter, Registration } from "../request/registration.ts";

/** C6: what a clerk enters for an applicant: at the desk, on the telephone, from paper or a letter. */
export interface EnteredRequest extends Matter {
  readonly applicant: Applicant | Known;
  readonly enteredBy: string;
  readonly handedIn?: string | undefined;
  readonly padCode?: string | undefined;
  readonly letter?: EnteredLetter | undefined;
  readonly authoritySeen?: true | undefined;
}

/**
 * @param key the clerk's idempotency key. C7: a paper form has a key of its own, so that two clerks who enter the same file register each
 * form once.
 * @param letterBefore the request that the same letter was registered as (C19).
 */
export function registrationByClerk(
  entered: EnteredRequest,
  key: string,
  letterBefore?: string,
): Registration {
  const { channel, padCode, enteredBy } = entered;
  const isForm = channel === "paper" && padCode === undefined;
  return {
    ...entered,
    letterBefore,
    idempotency: isForm
      ? { owner: ["paper"], key, input: { ...entered, enteredBy: undefined } }
      : { owner: ["staff", enteredBy], key, input: entered },
    command: { name: "register-for-applicant", actor: `staff:${enteredBy}` },
  };
}
