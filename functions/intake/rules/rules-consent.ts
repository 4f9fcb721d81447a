/**
 * Whether the units may learn the applicant's identity (C15). A request registered as hidden stays hidden until the
 * applicant consents.
 */

import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import { isEnded } from "../request/request-queries.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import type { Now } from "./code-and-day.ts";

/**
 * The number of consents for one request at most, so that its journal stays short. The limit never stops a withdrawal of
 * consent.
 */
export const mostConsents = 10;

/** Who may learn the applicant's identity and read the text now; undefined when the applicant hid nothing. */
export function knownTo({ registration, consents }: RequestState): "unit" | "inspection" | undefined {
  if (!registration?.hidden) return undefined;
  return consents.at(-1)?.given ? "unit" : "inspection";
}

/**
 * Returns why the applicant may not give (or withdraw) consent now; undefined when they may. An ended request needs no
 * consent.
 */
export function consentHindered(state: RequestState, given: boolean, { day }: Now): Refusal | undefined {
  const known = knownTo(state);
  if (known === undefined) return { code: "not-hidden" };
  if (!given) return known === "unit" ? undefined : { code: "no-consent" };
  if (known === "unit") return { code: "consent-given" };
  if (isEnded(state, day)) return { code: "request-ended" };
  const often = state.consents.filter((one) => one.given).length >= mostConsents;
  return often ? { code: "consent-too-often" } : undefined;
}

/** C15: records that the applicant gives or withdraws consent. */
export function changeConsent(state: RequestState, given: boolean, now: Now): Decision<RequestFact> {
  const refused = consentHindered(state, given, now);
  return refused ? { refused } : { facts: [{ type: "consent-changed", given }] };
}
