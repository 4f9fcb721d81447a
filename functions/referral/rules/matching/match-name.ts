/** The rule by which a person decides whom the written name of the accused means (R2). Pure. */

import { refuse, type Seen } from "../../../../shared/aggregate/stages.ts";
import { defined } from "../../../../shared/defined.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import type { Clearance } from "../../../../shared/domain/cases/clearance.ts";
import type { Parties } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { Means } from "../../case/matching.ts";
import { accept, type CaseDecision, hindrance } from "../machine.ts";

/**
 * The people who stay accused, or are added. People whom the applicant certainly named always stay. When nobody can
 * tell whom the name means, each candidate stays accused, because each may be meant.
 */
export function peopleMeant({ parties, undecidedName }: CaseState, means: Means): readonly string[] {
  if ("unknown" in means) return parties.people;
  const certain = parties.people.filter((one) => !undecidedName?.candidates.includes(one));
  return "people" in means ? [...new Set([...certain, ...means.people])].sort() : certain;
}

/** The decision with what the directory says about it. */
export interface Matched {
  readonly means: Means;
  readonly reason: DocumentId;
  /** Whether the directory has all chosen people, and none is of the outside authority. */
  readonly known: boolean;
  readonly parties: Parties;
  /** The unit that gets the case, under the new accused. `undefined`: the directory lacks the chosen unit. */
  readonly to: Clearance | undefined;
  readonly rule?: string | undefined;
  readonly because?: "conflict-of-interest" | "identity-hidden" | undefined;
  /** Whether only inspection handles the request, and the chosen unit is another (S3). */
  readonly inspectionsOwn: boolean;
}

/**
 * Decides whom the written name means; the case moves in the same row. Refuses with `stale`, `wrong-stage`,
 * `name-decided`, `unknown-party`, `unknown-unit`, `stays-with-inspection`, and the codes of the chosen unit's clearance.
 */
export function decideMatchName(state: CaseState, matched: Matched, seen: Seen): CaseDecision {
  const hindered = hindrance(state, "match-name", seen);
  if (hindered) return { refused: hindered };
  if (!state.undecidedName) return refuse("name-decided");
  const { means, parties, to, rule, because, reason } = matched;
  if (!matched.known) return refuse("unknown-party");
  if (!to) return refuse("unknown-unit");
  if (matched.inspectionsOwn) return refuse("stays-with-inspection");
  if ("refused" in to) return to;
  return accept({
    ...{ type: "name-matched", means, parties, unit: to.cleared },
    ...defined({ rule, because }),
    reason,
  });
}
