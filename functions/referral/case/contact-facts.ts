/** The contact log of a case and the calls promised to its applicant (R19): as facts, and what they fold into. */

import type { contactHows, contactResults } from "../../../shared/contracts/fields/contact-words.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";

/** With whom: the applicant, a unit or a person of the directory, or another body, whose name is among the words. */
export type ContactWith =
  | { readonly type: "applicant" }
  | { readonly type: "unit"; readonly unit: string }
  | { readonly type: "person"; readonly person: string }
  | { readonly type: "other" };

export type ContactHow = (typeof contactHows)[number];
export type ContactResult = (typeof contactResults)[number];

/** What is kept of a contact besides its words. */
export interface Contacted {
  readonly with: ContactWith;
  readonly how: ContactHow;
  readonly result: ContactResult;
  /** What was said, and the name of another body; absent when neither was written. */
  readonly words?: DocumentId;
  /** The promised call that this was for, from 1. */
  readonly call?: number;
}

/** By a clerk who had the applicant before them: who, and when (ISO 8601 in UTC); else the row says it. */
export interface NotedBy {
  readonly by?: string;
  readonly at?: string;
}

export type ContactFact =
  | ({ readonly type: "contacted" } & Contacted & NotedBy)
  /** `due`: when the applicant will be called, ISO 8601 in UTC. */
  | ({ readonly type: "call-promised"; readonly due: string; readonly reason: DocumentId } & NotedBy)
  | { readonly type: "call-cancelled"; readonly call: number; readonly reason: DocumentId };

interface Mark {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
}

export type Contact = Mark & Contacted;

/** Number `n` of the case is the nth, from 1. It is open until it is made or cancelled. */
export interface PromisedCall extends Mark {
  readonly due: string;
  readonly reason: DocumentId;
  /** How often the applicant was called for it and not reached. */
  readonly attempts: number;
  readonly made?: Mark;
  readonly cancelled?: Mark & { readonly reason: DocumentId };
}

export const isOpenCall = ({ made, cancelled }: PromisedCall): boolean => !made && !cancelled;
