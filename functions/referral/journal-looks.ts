/**
 * Who looked at a case and at its applicant's data (R15, P3): one aggregate per case and month, so that its rows stay few
 * however long a case is worked on.
 */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { caseLookedAt } from "../../events/referral/case-looked-at.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../shared/journal/journal.ts";

/** `case`: the applicant's words and the whole case; the others as identity tells of them. */
export interface Look {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly what: "case" | "applicant" | "status";
}

export type LookedFact = { readonly type: "looked" } & Look;

export interface LooksState {
  /** The newest `mostLooks` of the month, oldest first. */
  readonly looks: readonly Look[];
}

/** How many looks are shown. */
export const mostLooks = 200;

const prefix = "looks.";
const lengthOfCode = 12;

/** @param month `2026-11`. */
export const looksId = (code: string, month: string): string => `${prefix}${code}.${month}`;
export const monthOf = (at: string): string => at.slice(0, 7);

const caseOf = (id: string): string => id.slice(prefix.length, prefix.length + lengthOfCode);

const announce = (
  { by, at, what }: LookedFact,
  _: LooksState,
  { id }: RowHead,
): readonly AnnouncedEvent[] => [caseLookedAt.of({ case: caseOf(id), by, at, what })];

/** News of a look may come late: they are kept in the order in which people looked. */
const fold = ({ looks }: LooksState, { type: _, ...look }: LookedFact): LooksState => ({
  looks: [...looks, look].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-mostLooks),
});

export const looksAggregate: Aggregate<LooksState, LookedFact> = {
  service: "referral",
  name: "looks",
  owns: (id) => id.startsWith(prefix),
  initial: { looks: [] },
  fold,
  upcast: (fact: Fact) => {
    if (fact.type !== "looked") throw new Error(`Looks know no fact "${fact.type}"`);
    return fact as LookedFact;
  },
  announce,
};
