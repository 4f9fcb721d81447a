/** What is promised in a case and not kept, in the list of who owes it (R11): earliest day first. */

import type { View } from "../../shared/journal/views.ts";
import type { Owner } from "./case-facts.ts";
import { type CaseState, type Commitment, standingOf } from "./case-state.ts";

/** A commitment with its place: the case, and its number in it, from 1. */
export interface OwedRow extends Commitment {
  readonly case: string;
  readonly number: number;
}

export const owedByUnit = (unit: string): string => `owed#unit#${unit}`;
export const owedByPerson = (username: string): string => `owed#person#${username}`;

const listOf = (owner: Owner): string =>
  "unit" in owner ? owedByUnit(owner.unit) : owedByPerson(owner.person);

/** By the day it is due, then the case: several lists can be read as one. */
export const owedOrderOf = ({ due, case: code, number }: Pick<OwedRow, "due" | "case" | "number">): string =>
  `${due}#${code}#${String(number).padStart(2, "0")}`;

/** The nth commitment of a case, from 1, if it has so many. */
export function owedRow(id: string, { commitments }: CaseState, number: number): OwedRow | undefined {
  const commitment = commitments[number - 1];
  return commitment && { case: id, number, ...commitment };
}

/** A row for each promise; of one that is kept it is there to be overwritten, and stands in no list. */
export const owedViews = (id: string, version: number, { commitments }: CaseState): readonly View[] =>
  commitments.map((commitment, at): View<OwedRow> => {
    const data = { case: id, number: at + 1, ...commitment };
    const owed = standingOf(commitment) !== "kept";
    const place = owed ? { list: listOf(commitment.owner), order: owedOrderOf(data) } : {};
    return { id: `case#${id}#owed-${data.number}`, version, ...place, data };
  });
