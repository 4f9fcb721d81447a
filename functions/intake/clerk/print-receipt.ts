import { defined } from "../../../shared/defined.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { codeGiver } from "../access/code-asker.ts";
import { withMobileOnRecord } from "../access/mobile-on-record.ts";
import { hasPin, pinOf } from "../access/receipt-pin.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { type Status, statusOf } from "../http/status.ts";
import type { RequestState } from "../request/request-state.ts";
import { actsSinceReceipt } from "../rules/desk-acts.ts";
import { decidePrintReceipt } from "../rules/rules-follow-up.ts";
import { type By, clerksStep, type Opened } from "./clerk-command.ts";
import { clerkAsNetwork } from "./send-receipt-code.ts";

export interface Printed {
  readonly status: Status;
  /**
   * The receipt's PIN. Absent when the applicant has a mobile and gave no code; such an applicant opens the request by
   * a one-time code.
   */
  readonly pin?: string;
  /** C18: the applicant has no mobile, so no SMS reaches them. */
  readonly noMobile: boolean;
  /** The clerks' acts in the applicant's name since the previous receipt. */
  readonly acts: RequestState["deskActs"];
}

/** The code sent to the mobile on record, as the applicant read it to the clerk. */
export interface ReadCode {
  readonly challenge: string;
  readonly oneTimeCode: string;
}

/**
 * Prints another receipt for an applicant whose document the clerk saw (C2), which ends the previous receipt's PIN. An
 * applicant without a mobile gets a new PIN of sixteen digits, even after wrong guesses (ADR 0032). An applicant with a
 * mobile gets a PIN only with the code sent to the mobile on record (ADR 0036), so that no clerk can open a request
 * without the applicant. The request is hidden from an accused clerk (R2).
 *
 * Refused: `pass-expired`, `document-needed` (also on the telephone), `not-found`, `receipts-full`, `key-reused`; with a
 * code `no-mobile`, `mobile-not-on-record`, `wrong-code`, `code-expired`, `too-many-tries`.
 */
export async function printReceipt(
  deps: ClerkDeps,
  { proof, ...opened }: Opened & { readonly proof?: ReadCode | undefined },
  by: By,
): Promise<Printed | { readonly refused: Refusal }> {
  const { request } = opened;
  const { id: pinKey } = await deps.pinKeys.current();
  const unproved = proof && (await notProved(deps, opened, proof, by));
  if (unproved) return unproved;
  const printed = await clerksStep(deps, opened, by, {
    name: "print-receipt",
    input: proof ? { challenge: proof.challenge } : {},
    decide: (state) => decidePrintReceipt(state, by.clerk, { proved: proof !== undefined, pinKey }),
    knows: ({ seen }) => (seen === "document" ? undefined : { code: "document-needed" }),
  });
  if ("refused" in printed) return printed;
  const { state } = printed;
  const noMobile = state.registration?.contactProof === undefined;
  const pin = hasPin(state) ? await pinOf(deps.pinKeys, request, state) : undefined;
  // Leaves out the last act, which is the printing of this receipt.
  const acts = actsSinceReceipt(state.deskActs.slice(0, -1));
  return { status: statusOf(request, state), ...defined({ pin }), noMobile, acts };
}

/**
 * Returns a refusal unless the code is right, and this clerk asked for it for this request. The code opens nothing else.
 */
async function notProved(
  deps: ClerkDeps,
  opened: Opened,
  proof: ReadCode,
  { clerk, key }: By,
): Promise<{ readonly refused: Refusal } | undefined> {
  const registration = await withMobileOnRecord(deps, opened, clerk);
  if ("refused" in registration) return registration;
  const confirmed = await deps.identity.confirmCode({
    about: { request: opened.request, receiptFor: clerk },
    ...proof,
    ...(await codeGiver(deps, clerkAsNetwork(clerk))),
    key: `${clerk}/${key}`,
  });
  return "refused" in confirmed ? confirmed : undefined;
}
