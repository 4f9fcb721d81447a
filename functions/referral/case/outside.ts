/** Questions to outside bodies, which answer through an expiring link or by letter (R7, ADR 0070). */

import { outsideAnswered } from "../../../events/referral/outside-answered.v1.ts";
import { outsideAsked } from "../../../events/referral/outside-asked.v1.ts";
import { outsideOpened } from "../../../events/referral/outside-opened.v1.ts";
import { outsideRenewed } from "../../../events/referral/outside-renewed.v1.ts";
import { outsideRevoked } from "../../../events/referral/outside-revoked.v1.ts";
import { type Folds, type Mark, mark } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { isByStaff, staffOf } from "../../../shared/journal/actors.ts";
import { type Announces, always, open, type Transitions } from "./subject.ts";

/** The answer of a body. `by`: the member of staff who entered a letter; absent for an answer through the link. */
interface OutsideAnswer {
  readonly at: string;
  readonly by?: string;
  readonly words: DocumentId;
  /** The version of the row that holds the answer. */
  readonly version: number;
}

/** A question to an outside body. Its number is its position in the case, from 1. */
export interface OutsideQuestion extends Mark {
  /** The outside authority, when it was asked. The name of any other body is in `question`. */
  readonly unit?: string;
  /** The document with the question and the body's name. */
  readonly question: DocumentId;
  /** The document with the applicant's texts that were released; absent when none was. */
  readonly released?: DocumentId;
  /** When the link expires: ISO 8601 in UTC. */
  readonly until: string;
  /** The number of the link that is valid, from 1. Each renewal makes a new link, and ends the one before. */
  readonly serial: number;
  readonly renewed?: Mark;
  /** When the body first opened the question. */
  readonly openedAt?: string;
  readonly revoked?: Mark & { readonly reason: DocumentId };
  readonly answered?: OutsideAnswer;
}

export interface WithOutside {
  /** Absent while no outside body was asked. */
  readonly outside?: readonly OutsideQuestion[];
}

export type OutsideFact =
  | {
      readonly type: "outside-asked";
      readonly unit?: Cleared;
      readonly question: DocumentId;
      readonly released?: DocumentId;
      readonly until: string;
    }
  | { readonly type: "outside-renewed"; readonly number: number; readonly until: string }
  | { readonly type: "outside-revoked"; readonly number: number; readonly reason: DocumentId }
  /** The body opened its question for the first time. */
  | { readonly type: "outside-opened"; readonly number: number }
  /** The body answered through its link, or staff entered its letter. */
  | { readonly type: "outside-answered"; readonly number: number; readonly words: DocumentId };

export const transitions = {
  "ask-outside": { by: "staff", from: open, fact: "outside-asked", to: open },
  "renew-outside": { by: "staff", from: open, fact: "outside-renewed", to: open },
  "revoke-outside": { by: "staff", from: always, fact: "outside-revoked", to: always },
  "note-outside": { by: "staff", from: always, fact: "outside-answered", to: always },
  "open-outside": { by: "outside", from: open, fact: "outside-opened", to: open },
  "answer-outside": { by: "outside", from: open, fact: "outside-answered", to: open },
} as const satisfies Transitions<OutsideFact>;

export const quiet: readonly OutsideFact["type"][] = [
  "outside-asked",
  "outside-renewed",
  "outside-revoked",
  "outside-opened",
  "outside-answered",
];

export const folds: Folds<OutsideFact, WithOutside> = {
  "outside-asked": ({ outside = [] }, { type: _, ...asked }, row) => ({
    outside: [...outside, { ...mark(row), ...asked, serial: 1 }],
  }),
  "outside-renewed": (state, { number, until }, row) =>
    onQuestion(state, number, (each) => ({
      ...each,
      until,
      serial: each.serial + 1,
      renewed: mark(row),
    })),
  "outside-revoked": (state, { number, reason }, row) =>
    onQuestion(state, number, (each) => ({ ...each, revoked: { ...mark(row), reason } })),
  "outside-opened": (state, { number }, { at }) =>
    onQuestion(state, number, (each) => ({ ...each, openedAt: each.openedAt ?? at })),
  "outside-answered": (state, { number, words }, row) =>
    onQuestion(state, number, (each) => ({
      ...each,
      answered: { at: row.at, ...(isByStaff(row) && { by: staffOf(row) }), words, version: row.version },
    })),
};

export const announces: Announces<OutsideFact, WithOutside> = {
  "outside-asked": ({ unit, until }, { case: code, at, by }, { outside = [] }) => [
    outsideAsked.of({ case: code, question: outside.length, ...defined({ body: unit }), until, by, at }),
  ],
  "outside-renewed": ({ number, until }, { case: code, at, by }) => [
    outsideRenewed.of({ case: code, question: number, until, by, at }),
  ],
  "outside-revoked": ({ number }, { case: code, at, by }) => [
    outsideRevoked.of({ case: code, question: number, by, at }),
  ],
  "outside-opened": ({ number }, { case: code, at }) => [
    outsideOpened.of({ case: code, question: number, at }),
  ],
  "outside-answered": ({ number }, { case: code, unit, at, by }, _, row) => [
    outsideAnswered.of({ case: code, unit, question: number, ...(isByStaff(row) && { by }), at }),
  ],
};

/** The question with this number, from 1; undefined when the case has none. */
export const outsideIn = ({ outside = [] }: WithOutside, number: number): OutsideQuestion | undefined =>
  outside[number - 1];

const onQuestion = (
  { outside = [] }: WithOutside,
  number: number,
  change: (question: OutsideQuestion) => OutsideQuestion,
): WithOutside => ({ outside: outside.map((each, at) => (at + 1 === number ? change(each) : each)) });
