/**
 * The access log of a case: each look of a member of staff at the case or its applicant's data (R15, P3), and each
 * attempt that was refused for a conflict of interest (R2). There is one aggregate for each case and month, so that
 * each stays small.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { caseLookedAt } from "../../../events/referral/case-looked-at.v2.ts";
import { conflictRefused } from "../../../events/referral/conflict-refused.v1.ts";
import type { RefusedConflict } from "../../../shared/cases/note-conflict.ts";
import { type Party, toldReason } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";

/**
 * Records that a member of staff read data of a case. `what` is `case` for the whole case with the applicant's texts,
 * and `meeting` for the texts of one meeting; the identity service reports looks of other kinds.
 */
export interface Look {
  readonly by: string;
  readonly at: string;
  readonly what: "case" | "applicant" | "status" | "meeting";
  /** The meeting whose texts were read: `407155289363.1`. */
  readonly meeting?: string;
  /** The applicant's file that was opened, by its number in the request (C12). */
  readonly file?: number;
}

export type LookedFact =
  | ({ readonly type: "looked" } & Look)
  | ({ readonly type: "refused" } & RefusedConflict<Party>);

export interface LooksState {
  /** The latest looks of the month, at most `mostLooks`, oldest first. */
  readonly looks: readonly Look[];
  /** The latest refused attempts of the month, at most `mostLooks`, oldest first. */
  readonly refused: readonly RefusedConflict<Party>[];
}

export const mostLooks = 200;

const prefix = "looks.";
const lengthOfCode = 12;

/**
 * The id of the aggregate.
 * @param month `2026-11`.
 */
export const looksId = (code: string, month: string): string => `${prefix}${code}.${month}`;
export const monthOf = (at: string): string => at.slice(0, 7);

const caseOf = (id: string): string => id.slice(prefix.length, prefix.length + lengthOfCode);

function announce(fact: LookedFact, _state: LooksState, { id }: RowHead): readonly AnnouncedEvent[] {
  if (fact.type === "looked") {
    // The event says that the case was looked at, also when a file of the case was opened.
    const { type: _, file: _file, ...about } = fact;
    return [caseLookedAt.of({ case: caseOf(id), ...about } as Parameters<typeof caseLookedAt.of>[0])];
  }
  const { type: _, ...about } = fact;
  const data = { case: caseOf(id), ...about, why: toldReason(fact.why) };
  return [conflictRefused.of(data as Parameters<typeof conflictRefused.of>[0])];
}

const inOrder = <Each extends { readonly at: string }>(all: readonly Each[], one: Each): readonly Each[] =>
  [...all, one].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-mostLooks);

/** Keeps looks sorted by time, because the events that report looks may arrive late. */
function fold(state: LooksState, fact: LookedFact): LooksState {
  if (fact.type === "looked") {
    const { type: _, ...look } = fact;
    return { ...state, looks: inOrder(state.looks, look) };
  }
  const { type: _, ...refused } = fact;
  return { ...state, refused: inOrder(state.refused, refused) };
}

export const looksAggregate: Aggregate<LooksState, LookedFact> = {
  service: "referral",
  name: "looks",
  owns: (id) => id.startsWith(prefix),
  /** Version 2 of the folded state added the refused conflicts. */
  shape: 2,
  initial: { looks: [], refused: [] },
  fold,
  upcast: (fact: Fact) => {
    if (fact.type !== "looked" && fact.type !== "refused")
      throw new UnknownFact(`Looks know no fact "${fact.type}"`);
    return fact as LookedFact;
  },
  announce,
};
