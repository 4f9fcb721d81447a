/** A case is opened for a request, or for a part of one, at the unit that a routing rule chose (R1). */

import { caseOpened } from "../../../events/referral/case-opened.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { copyOf, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Consent, WithApplicant } from "./applicant.ts";
import type { AboutRequest, CaseCore } from "./core.ts";
import type { WithParties } from "./parties.ts";
import type { Points, WithReferrals } from "./referring.ts";
import type { Announces, Transitions } from "./subject.ts";

type State = CaseCore & WithApplicant & WithParties & WithReferrals;

export interface OpeningFact {
  readonly type: "opened";
  readonly request: AboutRequest;
  readonly unit: Cleared;
  /** The routing rule that fired, or `split`. */
  readonly rule: string;
  /** Why another than the rule's unit has it: that unit is in conflict (R2), or only inspection may read the request (C15). */
  readonly because?: "conflict-of-interest" | "identity-hidden";
  /**
   * Set when identity and words are hidden from the units until the applicant consents (C15); a part copies it from the
   * whole case.
   */
  readonly hidden?: Consent;
  /** The accused: those the applicant named, and the unit whose silence the request is about; absent when there are none. */
  readonly parties?: Parties;
  /** The accused unit that did not answer, and the routing rule that says so (R2). */
  readonly unanswered?: Silent;
  /** In a part: which of the applicant's points it answers. */
  readonly points?: Points;
  /** The end of the legal limit, copied from the clock in the same row, so that a consumer needs only this event. */
  readonly limit?: string;
}

export const transitions = {
  open: { by: "system", from: ["unknown"], fact: "opened", to: ["waiting"] },
} as const satisfies Transitions<OpeningFact>;

export const folds: Folds<OpeningFact, State> = {
  opened: (_, { request, unit, rule, because, parties, unanswered, points, hidden }, { at }) => ({
    stage: "waiting",
    request,
    ...(parties && { parties, contested: true }),
    ...(unanswered && { unanswered }),
    ...(points && { points, pointsGiven: true }),
    ...(hidden && { hidden }),
    hops: [{ unit, by: { rule }, kind: "opened", receivedAt: at, ...(because && { why: because }) }],
  }),
};

export const announces: Announces<OpeningFact, State> = {
  opened: ({ rule, parties, unanswered, limit }, { by: _, ...about }) => [
    caseOpened.of({
      ...{ ...about, rule },
      ...(unanswered && parties && complainedOf(parties)),
      ...defined({ limit }),
    }),
  ],
};

const complainedOf = (parties: Parties) => {
  const { belonged, ...named } = copyOf(parties);
  return { complainedOf: named, ...(belonged && { belonged }) };
};
