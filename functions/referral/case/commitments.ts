/**
 * The commitments of a case: promised in an answer (R11), ordered by inspection (R2), or ordered at a meeting (M12).
 */

import { commitmentEvidenced } from "../../../events/referral/commitment-evidenced.v1.ts";
import { commitmentJudged } from "../../../events/referral/commitment-judged.v1.ts";
import { meetingOrdered } from "../../../events/referral/meeting-ordered.v1.ts";
import { remedyOrdered } from "../../../events/referral/remedy-ordered.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { momentOfTehran, tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** The unit or person who owes a commitment or an explanation; the accused may be one. */
export type Owner = { readonly unit: string } | { readonly person: string };

/**
 * A commitment without its text, as an answer or an order makes it (R11). The document of an answer holds the texts of
 * all its commitments in the same order.
 */
export interface Promised {
  readonly owner: Owner;
  /** The last day on which the owner may fulfil the commitment: ISO, Tehran. */
  readonly due: string;
}

/**
 * A commitment made in an answer (R11): the document of the answer, and the commitment's position in that document,
 * from 0.
 */
interface InAnswer {
  readonly answer: DocumentId;
  readonly place: number;
  /** When the commitment was made: ISO 8601 in UTC. Absent in folded states of earlier releases. */
  readonly since?: string;
}

/** A commitment that inspection ordered. The document `words` holds inspection's summary and the order (R2). */
interface ByOrder {
  readonly order: Mark & { readonly words: DocumentId };
}

/**
 * A commitment that a meeting ordered; the meeting's minutes hold the text (M12). `at`: when the case received the
 * minutes.
 */
interface InMinutes {
  readonly minutes: { readonly at: string; readonly meeting: string; readonly words: DocumentId };
}

/** A commitment of the case. Its number is its position in the case, from 1. */
export type Commitment = Promised & (InAnswer | ByOrder | InMinutes) & Followed;

interface Followed {
  /**
   * The time in Tehran, such as `11:00`, at which the last day ends. Only inspection's orders in an emergency have one
   * (S3).
   */
  readonly time?: string;
  readonly evidence?: Mark & { readonly words: DocumentId };
  readonly judged?: Mark & { readonly kept: boolean; readonly reason: DocumentId };
  /** The latest publication of the commitment for everybody; absent when it was never published (I6). */
  readonly published?: Publication;
}

/** The publication of a commitment on the public page (I6). */
export interface Publication extends Mark {
  /** The document with the wording for the public, which a member of staff wrote. */
  readonly words: DocumentId;
  /** The unit that the public page names; absent when too few requests came to the owner's unit and those above it. */
  readonly unit?: string;
  readonly withdrawn?: Withdrawal;
}

/** Why a commitment is no longer public: the reason of a member of staff, or what happened to the request. */
export type Withdrawal =
  | (Mark & { readonly reason: DocumentId })
  | { readonly at: string; readonly because: "identity-hidden" | "erased" };

export interface WithCommitments {
  readonly commitments: readonly Commitment[];
}

export const begins: WithCommitments = { commitments: [] };

export type CommitmentFact =
  /**
   * Inspection ordered a remedy, which becomes a commitment. The document `words` holds inspection's summary and the
   * order (R2).
   */
  | {
      readonly type: "ordered";
      readonly owner: Owner;
      readonly due: string;
      /** The time in Tehran, such as `11:00`, at which the last day ends; set in an emergency (S3). */
      readonly time?: string;
      readonly words: DocumentId;
    }
  /** The confirmed minutes of a meeting hold an order, which becomes a commitment (M12). */
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
      /**
       * Set when inspection's order in an emergency was carried out, so that the applicant may return to the office
       * (S3).
       */
      readonly remedied?: true;
    };

export const transitions = {
  "order-remedy": { by: "staff", from: ["in-hand"], fact: "ordered", to: ["in-hand"] },
  /** Makes a commitment of an order in a meeting's minutes (M12). */
  "hear-minutes": { by: "system", from: always, fact: "minuted", to: always },
  "give-evidence": { by: "staff", from: always, fact: "evidenced", to: always },
  judge: { by: "staff", action: "judge-commitment", from: always, fact: "judged", to: always },
} as const satisfies Transitions<CommitmentFact>;

