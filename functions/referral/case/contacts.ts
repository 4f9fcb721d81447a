/** The contact log of a case, and the calls promised to its applicant (R19). */

import { callCancelled } from "../../../events/referral/call-cancelled.v1.ts";
import { callPromised } from "../../../events/referral/call-promised.v1.ts";
import { contactNoted } from "../../../events/referral/contact-noted.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { contactHows, contactResults } from "../../../shared/contracts/fields/contact-words.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** The other side of a contact. Another body's name is in the document. */
export type ContactWith =
  | { readonly type: "applicant" }
  | { readonly type: "unit"; readonly unit: string }
  | { readonly type: "person"; readonly person: string }
  | { readonly type: "other" };

/** A contact without its text. */
export interface Contacted {
  readonly with: ContactWith;
  readonly how: (typeof contactHows)[number];
  readonly result: (typeof contactResults)[number];
  /** The content of the contact and the name of another body; absent when neither was written. */
  readonly words?: DocumentId;
  /** The promised call that this contact made, from 1. */
  readonly call?: number;
}

export type Contact = Mark & Contacted;

/** A call promised to the applicant, identified by its position in the case, from 1. Open until it is made or cancelled. */
export interface PromisedCall extends Mark {
  readonly due: string;
  readonly reason: DocumentId;
  /** Contacts for this call that did not reach the applicant. */
  readonly attempts: number;
  readonly made?: Mark;
  readonly cancelled?: Mark & { readonly reason: DocumentId };
}

export interface WithContacts {
  /** Oldest first (R19). */
  readonly contacts: readonly Contact[];
  /** In the order in which they were promised (R19). */
  readonly calls: readonly PromisedCall[];
}

export const begins: WithContacts = { contacts: [], calls: [] };

/** The clerk who noted it in the applicant's presence, and when (ISO 8601 in UTC); absent when the row's own author did. */
interface NotedBy {
  readonly by?: string;
  readonly at?: string;
}

export type ContactFact =
  | ({ readonly type: "contacted" } & Contacted & NotedBy)
  /** `due`: when the applicant will be called, ISO 8601 in UTC. */
  | ({ readonly type: "call-promised"; readonly due: string; readonly reason: DocumentId } & NotedBy)
  | { readonly type: "call-cancelled"; readonly call: number; readonly reason: DocumentId };

export const transitions = {
  "note-contact": { by: "staff", from: always, fact: "contacted", to: always },
  /** Noted by a clerk in the applicant's presence (R19). */
  "hear-contact": { by: "system", from: always, fact: "contacted", to: always },
  "promise-call": { by: "staff", from: always, fact: "call-promised", to: always },
  "cancel-call": { by: "staff", from: always, fact: "call-cancelled", to: always },
} as const satisfies Transitions<ContactFact>;

export const quiet: readonly ContactFact["type"][] = ["contacted", "call-promised", "call-cancelled"];

export const folds: Folds<ContactFact, WithContacts> = {
  /** A contact that reached the applicant closes the promised call; any other counts as an attempt. */
  contacted: ({ contacts, calls }, { type: _, by, at, ...contact }, row) => {
    const noted = notedBy({ ...(by !== undefined && { by }), ...(at !== undefined && { at }) }, row);
    return {
      contacts: [...contacts, { ...noted, ...contact }],
      calls: onCall(calls, contact.call, (call) =>
        contact.result === "reached" ? { ...call, made: noted } : { ...call, attempts: call.attempts + 1 },
      ),
    };
  },
  "call-promised": ({ calls }, { due, reason, ...noted }, row) => ({
    calls: [...calls, { ...notedBy(noted, row), due, reason, attempts: 0 }],
  }),
  "call-cancelled": ({ calls }, { call: number, reason }, row) => ({
    calls: onCall(calls, number, (call) => ({ ...call, cancelled: { ...mark(row), reason } })),
  }),
};

export const announces: Announces<ContactFact, WithContacts> = {
  contacted: ({ with: whom, how, result, call, by, at }, { unit: _, ...about }) => [
    contactNoted.of({
      ...{ ...about, with: whom.type, how, result },
      ...(call !== undefined && { call }),
      ...(by !== undefined && { by }),
      ...(at !== undefined && { at }),
    }),
  ],
  "call-promised": ({ due, by, at }, about, { calls }) => [
    callPromised.of({
      ...{ ...about, call: calls.length, due },
      ...(by !== undefined && { by }),
      ...(at !== undefined && { at }),
    }),
  ],
  "call-cancelled": ({ call }, { unit: _, ...about }) => [callCancelled.of({ ...about, call })],
};

export const isOpenCall = ({ made, cancelled }: PromisedCall): boolean => !made && !cancelled;

/** The clerk that intake reported, or else the row's author. */
const notedBy = ({ by, at }: NotedBy, row: RowHead): Mark => {
  const own = mark(row);
  return { at: at ?? own.at, by: by ?? own.by };
};

const onCall = (
  calls: readonly PromisedCall[],
  number: number | undefined,
  change: (call: PromisedCall) => PromisedCall,
): readonly PromisedCall[] =>
  calls.map((call, at) => (at + 1 === number && isOpenCall(call) ? change(call) : call));
