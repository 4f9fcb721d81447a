/** How sure it is that a person is who they say (C13), and what is worth keeping of it. Pure. */

import type { Decision } from "../../../../shared/journal/journal.ts";
import { keysRecoveryDays } from "../../../../shared/triggers.ts";
import type { Erasure, OwnershipResult, PersonFact, PersonState, Seen } from "./journal.ts";

type PersonDecision = Decision<PersonFact>;

const nothing: PersonDecision = { facts: [] };

/** A one-time code came back from a mobile; the first time counts. */
export const confirmMobile = ({ confirmed }: PersonState, contact: string): PersonDecision =>
  Object.hasOwn(confirmed, contact) ? nothing : { facts: [{ type: "mobile-confirmed", contact }] };

/** R15: every identification by a clerk is kept, also of somebody who was identified before. */
export const decideAttest = (by: string, seen: Seen): PersonDecision => ({
  facts: [{ type: "attested", by, seen }],
});

/** The person came through an identity provider; the first time counts. */
export const signIn = ({ providers }: PersonState, provider: string): PersonDecision =>
  Object.hasOwn(providers, provider) ? nothing : { facts: [{ type: "signed-in", provider }] };

const dayInMs = 86_400_000;

/** P2: a tombstone, with when the erasure is complete: once the keys' table cannot be put back to before it. */
export const decideErase = (erasure: Omit<Erasure, "completeAt">, at: Date): PersonDecision => ({
  facts: [
    {
      type: "erased",
      ...erasure,
      completeAt: new Date(at.getTime() + keysRecoveryDays * dayInMs).toISOString(),
    },
  ],
});

/**
 * What was said of a mobile's owner; `unknown` unsays nothing, and what is known for sure is not noted again. That nobody could say is
 * noted each time, so that the same registration does not ask again when it is told again.
 */
export function noteOwnership(
  { ownership }: PersonState,
  contact: string,
  result: OwnershipResult,
): PersonDecision {
  const known = Object.hasOwn(ownership, contact) ? ownership[contact]?.result : undefined;
  const isSure = known === "yes" || known === "no";
  return isSure && (result === known || result === "unknown")
    ? nothing
    : { facts: [{ type: "ownership-checked", contact, result }] };
}

export type Assurance = "unverified" | "mobile" | "clerk" | "identity-provider";

/**
 * The surest that is known of who made a request: an identity provider or a clerk who saw the document, where the
 * mobile of the request is the person's own; else a one-time code to that mobile. Anybody can type another's national
 * code: that its holder was here says nothing of a request with a mobile that may be a stranger's; it says all of a request
 * that the clerk entered for them then (C6). A caller who answered questions makes nothing surer.
 *
 * @param contact the mobile of the request asked about, as `contactOf` hashes it; none where it has no mobile (C18).
 */
export function assuranceOf(state: PersonState, contact: string | undefined, seen?: Seen): Assurance {
  const { providers, attested, confirmed } = state;
  if (seen === "document") return "clerk";
  if (contact === undefined) return "unverified";
  const theirs = ownershipOf(state, contact) === "yes";
  if (theirs && Object.keys(providers).length > 0) return "identity-provider";
  if (theirs && attested) return "clerk";
  return Object.hasOwn(confirmed, contact) ? "mobile" : "unverified";
}

/** Whether the mobile belongs to the holder of the identity, as far as anybody asked. */
export const ownershipOf = (
  { ownership }: PersonState,
  contact: string | undefined,
): OwnershipResult | "not-asked" =>
  (contact !== undefined && Object.hasOwn(ownership, contact) ? ownership[contact]?.result : undefined) ??
  "not-asked";
