/**
 * Promised calls that nobody made yet (R19), soonest hour first: in the list of the unit that has the case, wherever it goes,
 * and in that of who promised. The promise is the organisation's: nobody's absence loses it, and who has the case is never in
 * conflict with it (R2).
 */

import { defined } from "../../../shared/defined.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Contested } from "../access/conflict.ts";
import { isHidden } from "../access/identity-visibility.ts";
import type { CaseState } from "../case/case-state.ts";
import { isOpenCall, type PromisedCall } from "../case/contacts.ts";
import { formerUnits, holder } from "../case/core.ts";

/** A call with its place, and what says who may open the case it is in. */
export interface CallRow extends PromisedCall {
  readonly case: string;
  /** In its case, from 1. */
  readonly number: number;
  readonly unit: string;
  readonly expert?: string;
  readonly draftedBy?: string;
  readonly formerUnits: readonly string[];
  /** C15: why they are called is hidden from all but who noted it, their unit, and inspection. */
  readonly hidden?: true;
  /** With whom the case concerns, where it concerns anybody, so that the list hides it from them (R2). */
  readonly concerning?: Contested;
}

export const callsOfUnit = (unit: string): string => `calls#unit#${unit}`;
export const callsBy = (username: string): string => `calls#by#${username}`;

/** By its hour, then the case: several lists can be read as one. */
export const callOrderOf = ({ due, case: code, number }: Pick<CallRow, "due" | "case" | "number">): string =>
  `${due}#${code}#${String(number).padStart(3, "0")}`;

/** Two rows for each call; of one that is made or cancelled they are there to be overwritten, and stand in no list. */
export const callViews = (
  id: string,
  version: number,
  state: CaseState,
  concerning: Contested | undefined,
): readonly View[] =>
  state.calls.flatMap((call, at): readonly View<CallRow>[] => {
    const data = {
      ...{ case: id, number: at + 1, ...call, unit: holder(state), formerUnits: formerUnits(state) },
      ...defined({ expert: state.expert, draftedBy: state.draft?.by }),
      ...(isHidden(state) && { hidden: true as const }),
      ...defined({ concerning }),
    };
    const order = callOrderOf(data);
    const row = (name: string, list: string): View<CallRow> => ({
      id: `case#${id}#${name}`,
      version,
      ...(isOpenCall(call) && { list, order }),
      data,
    });
    return [
      row(`call-${data.number}`, callsOfUnit(data.unit)),
      row(`call-${data.number}-by`, callsBy(call.by)),
    ];
  });
