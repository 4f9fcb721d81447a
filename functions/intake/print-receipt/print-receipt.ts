import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ClerkDeps } from "../clerk-deps.ts";
import { clerksStep, type Opened } from "../clerks-step.ts";
import type { By } from "../rate-for-applicant/rate-for-applicant.ts";
import { receiptPin } from "../receipt-pin.ts";
import { printReceipt as decide } from "../rules-follow-up.ts";
import { type Status, statusOf } from "../status.ts";

export interface Printed {
  readonly status: Status;
  /** None where the applicant has a mobile: a one-time code opens the request for them. */
  readonly pin?: string;
  /** C18: no SMS reaches them. */
  readonly noMobile: boolean;
}

/**
 * Another receipt for an applicant whose document the clerk has seen (C2). The PIN of the one before opens nothing any more. An
 * applicant without a mobile gets a new PIN of sixteen digits, whatever was guessed at the one before (ADR 0032); with a mobile they get none, so that no clerk can open a request for themselves. To
 * a clerk who is complained of the request is not there (R2).
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
  const status = statusOf(request, state);
  if (state.registration?.contactProof !== undefined) return { status, noMobile: false };
  return { status, pin: receiptPin(await deps.secret.get(), request, state), noMobile: true };
}
