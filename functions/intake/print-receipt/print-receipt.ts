import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ClerkDeps } from "../clerk-deps.ts";
import { clerksStep, type Opened } from "../clerks-step.ts";
import type { By } from "../rate-for-applicant/rate-for-applicant.ts";
import { receiptPin } from "../receipt-pin.ts";
import { printReceipt as decide } from "../rules-follow-up.ts";
import { type Status, statusOf } from "../status.ts";

export interface Printed {
  readonly status: Status;
  readonly pin: string;
  /** C18: no SMS reaches them. */
  readonly noMobile: boolean;
}

/**
 * Another receipt for an applicant whose document the clerk has seen: with a new PIN, and the one before opens nothing any more
 * (C2). Of a request that came by the web it is the first. To a clerk who is complained of the request is not there (R2).
 *
 * Refused: `pass-expired`, `document-needed` (a caller is told no PIN), `not-found`, `receipts-full`, `key-reused`.
 */
export async function printReceipt(
  deps: ClerkDeps,
  opened: Opened,
  by: By,
): Promise<Printed | { readonly refused: Refusal }> {
  const { request } = opened;
  const printed = await clerksStep(deps, opened, by, {
    name: "print-receipt",
    input: {},
    decide: (state) => decide(state, by.clerk),
    knows: ({ seen }) => (seen === "document" ? undefined : { code: "document-needed" }),
  });
  if ("refused" in printed) return printed;
  const { state } = printed;
  return {
    status: statusOf(request, state),
    pin: receiptPin(await deps.secret.get(), request, state.receipt ?? 0),
    noMobile: state.registration?.contactProof === undefined,
  };
}
