import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { EnteredLetter, Known, Matter, Registration } from "../request/registration.ts";

/** C6: the clerk's form for an applicant at the desk or on the telephone, for a paper form or for a letter. */
export interface EnteredRequest extends Matter {
  readonly applicant: Applicant | Known;
  readonly enteredBy: string;
  readonly handedIn?: string | undefined;
  readonly padCode?: string | undefined;
  readonly letter?: EnteredLetter | undefined;
  readonly authoritySeen?: true | undefined;
}

/**
 * Makes the registration from the clerk's form.
 *
 * @param key the clerk's idempotency key. A paper form brings its own key (C7), so that two clerks who enter the same
 * form register it once.
 *
 * @param letterBefore the code of the request already registered for the same letter (C19).
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
