/** The second stage: the applicant objects to the answer, and another unit decides (R13). */

import { secondStageOpened } from "../../../events/referral/second-stage-opened.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Draft, WithAnswer } from "./answering.ts";
import { type CaseCore, type Entered, type Said, sender } from "./core.ts";
import type { WithEnd } from "./ending.ts";
import type { WithParties } from "./parties.ts";
import { moved, type WithReferrals } from "./referring.ts";
import type { WithParts } from "./splitting.ts";
import type { Announces, Transitions } from "./subject.ts";

export interface WithObjection {
  readonly objection?: Said;
  /** The answer of the first stage; set when the second stage opens (R13). */
  readonly firstAnswer?: Draft;
}

type State = CaseCore & WithObjection & WithReferrals & WithParts & WithAnswer & WithEnd & WithParties;

export type ObjectionFact = {
  readonly type: "objected";
  readonly words: DocumentId;
  readonly unit: Cleared;
} & Entered;

export const transitions = {
  /**
   * An objection is possible after the answer, and after an emergency was closed without the applicant's opinion (S3).
   */
  object: { by: "applicant", from: ["answered", "ended"], fact: "objected", to: ["waiting"] },
} as const satisfies Transitions<ObjectionFact>;

export const folds: Folds<ObjectionFact, State> = {
  objected: (state, { type: _, unit, ...said }, row) => ({
    ...moved({ ...state, round: 2 }, row, { unit, by: { cause: "objection" }, kind: "objected" }),
    round: 2,
    ended: undefined,
    contested: true,
    objection: { at: row.at, ...said },
    ...(state.draft && { firstAnswer: state.draft }),
  }),
};

export const announces: Announces<ObjectionFact, State> = {
  objected: (_, { by: __, ...about }, state) => [secondStageOpened.of({ ...about, from: sender(state) })],
};
