/** A case is opened of a request, or of a part of one, at the unit that a routing rule found (R1). */

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
  /** When the legal limit ends, as its clock in the same row says: the news of the case tells it, so that a follower needs one row for both. */
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
