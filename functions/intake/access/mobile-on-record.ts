/** Which mobile proves that the applicant agrees to a receipt with a PIN: one that was not typed in this visit (ADR 0036). */

import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Opened } from "../clerk/clerk-command.ts";
import { partiesOf } from "../request/request-queries.ts";
import type { Registered } from "../request/request-state.ts";
import { mayKnow } from "./clerk-access.ts";

type RegisteredAt = Registered & { readonly at: string };

/** On record: this clerk never typed it, and no clerk did today (Tehran): a clerk's own number proves nothing. */
export function isOnRecord({ contactProof, enteredBy, at }: RegisteredAt, clerk: string, now: Date): boolean {
  if (contactProof === undefined || enteredBy === clerk) return false;
  return enteredBy === undefined || tehranDay(new Date(at)) !== tehranDay(now);
}

/**
 * The request of an applicant whose document this clerk saw, and that has a mobile on record.
 *
 * Refused: `pass-expired` (also another clerk's pass), `document-needed`, `not-found` (also another person's request, and one in
 * which the clerk is in conflict: R2), `no-mobile`, `mobile-not-on-record`.
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
