/** What may happen to a case, as its journal keeps it. Words are documents; all else is ids and codes. */

import type { FileFormat, FileRefusal } from "../../../shared/contracts/fields/attachment-words.ts";
import type { deskActs } from "../../../shared/contracts/fields/desk-act-words.ts";
import type { relations } from "../../../shared/contracts/fields/proxy-words.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { ConflictReason, Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { FileId } from "../../../shared/files/files.ts";
import { type ClockFact, clockFactTypes } from "./clock-facts.ts";
import type { ContactFact } from "./contact-facts.ts";
import type { LinkFact } from "./link-facts.ts";
import type { ResultFact } from "./result-facts.ts";

/** What intake told of the request; of it only kind and subject may be corrected. */
export interface AboutRequest {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly channel: Channel;
  readonly language: "fa" | "en";
  readonly registeredAt: string;
  /** C7: the day a paper form was handed in, ISO, Tehran; clocks count from it. */
  readonly handedIn?: string;
  /** C19: the day by which the sender of a letter asks for an answer, ISO, Tehran. */
  readonly answerBy?: string;
  /** C7: the directory had clocks of paper count from when it was entered. */
  readonly countsFromEntry?: true;
  /** C6: who entered it for the applicant; absent where they registered it themselves. */
  readonly enteredBy?: string;
  /** C5: whose matter they were told it is, the key of a hand-off; it is registered all the same. */
  readonly handOff?: string;
  /** C8: the partner system it came from, and the code it has there. */
  readonly external?: { readonly partner: string; readonly code: string };
  readonly words: DocumentId;
  /** N8: the date for the answer that the receipt says; absent from what was registered before it said one, and in parts. */
  readonly promised?: string;
  /** C11: they ask for this person, as what; whether a clerk saw the authority document as it was registered. */
  readonly representing?: Representing;
  /** C3: a report of nobody: there is nobody to ask and nobody to tell. */
  readonly withoutIdentity?: true;
  /** C10: they represent a group; others join by the code. */
  readonly collective?: true;
  /** C18: no message reaches them; what they are asked counts from when somebody told them. */
  readonly byCall?: true;
}

/** C11. */
export interface Representing {
  readonly person: string;
  readonly relation: (typeof relations)[number];
  readonly seen?: true;
}

/** C10: somebody who joined or left, as intake said at `sequence` of its journal. `name`: where it stands; none of who left. */
export interface MemberTold {
  readonly person: string;
  readonly sequence: number;
  readonly name?: DocumentId;
}

/** The points that the applicant raised: where their words are, and how many they are. */
export interface Points {
  readonly document: DocumentId;
  readonly count: number;
}

/** A promise in an answer (R11). Its words are in the answer, in the same order. */
export interface Promised {
  readonly owner: Owner;
  /** Last day to keep it: ISO, Tehran. */
  readonly due: string;
}

/** Who owes a commitment or an explanation: those complained of may. */
export type Owner = { readonly unit: string } | { readonly person: string };

/** P2: whether what is personal of the request is kept, whatever else; as intake said it at `sequence` of its journal. */
export interface HoldTold {
  readonly on: boolean;
  readonly sequence: number;
}

/**
 * C15: whether the applicant lets the units know who they are and read their words, as they said last; false to begin with.
 * `sequence`: of that in the journal of their request, 0 before they said anything.
 */
export interface Consent {
  readonly given: boolean;
  readonly sequence: number;
  /** C6: when a clerk entered it for the applicant. */
  readonly entered?: { readonly at: string; readonly by: string };
}

/** C6: the clerk who wrote it down for the applicant; absent where they did it on their page. Older rows lack it. */
export interface Entered {
  readonly by?: string;
}

/** C6: what a clerk did in the applicant's name, as intake said at `sequence` of its journal; `at`: when, ISO 8601 in UTC. */
export interface DeskActTold {
  readonly act: (typeof deskActs)[number];
  /** The clerk. */
  readonly by: string;
  readonly at: string;
  readonly sequence: number;
}

/**
 * C12: what intake told of the applicant's attachment of that number: it came; or it can be opened, where it is and what it is;
 * or why it is not taken. `at`: when that was so there, ISO 8601 in UTC.
 */
