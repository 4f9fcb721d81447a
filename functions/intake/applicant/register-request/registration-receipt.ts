import { defined } from "../../../../shared/defined.ts";
import type { FirstPromise, Registered, Reserved } from "../../request/request-state.ts";

export interface RegistrationReceipt {
  readonly registered: true;
  readonly code: string;
  readonly at: string;
  /** C7: the day on which the paper form was handed in. */
  readonly handedIn?: string;
  readonly countsFromEntry?: true;
  /** N8: the unit that gets the request, and the day by which the answer is promised. */
  readonly promise?: FirstPromise;
  /** C18: the applicant has no mobile, so no SMS reaches them. */
  readonly noMobile?: true;
  /** The id of the key from which the first receipt's PIN is derived; absent for the oldest key, number 0 (ADR 0052). */
  readonly pinKey?: number;
}

export const receiptOf = (
  code: string,
  {
    at,
    promise,
    handedIn,
    countsFromEntry,
    contactProof: proof,
    ...rest
  }: Registered & { readonly at: string },
  reserved?: Reserved,
): RegistrationReceipt => ({
  registered: true,
  code,
  at,
  ...defined({ handedIn, countsFromEntry, promise, pinKey: (reserved ?? rest).pinKey }),
  ...(proof === undefined && { noMobile: true }),
});
