/**
 * The contact log and promised calls (R19). These steps need no version of the case, because a contact changes no text
 * of a colleague and a call is named by its number (R16).
 */

import { refuse } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isCallAhead } from "../../../shared/domain/time/call-ahead.ts";
import type { CaseState } from "../case/case-state.ts";
import { type Contacted, type ContactFact, isOpenCall } from "../case/contacts.ts";
import { accept, type CaseDecision, fits, type Step } from "./machine.ts";

/** The most contacts in a case, so that the case stays readable and its rows small. */
export const mostContacts = 100;
/** The most promised calls of a case that may be open at the same time. */
export const mostCalls = 5;

type FactOf<Type extends ContactFact["type"]> = Omit<Extract<ContactFact, { readonly type: Type }>, "type">;

const stageOf = (state: CaseState, step: Step): CaseDecision | undefined =>
  fits(state, step) ? undefined : refuse("wrong-stage", { stage: state.stage });

const isOpen = ({ calls }: CaseState, number: number): boolean => {
  const call = calls[number - 1];
  return call !== undefined && isOpenCall(call);
};

/**
 * Records a contact of staff about the case. `known`: whether the directory has the unit or person with whom the
 * contact was; true when the contact was with neither.
 */
export function decideNoteContact(
  state: CaseState,
  { known, ...contact }: Contacted & { readonly known: boolean },
): CaseDecision {
  const hindered = stageOf(state, "note-contact");
  if (hindered) return hindered;
  if (state.contacts.length >= mostContacts) return refuse("contacts-full");
  if (!known) return refuse("unknown-contact");
  if (state.request?.withoutIdentity && contact.with.type === "applicant") return refuse("without-identity");
  if (contact.call !== undefined) {
    if (contact.with.type !== "applicant" || !isOpen(state, contact.call)) return refuse("call-not-open");
  }
  return accept({ type: "contacted", ...contact });
}

export function decidePromiseCall(
  state: CaseState,
  { due, reason }: { readonly due: string; readonly reason: DocumentId },
  at: Date,
): CaseDecision {
  const hindered = stageOf(state, "promise-call");
  if (hindered) return hindered;
  const open = state.calls.filter(isOpenCall).length;
  if (open >= mostCalls || state.calls.length >= mostContacts) return refuse("calls-enough");
  return isCallAhead(due, at) ? accept({ type: "call-promised", due, reason }) : refuse("call-not-ahead");
}

export function decideCancelCall(
  state: CaseState,
  { call, reason }: { readonly call: number; readonly reason: DocumentId },
): CaseDecision {
  const hindered = stageOf(state, "cancel-call");
  if (hindered) return hindered;
  return isOpen(state, call) ? accept({ type: "call-cancelled", call, reason }) : refuse("call-not-open");
}

/**
 * Records a contact that a clerk had with the applicant, and a call that the clerk promised. Nothing is refused, because
 * intake has already recorded the contact.
 */
export const hearContact = (contact: FactOf<"contacted">, promised?: FactOf<"call-promised">): CaseDecision =>
  accept(
    { type: "contacted", ...contact },
    ...(promised ? [{ type: "call-promised", ...promised } as const] : []),
  );
