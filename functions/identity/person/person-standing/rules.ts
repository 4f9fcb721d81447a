/** The level of assurance of a person's identity (C13), and what to record about it. Pure. */

import type { Decision } from "../../../../shared/journal/journal.ts";
import { keysRecoveryDays } from "../../../../shared/triggers.ts";
import type { Erasure, OwnershipResult, PersonFact, PersonState, Seen } from "./journal.ts";

type PersonDecision = Decision<PersonFact>;

const nothing: PersonDecision = { facts: [] };

/** A confirmed one-time code; the first for a mobile counts. */
export const confirmMobile = ({ confirmed }: PersonState, contact: string): PersonDecision =>
  Object.hasOwn(confirmed, contact) ? nothing : { facts: [{ type: "mobile-confirmed", contact }] };

/** R15: records every identification by a clerk, also of a person identified before. */
export const decideAttest = (by: string, seen: Seen): PersonDecision => ({
  facts: [{ type: "attested", by, seen }],
});

/** A sign-in with an identity provider; the first counts. */
export const signIn = ({ providers }: PersonState, provider: string): PersonDecision =>
  Object.hasOwn(providers, provider) ? nothing : { facts: [{ type: "signed-in", provider }] };

const dayInMs = 86_400_000;

/** P2: a tombstone, with the time after which the keys' table can no longer be restored to before it. */
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
 * The reply about a mobile's owner; `unknown` replaces nothing, and a certain reply is recorded once.
 * `unknown` is recorded each time, so that a repeated event does not ask again.
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
 * The highest level known for a request's applicant: an identity provider or a clerk who saw the document, if
 * the mobile of the request is the person's own; else a one-time code to that mobile. Anyone can type
 * another's national code, so an earlier identification says nothing about a request with a mobile that may
 * be a stranger's, but everything about a request that the clerk entered at that time (C6). A caller's
 * answers to questions raise nothing.
 * @param contact the mobile of the request, as `contactOf` hashes it; undefined without one (C18)
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

/** Whether the mobile belongs to the holder of the identity, as far as known. */
export const ownershipOf = (
  { ownership }: PersonState,
  contact: string | undefined,
): OwnershipResult | "not-asked" =>
  (contact !== undefined && Object.hasOwn(ownership, contact) ? ownership[contact]?.result : undefined) ??
  "not-asked";
