/**
 * The rules for the level of assurance of a person's identity (C13), and for the facts to record about it. Pure
 * functions.
 */

import type { Messenger } from "../../../../shared/contracts/fields/messenger.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Decision } from "../../../../shared/journal/journal.ts";
import { keysRecoveryDays } from "../../../../shared/triggers.ts";
import type { Erasure, OwnershipResult, PersonFact, PersonState, Seen } from "./journal.ts";

type PersonDecision = Decision<PersonFact>;

const nothing: PersonDecision = { facts: [] };

/**
 * Records that a one-time code was confirmed: the first one for a mobile, and the first one for each messenger that was
 * chosen with this mobile (N9).
 */
export const confirmMobile = (state: PersonState, contact: string, messenger?: Messenger): PersonDecision => {
  const isKnown =
    Object.hasOwn(state.confirmed, contact) && (!messenger || isChosenByOwner(state, contact, messenger));
  return isKnown ? nothing : { facts: [{ type: "mobile-confirmed", contact, ...defined({ messenger }) }] };
};

/**
 * Whether the owner of this mobile chose the messenger: a code that was sent to the mobile was confirmed for a request
 * with this choice. Before that, an applicant may have registered with another person's mobile, and that number must not
 * reach the messenger (N9).
 */
export const isChosenByOwner = (
  { messengers = {} }: Pick<PersonState, "messengers">,
  contact: string,
  messenger: Messenger,
): boolean => Object.hasOwn(messengers, contact) && messengers[contact]?.includes(messenger) === true;

/** Records an identification by a clerk; every one is recorded, also of a person identified before (R15). */
export const decideAttest = (by: string, seen: Seen): PersonDecision => ({
  facts: [{ type: "attested", by, seen }],
});

/** Records a sign-in with an identity provider; only the first one with a provider is recorded. */
export const signIn = ({ providers }: PersonState, provider: string): PersonDecision =>
  Object.hasOwn(providers, provider) ? nothing : { facts: [{ type: "signed-in", provider }] };

const dayInMs = 86_400_000;

/** Records an erasure as a tombstone, with the time after which no backup of the keys' table can restore the key (P2). */
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
 * Records the reply about a mobile's owner. A definite reply is recorded once, and `unknown` never replaces it. While
 * there is no definite reply, each `unknown` is recorded with its event's id, so that a repeated event causes no second
 * question to the operators' service.
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
 * Returns the highest level known for a request's applicant. An identity provider, or a clerk who saw the document,
 * counts only if the request's mobile is the person's own: anyone can type another person's national code. A request that
 * the clerk entered while seeing the document counts in any case (C6). Otherwise a one-time code to the mobile counts. A
 * caller's answers to questions raise nothing.
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
