/**
 * The tables that every subject of a case has: the moves that write its facts, what these fold into, and what the world hears
 * of them. A fact that lacks its fold or its announcement does not compile.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { Fact, RowHead } from "../../../shared/journal/journal.ts";
import type { Mark, Stage } from "./core.ts";

/** What moves a case: who does it, the stages it starts from, the fact it writes, and where the case stands then. */
export interface Transition<Type extends string = string> {
  readonly by: "staff" | "applicant" | "system";
  /** The name of a step of staff in the policy table and the API, where it is not the move's own. */
  readonly action?: CaseAction;
  readonly from: readonly Stage[];
  readonly fact: Type;
  readonly to: readonly Stage[];
  /** A colleague who looks at the case is not told that it was done (R16). */
  readonly untold?: true;
}

export type Transitions<F extends Fact> = Readonly<Record<string, Transition<F["type"]>>>;

/** Stages at which a case is worked on. */
export const open = ["waiting", "in-hand", "asked", "for-approval"] as const satisfies readonly Stage[];
export const unended = [...open, "answered"] as const satisfies readonly Stage[];
export const always = [...unended, "ended"] as const satisfies readonly Stage[];

export type OfType<F extends Fact, Type extends F["type"]> = Extract<F, { readonly type: Type }>;

/** The fields that became others; what is `undefined` here is gone. */
export type Changes<State> = { readonly [Field in keyof State]?: State[Field] | undefined };

/** What each fact changes in the state. Folding never decides again. */
export type Folds<F extends Fact, State> = {
  readonly [Type in F["type"]]: (state: State, fact: OfType<F, Type>, row: RowHead) => Changes<State>;
};

/** The case, the unit that holds it, when it was decided (ISO 8601 in UTC), and by whom, where a person decided. */
export interface About {
  readonly case: string;
  readonly unit: string;
  readonly at: string;
  readonly by: string;
}

/** What each fact announces (law 1), seen from the state after it. */
export type Announces<F extends Fact, State> = {
  readonly [Type in F["type"]]: (
    fact: OfType<F, Type>,
    about: About,
    state: State,
    row: RowHead,
  ) => readonly AnnouncedEvent[];
};

/** `staff:m.karimi` → `m.karimi`. */
export const staffOf = (row: Pick<RowHead, "actor">): string => row.actor.slice(row.actor.indexOf(":") + 1);

export const isByStaff = (row: Pick<RowHead, "actor">): boolean => row.actor.startsWith("staff:");

export const mark = (row: Pick<RowHead, "actor" | "at">): Mark => ({ at: row.at, by: staffOf(row) });