export type AttachmentTold = {
  readonly attachment: number;
  readonly at: string;
  /** C11: sent as the authority document. */
  readonly authority?: true;
} & (
  | { readonly stands: "received" }
  | {
      readonly stands: "cleared";
      readonly file: FileId;
      readonly format: FileFormat;
      /** Bytes. */
      readonly size: number;
    }
  | { readonly stands: "refused"; readonly because: FileRefusal }
);

/** What a case is corrected to. `unanswered`: whose silence it is about by that, and by which routing rule (R2). */
export interface Correction {
  readonly kind: string;
  readonly subject: string;
  readonly unanswered?: Silent;
}

/** Why work was taken away: a conflict of interest, or who had it is no longer there. */
export type TakenBecause = ConflictReason | "gone";

/**
 * Whoever gets a hand in the case by a fact is `Cleared`: only the gate of the conflict of interest (`conflict.ts`) makes
 * one, so that no step can give a case to somebody without passing it (R2).
 */
export type CaseFact =
  | ClockFact
  | {
      readonly type: "opened";
      readonly request: AboutRequest;
      readonly unit: Cleared;
      /** The routing rule that fired, or `split`. */
      readonly rule: string;
      /** The rule's own unit may not have it: who may was looked for (R2); or only inspection reads it (C15). */
      readonly because?: "conflict-of-interest" | "identity-hidden";
      /** Name and words are hidden from the units until the applicant consents; of a part, as it stood in the case (C15). */
      readonly hidden?: Consent;
      /** Who is complained of: whom the applicant named, and the unit that left unanswered what it is about; absent when nobody is. */
      readonly parties?: Parties;
      /** The one of them that left it unanswered, and the routing rule that says so (R2). */
      readonly unanswered?: Silent;
      /** Of a part: which of the applicant's points it is about. */
      readonly points?: Points;
    }
  /** `final`: a decider's choice, which is not returned (R4). */
  | { readonly type: "referred"; readonly unit: Cleared; readonly reason: DocumentId; readonly final?: true }
  /** `toDecider`: it was returned too often to go back and forth (R4). */
  | {
      readonly type: "returned";
      readonly unit: Cleared;
      readonly reason: DocumentId;
      readonly toDecider?: true;
    }
  | { readonly type: "taken-away"; readonly unit: Cleared; readonly why: TakenBecause }
  | { readonly type: "seen" }
  | { readonly type: "assigned"; readonly to: Cleared }
  | { readonly type: "accepted"; readonly points: DocumentId; readonly count: number }
  | {
      readonly type: "drafted";
      readonly outcome: string;
      readonly answer: DocumentId;
      readonly commitments?: readonly Promised[];
    }
  | { readonly type: "sent-back"; readonly reason: DocumentId }
  /**
   * `final`: the outside authority decided, and nobody of ours decides after it (R13), or nobody can object (C3). Of an emergency (S3): `peopleOnly`: who
   * decided it takes no part in a second stage, and others of the same unit may; `remedied`: what was wrong is put right;
   * `accepted`: the applicant had said before that they are satisfied.
   */
  | {
      readonly type: "published";
      readonly final?: true;
      readonly peopleOnly?: true;
      readonly remedied?: true;
      readonly accepted?: true;
    }
  | { readonly type: "parties-named"; readonly parties: Parties; readonly reason: DocumentId }
  /** The same parties, with those who belonged to them: earlier releases kept none (R2). */
  | { readonly type: "belonged-noted"; readonly parties: Parties }
  /** R2: this publication of the directory took them out of conflict with it: keys of units and user names. */
  | {
      readonly type: "conflict-narrowed";
      readonly number: number;
      readonly units: readonly string[];
      readonly people: readonly string[];
    }
  /** D4: what it is about is another kind or subject than was registered. */
  | ({ readonly type: "corrected"; readonly reason: DocumentId } & Correction)
  | { readonly type: "split"; readonly parts: readonly Part[] }
  /** In the case, when a part of it was answered: by which unit, and `by`: everybody who had a hand in the answer. */
  | {
      readonly type: "part-answered";
      readonly part: string;
      readonly unit: string;
      readonly by: readonly string[];
    }
  /** `authority`: for the authority document (C11). */
  | { readonly type: "asked"; readonly question: DocumentId; readonly authority?: true }
  /** C18: whom no message reaches was told what they were asked. `at`: when; ISO 8601 in UTC. */
  | { readonly type: "question-told"; readonly at: string }
  /** By the applicant on their page, or noted by staff. */
  | ({ readonly type: "replied"; readonly words: DocumentId } & Entered)
  | ({ readonly type: "informed"; readonly words: DocumentId } & Entered)
  | ({ readonly type: "attachment-told" } & AttachmentTold)
  | ({ readonly type: "objected"; readonly words: DocumentId; readonly unit: Cleared } & Entered)
  /** C8: `byPartner`: the partner system that it came from told so. */
  | ({ readonly type: "withdrawn"; readonly byPartner?: true } & Entered)
  /** C11: a clerk was shown the authority document. `by`: the clerk. */
  | { readonly type: "authority-heard"; readonly by: string }
  /** C18: of an unreachable applicant; the next letter tells them. */
  | ({ readonly type: "desk-act-heard" } & DeskActTold)
  | ({ readonly type: "member-heard" } & MemberTold)
  | ({ readonly type: "consent-heard" } & Consent)
  | ({ readonly type: "hold-heard" } & HoldTold)
  | ({ readonly type: "rated"; readonly process: boolean; readonly outcome: boolean } & Entered)
  /** R2: asked of somebody complained of; the words are inspection's summary and what it asks. */
  | {
      readonly type: "explanation-asked";
      readonly of: Owner;
      readonly due: string;
      readonly words: DocumentId;
    }
  | { readonly type: "explained"; readonly explanation: number; readonly words: DocumentId }
  /** S3: inspection went there and looked; the words are what it found. */
  | { readonly type: "checked-on-spot"; readonly words: DocumentId }
  /** S3: the applicant was not reached and said nothing: no satisfaction is read into that (R12). */
  | { readonly type: "closed-no-opinion"; readonly reason: DocumentId }
  /** R2: a remedy that inspection orders becomes a commitment; the words are its summary and what is to be done. */
  | { readonly type: "ordered"; readonly owner: Owner; readonly due: string; readonly words: DocumentId }
  /** M12: an order in the confirmed minutes of a meeting becomes a commitment; the words are those of the minutes. */
  | {
      readonly type: "minuted";
      readonly meeting: string;
      readonly owner: Owner;
      readonly due: string;
      readonly words: DocumentId;
    }
  | { readonly type: "evidenced"; readonly commitment: number; readonly words: DocumentId }
  | {
      readonly type: "judged";
      readonly commitment: number;
      readonly kept: boolean;
      readonly reason: DocumentId;
      /** S3: what inspection ordered in an emergency is done: the applicant may go back there. */
      readonly remedied?: true;
    }
  /** C19: this answer is a letter, with that number of the Solar Hijri year. `number`: as it is written on it. */
  | {
      readonly type: "letter-issued";
      readonly answer: DocumentId;
      readonly year: number;
      readonly serial: number;
      readonly number: string;
    }
  | ContactFact
  | LinkFact
  | ResultFact;

