/** Whether the units may know who asks (C15): hidden when it was registered so, until the applicant consents. Pure. */

import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import { isEnded } from "../request/request-queries.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import type { Now } from "./code-and-day.ts";

/** How often consent can be given for one request: its journal stays short. Taking it back is never refused for that. */
export const mostConsents = 10;

/** Who knows the applicant and reads their words now; nothing where nothing was to be hidden. */
export function knownTo({ registration, consents }: RequestState): "unit" | "inspection" | undefined {
  if (!registration?.hidden) return undefined;
  return consents.at(-1)?.given ? "unit" : "inspection";
}

/** Why the applicant may not say so now; nothing when they may. What is at its end needs no consent any more. */
export function consentHindered(state: RequestState, given: boolean, { day }: Now): Refusal | undefined {
  const known = knownTo(state);
  if (known === undefined) return { code: "not-hidden" };
  if (!given) return known === "unit" ? undefined : { code: "no-consent" };
  if (known === "unit") return { code: "consent-given" };
  if (isEnded(state, day)) return { code: "request-ended" };
  const often = state.consents.filter((one) => one.given).length >= mostConsents;
  return often ? { code: "consent-too-often" } : undefined;
}

/** C15: gives consent, or takes it back. */
export function changeConsent(state: RequestState, given: boolean, now: Now): Decision<RequestFact> {
  const refused = consentHindered(state, given, now);
  return refused ? { refused } : { facts: [{ type: "consent-changed", given }] };
}
