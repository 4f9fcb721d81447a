/** The types that all subjects of a case share: stages, transitions and events. */

import type * as subject from "../../../shared/aggregate/subject.ts";
import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { Fact } from "../../../shared/journal/journal.ts";
import type { Stage } from "./core.ts";

/** A transition of the case's state machine. `by`: who causes it. */
export interface Transition<Type extends string = string> extends subject.Transition<Stage, Type> {
  readonly by: "staff" | "applicant" | "outside" | "system";
  /** The name of the step in the policy table and the API, where it differs from the name of the transition. */
  readonly action?: CaseAction;
  /** Set when colleagues who have the case open get no notice of the change (R16). */
  readonly untold?: true;
}

export type Transitions<F extends Fact> = Readonly<Record<string, Transition<F["type"]>>>;

/** Stages at which units work on a case. */
export const open = ["waiting", "in-hand", "asked", "for-approval"] as const satisfies readonly Stage[];
export const unended = [...open, "answered"] as const satisfies readonly Stage[];
export const always = [...unended, "ended"] as const satisfies readonly Stage[];

/**
 * The case, the unit that holds it, the time of the decision (ISO 8601 in UTC), and `by`, the actor of the decision: a
 * username when staff decided.
 */
export interface About {
  readonly case: string;
  readonly unit: string;
  readonly at: string;
  readonly by: string;
}

export type Announces<F extends Fact, State> = subject.Announces<F, State, About>;
