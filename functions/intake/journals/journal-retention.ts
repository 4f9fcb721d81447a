/** Whether what was kept long enough is erased at night by itself (P2): one aggregate, a row each time that is changed. */

import { retentionSwitched } from "../../../events/intake/retention-switched.v1.ts";
import type { Aggregate, Decision, Fact } from "../../../shared/journal/journal.ts";

/** What a dry run found: requests that would be erased, and such as wait. */
export interface Looked {
  readonly ready: number;
  readonly waiting: number;
}

export type RetentionFact =
  | { readonly type: "retention-on"; readonly by: string; readonly looked: Looked }
  | { readonly type: "retention-off"; readonly by: string };

export interface RetentionState {
  /** Absent while it is off, as it is at first. */
  readonly on?: { readonly by: string; readonly at: string };
}

/** The id of the one aggregate. */
export const retentionId = "retention";

/** Nobody turns it on without having looked; on or off already, it stays so. */
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
    if (!known.includes(fact.type)) throw new Error(`Retention knows no fact "${fact.type}"`);
    return fact as RetentionFact;
  },
  announce: ({ type, by }, _, { at }) => [retentionSwitched.of({ on: type === "retention-on", by, at })],
};
