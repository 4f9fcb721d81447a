/**
 * One step on several cases (R17): an aggregate for each person and idempotency key, `bulk.<username>.<key>`. The first
 * row stores the request before any case is decided, so that the same key with another request is refused. The second
 * stores the results, so that a retry gets the same reply.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { bulkAsked } from "../../../events/referral/bulk-asked.v1.ts";
import { bulkDone } from "../../../events/referral/bulk-done.v1.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import {
  type Aggregate,
  type Decision,
  type Fact,
  type Refusal,
  type RowHead,
  UnknownFact,
} from "../../../shared/journal/journal.ts";

/**
 * The steps that may be taken on several cases in one call. Answers, approvals and refusals are not among these,
 * because a person must look at each case.
 */
export type BulkStep = "assign-case" | "refer-case";

/** The version of a case after the step, or the refusal. */
export type BulkResult =
  | { readonly case: string; readonly version: number }
  | { readonly case: string; readonly refused: Refusal };

export type BulkFact =
  | { readonly type: "asked"; readonly step: BulkStep; readonly cases: readonly string[] }
  | { readonly type: "done"; readonly results: readonly BulkResult[] };

export interface BulkState {
  readonly step?: BulkStep;
  /** The results, in the order of the request; absent while the step is being taken. */
  readonly results?: readonly BulkResult[];
}

const prefix = "bulk.";
export const bulkOf = (username: string, key: string): string => `${prefix}${username}.${key}`;

/** Stores the results. When two calls run concurrently, the second gets the results of the first. */
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
    if (!["asked", "done"].includes(fact.type))
      throw new UnknownFact(`A bulk step knows no fact "${fact.type}"`);
    return fact as BulkFact;
  },
  announce,
};
