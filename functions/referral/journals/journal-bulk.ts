/**
 * One step on several cases (R17): one aggregate for each person and key, `bulk.<username>.<key>`. That it was asked for is a
 * row before anything is done, so that the same key with another body is refused; what became of each case is a row after
 * it, so that the same request gives the same reply whatever happens to the cases later.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { bulkAsked } from "../../../events/referral/bulk-asked.v1.ts";
import { bulkDone } from "../../../events/referral/bulk-done.v1.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import type { Aggregate, Decision, Fact, Refusal, RowHead } from "../../../shared/journal/journal.ts";

/** Never answers, approvals or refusals. */
export type BulkStep = "assign-case" | "refer-case";

/** What became of one case: its version after the step, or why it was not taken. */
export type BulkResult =
  | { readonly case: string; readonly version: number }
  | { readonly case: string; readonly refused: Refusal };

export type BulkFact =
  | { readonly type: "asked"; readonly step: BulkStep; readonly cases: readonly string[] }
  | { readonly type: "done"; readonly results: readonly BulkResult[] };

export interface BulkState {
  readonly step?: BulkStep;
  /** In the order asked. */
  readonly results?: readonly BulkResult[];
}

const prefix = "bulk.";
export const bulkOf = (username: string, key: string): string => `${prefix}${username}.${key}`;

/** Who comes second with results of the same request gets those of the first. */
export const finishBulk = (state: BulkState, results: readonly BulkResult[]): Decision<BulkFact> => ({
  facts: state.results ? [] : [{ type: "done", results }],
});

function announce(
  fact: BulkFact,
  { step = "refer-case" }: BulkState,
  row: RowHead,
): readonly AnnouncedEvent[] {
  const base = { step, by: staffOf(row), at: row.at };
  if (fact.type === "asked") return [bulkAsked.of({ ...base, cases: fact.cases.length })];
  const refused = fact.results.filter((result) => "refused" in result).length;
  return [bulkDone.of({ ...base, taken: fact.results.length - refused, refused })];
}

export const bulkAggregate: Aggregate<BulkState, BulkFact> = {
  service: "referral",
  name: "bulk",
  owns: (id) => id.startsWith(prefix),
  initial: {},
  fold: (state, fact) => (fact.type === "asked" ? { step: fact.step } : { ...state, results: fact.results }),
  upcast: (fact: Fact) => {
    if (!["asked", "done"].includes(fact.type)) throw new Error(`A bulk step knows no fact "${fact.type}"`);
    return fact as BulkFact;
  },
  announce,
};
