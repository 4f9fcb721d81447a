/**
 * Rows with the units and people whose conflict of interest with a case ended when a new directory was published (R2):
 * a row for each publication, only for inspection.
 */

import { defined } from "../../../shared/defined.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Contested } from "../access/conflict.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Narrowing } from "../case/parties.ts";

export const narrowedList = "narrowed";

export interface NarrowedRow extends Narrowing {
  readonly case: string;
  /** The accused and deciders of the case; absent when it has none any more. */
  readonly concerning?: Contested;
}

const latest = 9_999_999_999_999;

/** Sorts by time, newest first, then by case and publication. */
export const narrowedOrderOf = ({ case: code, at, number }: NarrowedRow): string =>
  `${String(latest - Date.parse(at)).padStart(13, "0")}#${code}#${number}`;

export const narrowedOrder = /^\d{13}#\d{12}#\d{1,9}$/;

export const narrowedViews = (
  id: string,
  version: number,
  { narrowings = [] }: CaseState,
  concerning: Contested | undefined,
): readonly View<NarrowedRow>[] =>
  narrowings.map((narrowing) => {
    const data = { ...narrowing, case: id, ...defined({ concerning }) };
    return {
      ...{ id: `case#${id}#narrowed-${narrowing.number}`, version },
      ...{ list: narrowedList, order: narrowedOrderOf(data), data },
    };
  });
