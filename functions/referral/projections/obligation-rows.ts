/**
 * Commitments that are not yet kept (R11) and explanations that are not yet given (R2), in the list of the unit or person
 * who owes them, the earliest day first.
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

/** The case of an obligation, and its number among those of its kind there, from 1. */
interface Place {
  readonly case: string;
  readonly number: number;
  /** The parties of the case, if any: people in conflict do not see its tracking code (R2). */
  readonly concerning?: Contested;
}

export type OwedCommitment = Place & Commitment;

export interface OwedExplanation extends Place {
  readonly explanation: Explanation;
}

export type OwedRow = OwedCommitment | OwedExplanation;

/** A commitment that is not yet kept, with the fields that decide who may open its case. */
export type UnkeptRow = OwedCommitment & {
  readonly unit: string;
  readonly expert?: string;
  readonly formerUnits: readonly string[];
  readonly escalatedTo: readonly string[];
};

export const owedByUnit = (unit: string): string => `owed#unit#${unit}`;
export const owedByPerson = (username: string): string => `owed#person#${username}`;

/** All owners' commitments that are not yet kept, the longest overdue first. */
export const unkeptList = "unkept";

const listOf = (owner: Owner): string =>
  "unit" in owner ? owedByUnit(owner.unit) : owedByPerson(owner.person);

const isExplanation = (row: OwedRow): row is OwedExplanation => "explanation" in row;

/**
 * The due day, with its hour where it has one (S3). Hours sort before the whole of their day, because `#` sorts behind a
 * space.
 */
export const dueOf = (row: OwedRow): string => {
  const { due, time } = isExplanation(row) ? row.explanation : row;
  return time === undefined ? due : `${due} ${time}`;
};

/** A place behind everything overdue at a moment and before everything else. */
export const lateUntil = (at: Date): string => `${tehranDay(at)} ${tehranTime(at)}~`;

/** Orders by due day and hour, then case, so that several lists can be read as one. */
export const owedOrderOf = (row: OwedRow): string =>
  `${dueOf(row)}#${row.case}#${isExplanation(row) ? "e" : "c"}${String(row.number).padStart(2, "0")}`;

export const owedOrder: RegExp = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?#\d{12}#[ce]\d{2}$/;

/** The nth commitment of a case, from 1; undefined when there are fewer. */
export function owedCommitment(
  id: string,
  { commitments }: CaseState,
  number: number,
  concerning?: Contested,
): OwedCommitment | undefined {
  const commitment = commitments[number - 1];
  return commitment && { case: id, number, ...defined({ concerning }), ...commitment };
}

/** The nth explanation asked in a case, from 1; undefined when there are fewer. */
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
 * Rows of obligations in two lists: the debtor's, and for commitments that of all unkept ones. One that is kept, given or
 * withdrawn keeps its row without a list.
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
