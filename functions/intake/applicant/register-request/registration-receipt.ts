import { defined } from "../../../../shared/defined.ts";
import type { FirstPromise, Registered } from "../../request/request-state.ts";

/** What the receipt says. */
export interface RegistrationReceipt {
  readonly registered: true;
  readonly code: string;
  readonly at: string;
  /** C7: the day the paper was handed in. */
  readonly handedIn?: string;
  readonly countsFromEntry?: true;
  /** N8: where it goes, and by when it is answered. */
  readonly promise?: FirstPromise;
  /** C18: no SMS reaches them. */
  readonly noMobile?: true;
}

export const receiptOf = (
  code: string,
  { at, promise, handedIn, countsFromEntry, contactProof: proof }: Registered & { readonly at: string },
): RegistrationReceipt => ({
  registered: true,
  code,
  at,
  ...defined({ handedIn, countsFromEntry, promise }),
  ...(proof === undefined && { noMobile: true }),
});
