/**
 * Rows of commitments that are not yet fulfilled (R11) and of explanations that are not yet given (R2). Each is in the
 * list of the unit or person that owes it, the earliest due day first.
 */

import { defined } from "../../../shared/defined.ts";
import { tehranDay, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Contested } from "../access/conflict.ts";
import type { CaseState } from "../case/case-state.ts";
import { escalatedTo } from "../case/clocks.ts";
import { type Commitment, type Owner, standingOf } from "../case/commitments.ts";
import { formerUnits, holder } from "../case/core.ts";
import { type Explanation, isAwaited } from "../case/inspection.ts";

/** The case of a commitment or explanation, and its number among those of its kind in the case, from 1. */
interface Place {
  readonly case: string;
  readonly number: number;
  /**
   * The accused and deciders of the case, if any. The case's tracking code is hidden from people in conflict of
   * interest (R2).
   */
  readonly concerning?: Contested;
}

export type OwedCommitment = Place & Commitment;

export interface OwedExplanation extends Place {
  readonly explanation: Explanation;
}

export type OwedRow = OwedCommitment | OwedExplanation;

/** A commitment that is not yet fulfilled, with the fields that decide whether a person may open its case. */
export type UnkeptRow = OwedCommitment & {
  readonly unit: string;
  readonly expert?: string;
  readonly formerUnits: readonly string[];
  readonly escalatedTo: readonly string[];
};

export const owedByUnit = (unit: string): string => `owed#unit#${unit}`;
export const owedByPerson = (username: string): string => `owed#person#${username}`;

/** The list of all commitments that are not yet fulfilled, the longest overdue first. */
export const unkeptList = "unkept";

const listOf = (owner: Owner): string =>
  "unit" in owner ? owedByUnit(owner.unit) : owedByPerson(owner.person);

const isExplanation = (row: OwedRow): row is OwedExplanation => "explanation" in row;

/**
 * The due day, with the time on that day where one is set (S3), as text that sorts. A day with a time sorts before the
 * same day without a time, because in `owedOrderOf` a `#` follows the day and sorts behind the space.
 */
export const dueOf = (row: OwedRow): string => {
  const { due, time } = isExplanation(row) ? row.explanation : row;
  return time === undefined ? due : `${due} ${time}`;
};

/** A sort key that comes after every row that is overdue at this moment and before every other row. */
export const lateUntil = (at: Date): string => `${tehranDay(at)} ${tehranTime(at)}~`;

/** Sorts by due day and time, then case, so that several lists can be merged. */
export const owedOrderOf = (row: OwedRow): string =>
  `${dueOf(row)}#${row.case}#${isExplanation(row) ? "e" : "c"}${String(row.number).padStart(2, "0")}`;

export const owedOrder: RegExp = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?#\d{12}#[ce]\d{2}$/;

/** The commitment with this number in the case, from 1; undefined when there are fewer. */
export function owedCommitment(
  id: string,
  { commitments }: CaseState,
  number: number,
  concerning?: Contested,
): OwedCommitment | undefined {
  const commitment = commitments[number - 1];
  return commitment && { case: id, number, ...defined({ concerning }), ...commitment };
}

/** The requested explanation with this number in the case, from 1; undefined when there are fewer. */
export function owedExplanation(
  id: string,
  { explanations }: CaseState,
  number: number,
  concerning?: Contested,
): OwedExplanation | undefined {
  const explanation = explanations[number - 1];
  return explanation && { case: id, number, explanation, ...defined({ concerning }) };
}

/**
 * The rows of commitments and explanations: one in the list of the owner and, for a commitment, one in the list of all
 * unfulfilled commitments. The row is in no list once the commitment is fulfilled, or once the explanation is given or
 * the case has ended without it.
 */
export function owedViews(
  id: string,
  version: number,
  state: CaseState,
  concerning?: Contested,
): readonly View[] {
  const view = (name: string, row: OwedRow, owner: Owner, isOwed: boolean): View<OwedRow> => ({
    id: `case#${id}#${name}-${row.number}`,
    version,
    ...(isOwed && { list: listOf(owner), order: owedOrderOf(row) }),
    data: row,
  });
  const place = (at: number) => ({ case: id, number: at + 1, ...defined({ concerning }) });
  const standing = {
    unit: holder(state),
    ...defined({ expert: state.expert }),
    formerUnits: formerUnits(state),
    escalatedTo: escalatedTo(state.clocks),
  };
  const unkept = (row: OwedCommitment, isUnkept: boolean): View<UnkeptRow> => ({
    id: `case#${id}#unkept-${row.number}`,
    version,
    ...(isUnkept && { list: unkeptList, order: owedOrderOf(row) }),
    data: { ...row, ...standing },
  });
  return [
    ...state.commitments.flatMap((commitment, at) => {
      const row = { ...place(at), ...commitment };
      const isUnkept = standingOf(commitment) !== "kept";
      return [view("owed", row, commitment.owner, isUnkept), unkept(row, isUnkept)];
    }),
    ...state.explanations.map((explanation, at) =>
      view("explain", { ...place(at), explanation }, explanation.of, isAwaited(state, explanation)),
    ),
  ];
}
