/** What all subjects of a meeting share: the stages, and the types of their transitions and events. */

import type * as subject from "../../../shared/aggregate/subject.ts";
import type { MeetingAction } from "../../../shared/contracts/policy.ts";
import type { Fact } from "../../../shared/journal/journal.ts";
import type { Stage } from "./core.ts";

/** A transition of the meeting, and who may cause it. */
export interface Transition<Type extends string = string> extends subject.Transition<Stage, Type> {
  readonly by: "staff" | "applicant" | "either" | "system";
  /** The step of staff that causes it, by its name in the policy table and the API. */
  readonly action?: MeetingAction;
}

export type Transitions<F extends Fact> = Readonly<Record<string, Transition<F["type"]>>>;

/** Stages before the day, when either side may still change the meeting. */
export const ahead = ["asked", "approved", "offered", "booked"] as const satisfies readonly Stage[];

/** The fields of every event of a meeting, and the author. */
export interface About {
  readonly base: { readonly meeting: string; readonly request: string; readonly at: string };
  /** The member of staff who decided, if one did. */
  readonly by: string;
}

export type Announces<F extends Fact, State> = subject.Announces<F, State, About>;