export const folds: Folds<CommitmentFact, WithCommitments> = {
  ordered: ({ commitments }, { owner, due, time, words }, row) => ({
    commitments: [...commitments, { owner, due, ...defined({ time }), order: { ...mark(row), words } }],
  }),
  minuted: ({ commitments }, { owner, due, meeting, words }, { at }) => ({
    commitments: [...commitments, { owner, due, minutes: { at, meeting, words } }],
  }),
  evidenced: (state, { commitment, words }, row) =>
    onCommitment(state, commitment, ({ judged: _, ...unjudged }) => ({
      ...unjudged,
      evidence: { ...mark(row), words },
    })),
  judged: (state, { commitment, kept, reason }, row) =>
    onCommitment(state, commitment, (each) => ({ ...each, judged: { ...mark(row), kept, reason } })),
};

export const announces: Announces<CommitmentFact, WithCommitments> = {
  ordered: ({ owner, due, time }, { unit: _, ...about }, state) => [
    remedyOrdered.of({
      ...{ ...about, owner, due, ...defined({ time }) },
      commitment: numberOfKind(state, state.commitments.length),
    }),
  ],
  minuted: ({ meeting, owner, due }, { unit: _, by: __, ...about }, state) => [
    meetingOrdered.of({
      ...{ ...about, meeting, owner, due },
      commitment: numberOfKind(state, state.commitments.length),
    }),
  ],
  evidenced: ({ commitment }, { unit: _, ...about }, state) => [
    commitmentEvidenced.of({ ...about, ...commitmentIn(state, commitment) }),
  ],
  judged: ({ commitment, kept, remedied }, about, state) => [
    commitmentJudged.of({
      ...{ ...about, ...commitmentIn(state, commitment), kept },
      ...(remedied && { remedied }),
    }),
  ],
};

/** The commitments, with the one of this number changed. */
export const onCommitment = (
  { commitments }: WithCommitments,
  number: number,
  change: (commitment: Commitment) => Commitment,
): WithCommitments => ({
  commitments: commitments.map((each, at) => (at === number - 1 ? change(each) : each)),
});

/**
 * Names a commitment in an event by its number among those of its kind. Promises, inspection's orders and meetings'
 * orders are numbered separately, because the applicant does not know inspection's orders.
 */
export function commitmentIn(state: WithCommitments, number: number) {
  const commitment = state.commitments[number - 1];
  const meeting = meetingOf(commitment);
  return {
    commitment: numberOfKind(state, number),
    ...(isOrdered(commitment) && { ordered: true }),
    ...(meeting !== undefined && { meeting }),
  };
}

/**
 * The status of a commitment. `evidenced` awaits a judgement. `not-kept` is the judgement, and the commitment is still
 * owed (R11).
 */
export function standingOf({ evidence, judged }: Commitment): "open" | "evidenced" | "kept" | "not-kept" {
  if (judged) return judged.kept ? "kept" : "not-kept";
  return evidence ? "evidenced" : "open";
}

/** The publication that is public now; undefined when the commitment is not public (I6). */
export const publicationOf = ({ published }: Commitment): Publication | undefined =>
  published && !published.withdrawn ? published : undefined;

/** Whether the last day is over, or, where a time on that day is set, that time has passed (S3). */
export const isPast = (
  { due, time }: { readonly due: string; readonly time?: string | undefined },
  at: Date,
): boolean => (time === undefined ? due < tehranDay(at) : momentOfTehran(due, time) <= at.toISOString());

export const ownedBy = (
  owner: Owner,
  staff: { readonly username: string; readonly unit: string },
): boolean => ("unit" in owner ? owner.unit === staff.unit : owner.person === staff.username);

/**
 * The number of a commitment among those of its kind, from 1: those of answers, of inspection's orders, or of meetings.
 * The applicant does not know inspection's orders and counts only promises (R11).
 * @param number the commitment's position in the case, from 1.
 */
export function numberOfKind({ commitments }: WithCommitments, number: number): number {
  const kind = kindOf(commitments[number - 1]);
  return commitments.slice(0, number - 1).filter((each) => kindOf(each) === kind).length + 1;
}

const kindOf = (commitment: Commitment | undefined): "minutes" | "order" | "answer" => {
  if (commitment && "minutes" in commitment) return "minutes";
  return isOrdered(commitment) ? "order" : "answer";
};

/** The meeting that ordered the commitment (M12); undefined for other commitments. */
const meetingOf = (commitment: Commitment | undefined): string | undefined =>
  commitment && "minutes" in commitment ? commitment.minutes.meeting : undefined;

export const isOrdered = (commitment: Commitment | undefined): boolean =>
  commitment !== undefined && "order" in commitment;
