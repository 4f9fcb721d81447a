/** Commitments of a case: promised in its answers (R11), ordered by inspection (R2) or at a meeting (M12). */

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

/** Who owes a commitment or an explanation: those complained of may. */
export type Owner = { readonly unit: string } | { readonly person: string };

/** A promise in an answer (R11). Its words are in the answer, in the same order. */
export interface Promised {
  readonly owner: Owner;
  /** Last day to keep it: ISO, Tehran. */
  readonly due: string;
}

/** R11: the words are in an answer: which, and which of its commitments it is, from 0. */
interface InAnswer {
  readonly answer: DocumentId;
  readonly place: number;
  /** When it was promised: ISO 8601 in UTC. Folded states of before lack it. */
  readonly since?: string;
}

/** R2: a remedy that inspection ordered; the words are its summary and what is to be done. */
interface ByOrder {
  readonly order: Mark & { readonly words: DocumentId };
}

/** M12: ordered at a meeting; the words stand in its minutes. `at`: when the case heard of it. */
interface InMinutes {
  readonly minutes: { readonly at: string; readonly meeting: string; readonly words: DocumentId };
}

/**
 * R11: what somebody promised in a published answer; R2: what inspection ordered; M12: what was ordered at a meeting. Number
 * `n` of the case is the nth, from 1.
 */
export type Commitment = Promised & (InAnswer | ByOrder | InMinutes) & Followed;

interface Followed {
  /** S3: the hour of its last day, in Tehran: `11:00`. Only of what inspection ordered. */
  readonly time?: string;
  readonly evidence?: Mark & { readonly words: DocumentId };
  readonly judged?: Mark & { readonly kept: boolean; readonly reason: DocumentId };
}

export interface WithCommitments {
  readonly commitments: readonly Commitment[];
}

export const begins: WithCommitments = { commitments: [] };

export type CommitmentFact =
  /** R2: a remedy that inspection orders becomes a commitment; the words are its summary and what is to be done. */
  | {
      readonly type: "ordered";
      readonly owner: Owner;
      readonly due: string;
      /** S3: the hour of that day, in Tehran. */
      readonly time?: string;
      readonly words: DocumentId;
    }
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
    };

export const transitions = {
  "order-remedy": { by: "staff", from: ["in-hand"], fact: "ordered", to: ["in-hand"] },
  /** M12: ordered in the minutes of a meeting. */
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
  /** New evidence waits to be judged anew. */
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

const onCommitment = (
  { commitments }: WithCommitments,
  number: number,
  change: (commitment: Commitment) => Commitment,
): WithCommitments => ({
  commitments: commitments.map((each, at) => (at === number - 1 ? change(each) : each)),
});

/** Promises are counted apart from what inspection ordered, which the applicant does not know, and from what meetings did. */
function commitmentIn(state: WithCommitments, number: number) {
  const commitment = state.commitments[number - 1];
  const meeting = meetingOf(commitment);
  return {
    commitment: numberOfKind(state, number),
    ...(isOrdered(commitment) && { ordered: true }),
    ...(meeting !== undefined && { meeting }),
  };
}

/** R11: open, waiting for somebody to judge the evidence, kept, or found not kept (and so still owed). */
export function standingOf({ evidence, judged }: Commitment): "open" | "evidenced" | "kept" | "not-kept" {
  if (judged) return judged.kept ? "kept" : "not-kept";
  return evidence ? "evidenced" : "open";
}

/** Its last day is over, or its hour has come (S3). */
export const isPast = (
  { due, time }: { readonly due: string; readonly time?: string | undefined },
  at: Date,
): boolean => (time === undefined ? due < tehranDay(at) : momentOfTehran(due, time) <= at.toISOString());

export const ownedBy = (
  owner: Owner,
  staff: { readonly username: string; readonly unit: string },
): boolean => ("unit" in owner ? owner.unit === staff.unit : owner.person === staff.username);

/**
 * R11: which commitment it is among those of its kind, promised in answers, ordered by inspection or at meetings, from 1: the
 * applicant knows nothing of what inspection ordered, and counts in each answer.
 * @param number of the case, from 1.
 */
export function numberOfKind({ commitments }: WithCommitments, number: number): number {
  const kind = kindOf(commitments[number - 1]);
  return commitments.slice(0, number - 1).filter((each) => kindOf(each) === kind).length + 1;
}

const kindOf = (commitment: Commitment | undefined): "minutes" | "order" | "answer" => {
  if (commitment && "minutes" in commitment) return "minutes";
  return isOrdered(commitment) ? "order" : "answer";
};

/** M12: at which meeting it was ordered. */
const meetingOf = (commitment: Commitment | undefined): string | undefined =>
  commitment && "minutes" in commitment ? commitment.minutes.meeting : undefined;

export const isOrdered = (commitment: Commitment | undefined): boolean =>
  commitment !== undefined && "order" in commitment;
