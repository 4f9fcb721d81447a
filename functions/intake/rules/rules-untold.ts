/**
 * The rules of the call list (C18): each notice that no message delivered is told once by a clerk, by call or at the
 * desk.
 */

import type { Decision } from "../../../shared/journal/journal.ts";
import type { ContactedAtDesk, RequestFact, RequestState, Untold } from "../request/request-state.ts";
import { toTell, toTellBy } from "../request/undelivered-news.ts";
import { mostAdded } from "./rules-follow-up.ts";

/**
 * Channels on which the applicant spoke with a clerk: at the desk, or by the telephone numbers 111 and 128. These
 * applicants have their code and know that the request is registered.
 */
const registeredByClerk = ["desk", "phone-111", "phone-128"];

/** Adds a notice that no message delivered to the call list; repeats count once. */
export function hearUntold(state: RequestState, untold: Untold): Decision<RequestFact> {
  const { registration } = state;
  if (!registration) return { refused: { code: "not-registered-yet" } };
  const hasReceipt = state.reserved !== undefined || registeredByClerk.includes(registration.channel);
  const isKnown = untold.template === "registered" && hasReceipt;
  const isListed = state.untold.some(({ notice }) => notice === untold.notice);
  return { facts: isKnown || isListed ? [] : [{ type: "untold", ...untold }] };
}

/** A clerk's call to the applicant; `notices`: the ids of the notices that the clerk saw. */
export interface Telling extends Pick<ContactedAtDesk, "how" | "words" | "by" | "result"> {
  readonly notices: readonly string[];
}

/**
 * Records that a clerk told the applicant the waiting notices, or did not reach them. Refused: `contacts-full`;
 * `told-already` when all notices that this clerk saw were told by a colleague (R16) or are outdated; `own-act` when
 * those that still wait are all about the clerk's own acts.
 */
export function decideTellApplicant(
  code: string,
  state: RequestState,
  { notices, ...contact }: Telling,
): Decision<RequestFact> {
  if (state.contacts.length >= mostAdded) return { refused: { code: "contacts-full" } };
  const named = new Set(notices);
  const mine = toTellBy(code, state, contact.by).filter(({ notice }) => named.has(notice));
  const waits = toTell(code, state).some(({ notice }) => named.has(notice));
  if (mine.length === 0) return { refused: { code: waits ? "own-act" : "told-already" } };
  const said = mine.map(({ notice }) => notice);
  const reached = contact.result === undefined;
  return { facts: [{ type: "contacted", ...contact, ...(reached && { said }) }] };
}
