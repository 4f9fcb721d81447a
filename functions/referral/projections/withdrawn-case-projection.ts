/**
 * Rows by which a person learns that a conflict of interest took a case from them, and nothing of the case itself (R2):
 * a row for each person who worked on the case in that unit, and one for the unit's head when the unit lost the case.
 */

import type { View } from "../../../shared/journal/views.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Hop } from "../case/core.ts";

export interface TakenRow {
  /** When the case was taken away. */
  readonly at: string;
}

export const takenList = (username: string): string => `taken#${username}`;
export const takenUnitList = (unit: string): string => `taken-unit#${unit}`;

/** Whether a conflict of interest took the case. False when the holder left the directory or the unit. */
const forConflict = ({ kind, why }: Hop): boolean => kind === "taken-away" && why !== "gone";

function listsOf({ unit, hands = [] }: Hop, next: Hop): readonly string[] {
  const people = hands.map(takenList);
  return next.unit === unit ? people : [...people, takenUnitList(unit)];
}

export const takenViews = (id: string, version: number, { hops }: CaseState): readonly View<TakenRow>[] =>
  hops.flatMap((hop, at) => {
    const before = hops[at - 1];
    if (before === undefined || !forConflict(hop)) return [];
    return listsOf(before, hop).map((list) => ({
      id: `case#${id}#taken#${at}#${list}`,
      version,
      list,
      order: hop.receivedAt,
      data: { at: hop.receivedAt },
    }));
  });
