/** What the subjects of a case have in common: how it moves, and what its events say. */

import type * as subject from "../../../shared/aggregate/subject.ts";
import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { Fact } from "../../../shared/journal/journal.ts";
import type { Stage } from "./core.ts";

/** What moves a case, and who does it. */
export interface Transition<Type extends string = string> extends subject.Transition<Stage, Type> {
  readonly by: "staff" | "applicant" | "system";
  /** The name of a step of staff in the policy table and the API, where it is not the move's own. */
  readonly action?: CaseAction;
  /** A colleague who looks at the case is not told that it was done (R16). */
  readonly untold?: true;
}

export type Transitions<F extends Fact> = Readonly<Record<string, Transition<F["type"]>>>;

/** Stages at which a case is worked on. */
export const open = ["waiting", "in-hand", "asked", "for-approval"] as const satisfies readonly Stage[];
export const unended = [...open, "answered"] as const satisfies readonly Stage[];
export const always = [...unended, "ended"] as const satisfies readonly Stage[];

/** The case, the unit that holds it, when it was decided (ISO 8601 in UTC), and by whom, where a person decided. */
export interface About {
  readonly case: string;
  readonly unit: string;
  readonly at: string;
  readonly by: string;
}

export type Announces<F extends Fact, State> = subject.Announces<F, State, About>;
