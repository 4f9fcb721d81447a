/**
 * The written name of an accused person that is not matched to a member of staff, and the decision about it (R2).
 * The case waits with inspection meanwhile.
 */

import { caseReferred } from "../../../events/referral/case-referred.v1.ts";
import { nameMatched } from "../../../events/referral/name-matched.v1.ts";
import { partiesNamed } from "../../../events/referral/parties-named.v1.ts";
import { type Folds, type Mark, mark } from "../../../shared/aggregate/subject.ts";
import type { UndecidedName } from "../../../shared/directory/accused-names.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { copyOf, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import type { WithAnswer } from "./answering.ts";
import { type CaseCore, isDone, sender } from "./core.ts";
import type { WithParties } from "./parties.ts";
import { moved, type WithReferrals } from "./referring.ts";
import type { WithParts } from "./splitting.ts";
import type { Announces, Transitions } from "./subject.ts";

/**
 * The meaning of the written name: these members of staff; nobody of the organisation; or unknown, and the case goes to the
 * given unit or, without one, to the unit that routing chooses.
 */
export type Means =
  | { readonly people: readonly string[] }
  | { readonly nobody: true }
  | { readonly unknown: true; readonly unit?: string | undefined };

export interface WithMatching {
  /** Set while nobody has decided whom the written name means. All candidates are among the accused meanwhile. */
  readonly undecidedName?: UndecidedName;
  readonly nameMatched?: Mark & { readonly means: Means; readonly reason: DocumentId };
}

export type MatchingFact = {
  readonly type: "name-matched";
  readonly means: Means;
  /** The accused after the decision. */
  readonly parties: Parties;
  /** The unit that gets the case. A case that has ended stays where it is. */
  readonly unit: Cleared;
  /** The routing rule that chose the unit; absent when the person chose it. */
  readonly rule?: string;
  /** Why the case is not at the routing rule's own unit (R2, C15). */
  readonly because?: "conflict-of-interest" | "identity-hidden";
  readonly reason: DocumentId;
};

type State = CaseCore & WithReferrals & WithParts & Pick<WithAnswer, "draft"> & WithParties & WithMatching;

export const transitions = {
  "match-name": { by: "staff", from: ["waiting", "ended"], fact: "name-matched", to: ["waiting", "ended"] },
} as const satisfies Transitions<MatchingFact>;

export const folds: Folds<MatchingFact, State> = {
  "name-matched": (state, { means, parties, unit, rule, because, reason }, row) => ({
    undecidedName: undefined,
    nameMatched: { ...mark(row), means, reason },
    parties,
    contested: true,
    ...(!isDone(state) &&
      moved(state, row, {
        unit,
        by: rule === undefined ? { staff: staffOf(row) } : { rule },
        kind: "matched",
        ...(because && { why: because }),
      })),
  }),
};

export const announces: Announces<MatchingFact, State> = {
  "name-matched": ({ parties }, about, state) => [
    nameMatched.of(about),
    partiesNamed.of({ case: about.case, by: about.by, at: about.at, ...copyOf(parties) }),
    ...(isDone(state) || sender(state) === about.unit
      ? []
      : [caseReferred.of({ ...about, from: sender(state) })]),
  ],
};
