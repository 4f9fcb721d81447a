/** How a case moves from unit to unit (R3, R4), and the assignment of the case within each unit (R17). */

import { caseAccepted } from "../../../events/referral/case-accepted.v1.ts";
import { caseAssigned } from "../../../events/referral/case-assigned.v1.ts";
import { caseReferred } from "../../../events/referral/case-referred.v1.ts";
import { caseReturned } from "../../../events/referral/case-returned.v1.ts";
import { caseSeen } from "../../../events/referral/case-seen.v1.ts";
import { caseTakenAway } from "../../../events/referral/case-taken-away.v1.ts";
import { type Changes, type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { toldReason } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { WithAnswer } from "./answering.ts";
import {
  type CaseCore,
  type Hop,
  holder,
  onLastHop,
  sender,
  type TakenBecause,
  type TookSuggestion,
  withHand,
} from "./core.ts";
import type { WithParts } from "./splitting.ts";
import { type Announces, open, type Transitions } from "./subject.ts";

/** The points that the applicant raised: the document with their texts, and their number. */
export interface Points {
  readonly document: DocumentId;
  readonly count: number;
}

export interface WithReferrals {
  /** How often units have returned the case (R4). */
  readonly returns: number;
  readonly points?: Points;
  /** Set in a case that is one part of a divided case, because such a case is opened with its points (R6). */
  readonly pointsGiven?: true;
}

export const begins: WithReferrals = { returns: 0 };

type State = CaseCore & WithReferrals & WithParts & Pick<WithAnswer, "draft">;

export type ReferralFact =
  /** `final`: a common superior decided, so the receiving unit may neither return nor refer the case (R4). */
  | {
      readonly type: "referred";
      readonly unit: Cleared;
      readonly reason: DocumentId;
      readonly final?: true;
      /** Whether the unit was among those suggested from the text; absent when there were none (R20). */
      readonly suggestion?: TookSuggestion;
    }
  /**
   * `toDecider`: the case was returned too often, so it goes to the common superior of the two units, who decides (R4).
   */
  | {
      readonly type: "returned";
      readonly unit: Cleared;
      readonly reason: DocumentId;
      readonly toDecider?: true;
    }
  | { readonly type: "taken-away"; readonly unit: Cleared; readonly why: TakenBecause }
  | { readonly type: "seen" }
  | { readonly type: "assigned"; readonly to: Cleared }
  | { readonly type: "accepted"; readonly points: DocumentId; readonly count: number };

export const transitions = {
  "take-away": { by: "system", from: open, fact: "taken-away", to: ["waiting"] },
  refer: {
    by: "staff",
    action: "refer-case",
    from: ["waiting", "in-hand"],
    fact: "referred",
    to: ["waiting"],
  },
  return: { by: "staff", action: "return-case", from: ["waiting"], fact: "returned", to: ["waiting"] },
  assign: {
    by: "staff",
    action: "assign-case",
    from: ["waiting", "in-hand"],
    fact: "assigned",
    to: ["waiting", "in-hand"],
  },
  accept: { by: "staff", action: "accept-case", from: ["waiting"], fact: "accepted", to: ["in-hand"] },
} as const satisfies Transitions<ReferralFact>;

export const quiet: readonly ReferralFact["type"][] = ["seen"];

export const folds: Folds<ReferralFact, State> = {
  referred: (state, { unit, reason, final }, row) =>
    moved(state, row, {
      unit,
      by: { staff: staffOf(row) },
      kind: "referred",
      reason,
      ...(final && { final }),
    }),
  returned: (state, { unit, reason }, row) => ({
    returns: state.returns + 1,
    ...moved({ ...state, hops: onLastHop(state, { returned: mark(row) }) }, row, {
      ...{ unit, by: { staff: staffOf(row) }, kind: "returned", reason },
    }),
  }),
  "taken-away": (state, { unit, why }, row) =>
    moved(state, row, { unit, by: { cause: "conflict" }, kind: "taken-away", why }),
  seen: (state, _, row) => ({ hops: onLastHop(state, { seen: mark(row) }) }),
  assigned: (state, { to }, row) => ({
    expert: to,
    hops: withHand(state, to, { assigned: { ...mark(row), to } }),
  }),
  accepted: (state, { points, count }, row) => ({
    stage: "in-hand",
    expert: staffOf(row),
    points: { document: points, count },
    hops: withHand(state, staffOf(row), { accepted: mark(row) }),
  }),
};

export const announces: Announces<ReferralFact, State> = {
  referred: (_, about, state) => [caseReferred.of({ ...about, from: sender(state) })],
  returned: (_, about, state) => [caseReturned.of({ ...about, from: sender(state) })],
  "taken-away": ({ why }, { by: _, ...about }, state) => [
    caseTakenAway.of({ ...about, from: sender(state), why: why === "gone" ? why : toldReason(why) }),
  ],
  seen: (_, about) => [caseSeen.of(about)],
  assigned: ({ to }, about) => [caseAssigned.of({ ...about, expert: to })],
  accepted: (_, { by, ...about }) => [caseAccepted.of({ ...about, expert: by })],
};

/** The changes when a case moves: it loses its assignee and its draft, and its points unless `pointsStand`. */
export const moved = (
  state: State,
  { at, version }: Pick<RowHead, "at" | "version">,
  hop: Omit<Hop, "from" | "receivedAt" | "row">,
): Changes<State> => ({
  stage: "waiting",
  expert: undefined,
  draft: undefined,
  ...(!pointsStand(state) && { points: undefined }),
  hops: [...state.hops, { ...hop, receivedAt: at, row: version, from: holder(state) }],
});

/**
 * Whether the case keeps its points when it moves. A case that is one part of a divided case keeps the points with
 * which it was opened. A split case keeps its list of points, because its parts refer to that list (R6). The second
 * stage starts with new points.
 */
export const pointsStand = ({
  round,
  parts,
  pointsGiven,
}: Pick<State, "round" | "parts" | "pointsGiven">): boolean =>
  round === 1 && (parts.length > 0 || pointsGiven === true);
