/**
 * The opening of a case for a request at the unit that routing chose (R1), or for one part of a case that was divided
 * among units.
 */

import { caseOpened } from "../../../events/referral/case-opened.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { UndecidedName } from "../../../shared/directory/accused-names.ts";
import type { Because } from "../../../shared/directory/route.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { copyOf, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Consent, WithApplicant } from "./applicant.ts";
import type { AboutRequest, CaseCore } from "./core.ts";
import type { Past, WithCorrections } from "./correcting.ts";
import type { WithMatching } from "./matching.ts";
import type { WithParties } from "./parties.ts";
import type { Points, WithReferrals } from "./referring.ts";
import type { Announces, Transitions } from "./subject.ts";

type State = CaseCore & WithApplicant & WithCorrections & WithParties & WithMatching & WithReferrals;

export interface OpeningFact {
  readonly type: "opened";
  readonly request: AboutRequest;
  readonly unit: Cleared;
  /** The routing rule that chose the unit; `split` for one part of a divided case, whose unit no rule chose. */
  readonly rule: string;
  /**
   * Why the case is not at the unit of the routing rule: that unit is in conflict of interest, nobody has identified the
   * accused yet (R2), or only inspection may read the request (C15).
   */
  readonly because?: Because;
  /** Set while nobody has decided whom the applicant means by the written name of the accused (R2). */
  readonly undecidedName?: UndecidedName;
  /**
   * Set when the applicant's identity and texts are hidden from the units until the applicant consents (C15). One part
   * of a divided case copies this field from the whole case.
   */
  readonly hidden?: Consent;
  /**
   * The accused: the people and units that the applicant named, and a unit whose silence the request is about. Absent
   * when there are none.
   */
  readonly parties?: Parties;
  /** The unit accused of not answering, and the routing rule that names it (R2). */
  readonly unanswered?: Silent;
  /** Set in a case that is one part of a divided case: the points of the applicant that this part answers. */
  readonly points?: Points;
  /**
   * Set in a case that is one part of a divided case: the kinds and outcomes that the whole case had, which still
   * decide whether a second person must approve the answer (R10).
   */
  readonly before?: Past;
  /**
   * The end of the legal limit, copied from the clock in the same row, so that the event of the opening can carry it.
   */
  readonly limit?: string;
}

export const transitions = {
  open: { by: "system", from: ["unknown"], fact: "opened", to: ["waiting"] },
} as const satisfies Transitions<OpeningFact>;

export const folds: Folds<OpeningFact, State> = {
  opened: (
    _,
    { request, unit, rule, because, parties, unanswered, points, hidden, undecidedName, before },
    { at },
  ) => ({
    stage: "waiting",
    request,
    ...(parties && { parties, contested: true }),
    ...(unanswered && { unanswered }),
    ...(undecidedName && { undecidedName }),
    ...(points && { points, pointsGiven: true }),
    ...(hidden && { hidden }),
    ...(before && { before }),
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
