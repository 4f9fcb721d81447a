/** What no message told the applicant is told by call or at the desk, once (C18). Pure. */

import type { Decision } from "../../../shared/journal/journal.ts";
import type { ContactedAtDesk, RequestFact, RequestState, Untold } from "../request/request-state.ts";
import { toTell, toTellBy } from "../request/undelivered-news.ts";
import { mostAdded } from "./rules-follow-up.ts";

/** Through these somebody stood before a clerk or was on the telephone: they have their code, and know that it is registered; as who has a receipt from a pad (C20). */
const registeredByClerk = ["desk", "phone-111", "phone-128"];

/** A notice reached nobody: it waits in the call list. Heard twice it waits once. */
export function hearUntold(state: RequestState, untold: Untold): Decision<RequestFact> {
  const { registration } = state;
  if (!registration) return { refused: { code: "not-registered-yet" } };
  const hasReceipt = state.reserved !== undefined || registeredByClerk.includes(registration.channel);
  const isKnown = untold.template === "registered" && hasReceipt;
  const isListed = state.untold.some(({ notice }) => notice === untold.notice);
  return { facts: isKnown || isListed ? [] : [{ type: "untold", ...untold }] };
}

/** What a clerk had before them when they called. */
export interface Telling extends Pick<ContactedAtDesk, "how" | "words" | "by" | "result"> {
  readonly notices: readonly string[];
}

/**
 * A clerk told the applicant what waited, or did not reach them. Refused: `contacts-full`; `told-already`, when nothing of what
 * this clerk saw is still to be told: a colleague was first (R16), or it was overtaken; `own-act`, when all of it is news of what
 * they did themselves.
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
