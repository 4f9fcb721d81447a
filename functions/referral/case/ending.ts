/** How a case ends: by withdrawal, by the applicant's rating (R12), or in an emergency without a rating (S3). */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { caseEnded } from "../../../events/referral/case-ended.v2.ts";
import { caseRated } from "../../../events/referral/case-rated.v1.ts";
import { closedNoOpinion } from "../../../events/referral/closed-no-opinion.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { CaseCore, Entered } from "./core.ts";
import { dueAtPartner, type WithResults, withResult } from "./results.ts";
import { type About, type Announces, always, open, type Transitions } from "./subject.ts";

export interface WithEnd {
  readonly rating?: { readonly at: string; readonly process: boolean; readonly outcome: boolean } & Entered;
  readonly ended?: Entered & {
    readonly at: string;
    /** `imported`: an earlier system answered the request before it was imported (P8). */
    readonly how:
      | "accepted"
      | "second-stage"
      | "outside"
      | "withdrawn"
      | "no-opinion"
      | "without-identity"
      | "imported";
    /** The reason that staff wrote; set with `no-opinion`. */
    readonly reason?: DocumentId;
  };
}

type State = CaseCore & WithEnd & WithResults;

export type EndingFact =
  /** `byPartner`: the partner system from which the request came withdrew it (C8). */
  | ({ readonly type: "withdrawn"; readonly byPartner?: true } & Entered)
  | ({ readonly type: "rated"; readonly process: boolean; readonly outcome: boolean } & Entered)
  /**
   * An emergency was closed because its applicant could not be reached. Their silence does not count as satisfaction
   * (R12, S3).
   */
  | { readonly type: "closed-no-opinion"; readonly reason: DocumentId };

export const transitions = {
  withdraw: { by: "applicant", from: open, fact: "withdrawn", to: ["ended"] },
  /** A rating is recorded at any stage, because the case may be in its second stage before the rating arrives. */
  rate: { by: "applicant", from: always, fact: "rated", to: always },
  /** Closes an emergency whose applicant could not be reached (S3). */
  "close-no-opinion": { by: "staff", from: ["answered"], fact: "closed-no-opinion", to: ["ended"] },
} as const satisfies Transitions<EndingFact>;

export const folds: Folds<EndingFact, State> = {
  withdrawn: (state, { type: _, byPartner, ...entered }, row) => ({
    stage: "ended",
    ended: { at: row.at, how: "withdrawn", ...entered },
    ...withResult(state, row, { what: "withdrawn", ...(byPartner && { known: row.at }) }),
  }),
  rated: ({ stage }, { type: _, ...rating }, { at }) => ({
    rating: { at, ...rating },
    ...(rating.outcome && stage === "answered" && { stage: "ended", ended: { at, how: "accepted" } }),
  }),
  "closed-no-opinion": (_, { reason }, { at }) => ({
    stage: "ended",
    ended: { at, how: "no-opinion", reason },
  }),
};

export const announces: Announces<EndingFact, State> = {
  withdrawn: (_, about, state) => [endedOf(about, "withdrawn"), ...dueAtPartner(about, state)],
  rated: ({ process, outcome }, about, { ended }) => [
    caseRated.of({ case: about.case, process, outcome, at: about.at }),
    ...(ended?.how === "accepted" && ended.at === about.at ? [endedOf(about, "accepted")] : []),
  ],
  "closed-no-opinion": (_, about) => [closedNoOpinion.of(about)],
};

type Ended = Exclude<NonNullable<WithEnd["ended"]>["how"], "no-opinion" | "imported">;

export const endedOf = ({ case: code, at }: About, how: Ended): AnnouncedEvent =>
  caseEnded.of({ case: code, how, at });
