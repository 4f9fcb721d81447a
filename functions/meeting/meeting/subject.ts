/** What the subjects of a meeting have in common: how it moves, and what its events say. */

import type * as subject from "../../../shared/aggregate/subject.ts";
import type { MeetingAction } from "../../../shared/contracts/policy.ts";
import type { Fact } from "../../../shared/journal/journal.ts";
import type { Stage } from "./core.ts";

/** What moves a meeting, and who does it. */
export interface Transition<Type extends string = string> extends subject.Transition<Stage, Type> {
  readonly by: "staff" | "applicant" | "either" | "system";
  /** The step of staff of which this is a move, as the policy table and the API name it. */
  readonly action?: MeetingAction;
}

export type Transitions<F extends Fact> = Readonly<Record<string, Transition<F["type"]>>>;

/** Before the day: it may still be changed by either side. */
export const ahead = ["asked", "approved", "offered", "booked"] as const satisfies readonly Stage[];

/** What every event of a meeting says, and who did it. */
export interface About {
  readonly base: { readonly meeting: string; readonly request: string; readonly at: string };
  /** The member of staff, where one did it. */
  readonly by: string;
}

export type Announces<F extends Fact, State> = subject.Announces<F, State, About>;
