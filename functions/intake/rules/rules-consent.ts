/** Whether the units may know the applicant (C15): a request registered as hidden stays so until the applicant consents. Pure. */

import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import { isEnded } from "../request/request-queries.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import type { Now } from "./code-and-day.ts";

/** The most consents for one request, so that its journal stays short. Withdrawing one is never refused for that. */
export const mostConsents = 10;

/** Who may know the applicant and read the words now; undefined when the applicant hid nothing. */
export function knownTo({ registration, consents }: RequestState): "unit" | "inspection" | undefined {
  if (!registration?.hidden) return undefined;
  return consents.at(-1)?.given ? "unit" : "inspection";
}

/** Why the applicant may not give or withdraw consent now; undefined when they may. An ended request needs no consent. */
export function consentHindered(state: RequestState, given: boolean, { day }: Now): Refusal | undefined {
  const known = knownTo(state);
  if (known === undefined) return { code: "not-hidden" };
  if (!given) return known === "unit" ? undefined : { code: "no-consent" };
  if (known === "unit") return { code: "consent-given" };
  if (isEnded(state, day)) return { code: "request-ended" };
  const often = state.consents.filter((one) => one.given).length >= mostConsents;
  return often ? { code: "consent-too-often" } : undefined;
}

/** C15: gives or withdraws consent. */
export function changeConsent(state: RequestState, given: boolean, now: Now): Decision<RequestFact> {
  const refused = consentHindered(state, given, now);
  return refused ? { refused } : { facts: [{ type: "consent-changed", given }] };
}
