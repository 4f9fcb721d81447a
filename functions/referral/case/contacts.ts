/** The contact log of a case, and the calls promised to its applicant (R19). */

import { callCancelled } from "../../../events/referral/call-cancelled.v1.ts";
import { callPromised } from "../../../events/referral/call-promised.v1.ts";
import { contactNoted } from "../../../events/referral/contact-noted.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { contactHows, contactResults } from "../../../shared/contracts/words/contact-words.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** With whom the contact was. `other`: with another organisation, whose name is in the document. */
export type ContactWith =
  | { readonly type: "applicant" }
  | { readonly type: "unit"; readonly unit: string }
  | { readonly type: "person"; readonly person: string }
  | { readonly type: "other" };

/** A contact of staff about the case. Its text is in a document. */
export interface Contacted {
  readonly with: ContactWith;
  readonly how: (typeof contactHows)[number];
  readonly result: (typeof contactResults)[number];
  /**
   * The document with the text of the contact and, when staff contacted another organisation, that organisation's name.
   * Absent when staff wrote neither.
   */
  readonly words?: DocumentId;
  /** The number of the promised call that this contact fulfilled or attempted, from 1. */
  readonly call?: number;
}

export type Contact = Mark & Contacted;

/**
 * A call promised to the applicant. Its number is its position in the case, from 1. It is open until `made` or
 * `cancelled` is set.
 */
export interface PromisedCall extends Mark {
  readonly due: string;
  readonly reason: DocumentId;
  /** How many contacts for this call did not reach the applicant. */
  readonly attempts: number;
  readonly made?: Mark;
  readonly cancelled?: Mark & { readonly reason: DocumentId };
}

export interface WithContacts {
  readonly contacts: readonly Contact[];
  readonly calls: readonly PromisedCall[];
}

export const begins: WithContacts = { contacts: [], calls: [] };

/**
 * The clerk who recorded the contact or call with the applicant, and the time (ISO 8601 in UTC), as intake reported
 * them. Absent when staff of the case recorded it in this row.
 */
interface NotedBy {
  readonly by?: string;
  readonly at?: string;
}

export type ContactFact =
  | ({ readonly type: "contacted" } & Contacted & NotedBy)
  /** `due`: when staff will call the applicant, ISO 8601 in UTC. */
  | ({ readonly type: "call-promised"; readonly due: string; readonly reason: DocumentId } & NotedBy)
  | { readonly type: "call-cancelled"; readonly call: number; readonly reason: DocumentId };

export const transitions = {
  "note-contact": { by: "staff", from: always, fact: "contacted", to: always },
  /** A clerk recorded a contact with the applicant (R19). */
  "hear-contact": { by: "system", from: always, fact: "contacted", to: always },
  "promise-call": { by: "staff", from: always, fact: "call-promised", to: always },
  "cancel-call": { by: "staff", from: always, fact: "call-cancelled", to: always },
} as const satisfies Transitions<ContactFact>;

export const quiet: readonly ContactFact["type"][] = ["contacted", "call-promised", "call-cancelled"];

export const folds: Folds<ContactFact, WithContacts> = {
  /**
   * A contact that reached the applicant fulfils the promised call. Any other contact for that call counts as an
   * attempt.
   */
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

/** The clerk and time that intake reported, or else the author and time of the row. */
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
