/**
 * Finds a mobile that can prove that the applicant agrees to a receipt with a PIN: one that this clerk never typed, and
 * that no clerk typed today (ADR 0036).
 */

import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Opened } from "../clerk/clerk-command.ts";
import { partiesOf } from "../request/request-queries.ts";
import type { Registered } from "../request/request-state.ts";
import { mayKnow } from "./clerk-access.ts";

type RegisteredAt = Registered & { readonly at: string };

/**
 * Whether a mobile counts as on record: this clerk did not type it into the request, and no clerk typed it today
 * (Tehran). A clerk could otherwise type their own number.
 */
export function isOnRecord({ contactProof, enteredBy, at }: RegisteredAt, clerk: string, now: Date): boolean {
  if (contactProof === undefined || enteredBy === clerk) return false;
  return enteredBy === undefined || tehranDay(new Date(at)) !== tehranDay(now);
}

/**
 * Returns the request of an applicant who has a mobile on record and whose identity document this clerk saw.
 *
 * Refused: `pass-expired` (also for another clerk's pass), `document-needed`, `not-found` (also for another person's
 * request, or one that the clerk may not see because of a conflict of interest: R2), `no-mobile`,
 * `mobile-not-on-record`.
 */
export async function withMobileOnRecord(
  { requests, directory, passes, now }: Pick<ClerkDeps, "requests" | "directory" | "passes" | "now">,
  { request, pass }: Opened,
  clerk: string,
): Promise<RegisteredAt | { readonly refused: Refusal }> {
  const opened = await passes.open(pass, now());
  if (opened?.clerk !== clerk) return { refused: { code: "pass-expired" } };
  if (opened.seen !== "document") return { refused: { code: "document-needed" } };
  const { state } = await requests.load(request);
  const { snapshot } = await directory.current();
  const { registration } = state;
  if (registration?.person !== opened.person || !mayKnow(snapshot, partiesOf(request, state), clerk, now()))
    return { refused: { code: "not-found" } };
  if (registration.contactProof === undefined) return { refused: { code: "no-mobile" } };
  return isOnRecord(registration, clerk, now())
    ? registration
    : { refused: { code: "mobile-not-on-record" } };
}