/** A part of a split case (R6): its number (`shared/domain/cases/case-id.ts`), its unit, and which points it is about, from 0. */
export interface Part {
  readonly case: string;
  readonly unit: Cleared;
  readonly points: readonly number[];
}

const types: Readonly<Record<CaseFact["type"], true>> = {
  opened: true,
  referred: true,
  returned: true,
  "taken-away": true,
  seen: true,
  assigned: true,
  accepted: true,
  drafted: true,
  "sent-back": true,
  published: true,
  "parties-named": true,
  "belonged-noted": true,
  "conflict-narrowed": true,
  corrected: true,
  split: true,
  "part-answered": true,
  asked: true,
  "question-told": true,
  replied: true,
  informed: true,
  "attachment-told": true,
  objected: true,
  withdrawn: true,
  "authority-heard": true,
  "desk-act-heard": true,
  "member-heard": true,
  "consent-heard": true,
  "hold-heard": true,
  rated: true,
  "explanation-asked": true,
  explained: true,
  "checked-on-spot": true,
  "closed-no-opinion": true,
  "letter-issued": true,
  ordered: true,
  minuted: true,
  evidenced: true,
  judged: true,
  contacted: true,
  "call-promised": true,
  "call-cancelled": true,
  ...clockFactTypes,
  linked: true,
  unlinked: true,
  "similar-answered": true,
  "result-entered": true,
  "result-taken": true,
};

export const isCaseFact = (fact: { readonly type: string }): fact is CaseFact => fact.type in types;
