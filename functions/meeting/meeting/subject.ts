/** The types that all groups of a meeting's facts share: stages, transitions, and the events of facts. */

import type * as subject from "../../../shared/aggregate/subject.ts";
import type { MeetingAction } from "../../../shared/contracts/policy.ts";
import type { Fact } from "../../../shared/journal/journal.ts";
import type { Stage } from "./core.ts";

/** A transition of a meeting's state machine. `by`: the people who may cause the transition. */
export interface Transition<Type extends string = string> extends subject.Transition<Stage, Type> {
  readonly by: "staff" | "applicant" | "either" | "system";
  /** The step of staff that causes the transition, by its name in the policy table and the API. */
  readonly action?: MeetingAction;
}

export type Transitions<F extends Fact> = Readonly<Record<string, Transition<F["type"]>>>;

/** The stages before the meeting's day, in which applicant and staff may still change the meeting. */
export const ahead = ["asked", "approved", "offered", "booked"] as const satisfies readonly Stage[];

/** The fields that all events of a meeting have, and the person who caused the event. */
export interface About {
  readonly base: { readonly meeting: string; readonly request: string; readonly at: string };
  /** The username of the member of staff who caused the event; not used when an applicant or the system caused it. */
  readonly by: string;
}

export type Announces<F extends Fact, State> = subject.Announces<F, State, About>;
