/**
 * Rows of promised calls that are still to be made (R19), the earliest first. A call is in the list of the unit that
 * holds the case and in the list of the person who promised the call. A colleague of the unit can make the call when
 * that person is absent. The holding unit is never in conflict of interest with the case (R2).
 */

import { defined } from "../../../shared/defined.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Contested } from "../access/conflict.ts";
import { isHidden } from "../access/identity-visibility.ts";
import type { CaseState } from "../case/case-state.ts";
import { isOpenCall, type PromisedCall } from "../case/contacts.ts";
import { formerUnits, holder } from "../case/core.ts";

/** A promised call with its case, and the fields that decide whether a person may open that case. */
export interface CallRow extends PromisedCall {
  readonly case: string;
  /** The number of the call in its case, from 1. */
  readonly number: number;
  readonly unit: string;
  readonly expert?: string;
  readonly draftedBy?: string;
  readonly formerUnits: readonly string[];
  /** Set when the reason of the call is hidden from all but its author, the author's unit and inspection (C15). */
  readonly hidden?: true;
  /** The accused and deciders of the case, if any. The list hides the row from people in conflict of interest (R2). */
  readonly concerning?: Contested;
}

export const callsOfUnit = (unit: string): string => `calls#unit#${unit}`;
export const callsBy = (username: string): string => `calls#by#${username}`;

/** Sorts calls by time, then case, so that several lists can be merged. */
export const callOrderOf = ({ due, case: code, number }: Pick<CallRow, "due" | "case" | "number">): string =>
  `${due}#${code}#${String(number).padStart(3, "0")}`;

/** The two rows of each call. Once the call is made or cancelled, both rows are in no list. */
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
