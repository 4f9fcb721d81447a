/**
 * Whether the requests past their retention are erased each night (P2): one aggregate, one row each time an administrator
 * turns this on or off.
 */

import { retentionSwitched } from "../../../events/intake/retention-switched.v1.ts";
import { type Aggregate, type Decision, type Fact, UnknownFact } from "../../../shared/journal/journal.ts";

/** The result of a dry run: the number of requests that would be erased, and the number of requests that must wait. */
export interface Looked {
  readonly ready: number;
  readonly waiting: number;
}

export type RetentionFact =
  | { readonly type: "retention-on"; readonly by: string; readonly looked: Looked }
  | { readonly type: "retention-off"; readonly by: string };

export interface RetentionState {
  /** The administrator who turned retention on, and when. Absent while retention is off, which is the default. */
  readonly on?: { readonly by: string; readonly at: string };
}

/** The id of the only aggregate. */
export const retentionId = "retention";

/**
 * Turns retention on or off; adds no fact when it already is on or off. Refuses with `look-first` to turn retention on
 * without the result of a dry run.
 */
export function switched(
  { on: is }: RetentionState,
  { on, looked, by }: { readonly on: boolean; readonly looked?: Looked; readonly by: string },
): Decision<RetentionFact> {
  if (!on) return { facts: is ? [{ type: "retention-off", by }] : [] };
  if (!looked) return { refused: { code: "look-first" } };
  return { facts: is ? [] : [{ type: "retention-on", by, looked }] };
}

const known: readonly string[] = ["retention-on", "retention-off"] satisfies readonly RetentionFact["type"][];

export const retentionAggregate: Aggregate<RetentionState, RetentionFact> = {
  service: "intake",
  name: "retention",
  owns: (id) => id === retentionId,
  initial: {},
  fold: (_, { type, by }, { at }) => (type === "retention-on" ? { on: { by, at } } : {}),
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new UnknownFact(`Retention knows no fact "${fact.type}"`);
    return fact as RetentionFact;
  },
  announce: ({ type, by }, _, { at }) => [retentionSwitched.of({ on: type === "retention-on", by, at })],
};
