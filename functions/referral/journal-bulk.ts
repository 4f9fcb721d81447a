/**
 * One step on several cases, as it was asked for (R17): one aggregate for each person and key, `bulk.<username>.<key>`. Its
 * one row is what makes the same key with another body a refusal; what became of each case stands in the case.
 */

import { bulkAsked } from "../../events/referral/bulk-asked.v1.ts";
import type { Aggregate, Fact } from "../../shared/journal/journal.ts";

/** Never answers, approvals or refusals. */
export type BulkStep = "assign-case" | "refer-case";

export interface BulkFact {
  readonly type: "asked";
  readonly step: BulkStep;
  /** Their codes. */
  readonly cases: readonly string[];
}

export interface BulkState {
  readonly asked?: Pick<BulkFact, "step" | "cases">;
}

export const bulkOf = (username: string, key: string): string => `bulk.${username}.${key}`;

export const bulkAggregate: Aggregate<BulkState, BulkFact> = {
  service: "referral",
  name: "bulk",
  owns: (id) => id.startsWith("bulk."),
  initial: {},
  fold: (_, { step, cases }) => ({ asked: { step, cases } }),
  upcast: (fact: Fact) => {
    if (fact.type !== "asked") throw new Error(`A bulk step knows no fact "${fact.type}"`);
    return fact as BulkFact;
  },
  announce: ({ step, cases }, _, { actor, at }) => [
    bulkAsked.of({ step, cases: cases.length, by: actor.slice(actor.indexOf(":") + 1), at }),
  ],
};
