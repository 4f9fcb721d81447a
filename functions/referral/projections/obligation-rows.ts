/**
 * What is owed in a case, in the list of who owes it, the earliest day first: what was promised or ordered and is not kept
 * (R11), and what inspection asked and nobody explained yet (R2).
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

/** Where something owed stands: the case, and its number among those of its kind there, from 1. */
interface Place {
  readonly case: string;
  readonly number: number;
  /** Whom the case concerns, where it concerns anybody: to them it has no number (R2). */
  readonly concerning?: Contested;
}

export type OwedCommitment = Place & Commitment;

export interface OwedExplanation extends Place {
  readonly explanation: Explanation;
}

export type OwedRow = OwedCommitment | OwedExplanation;

/** What nobody found kept, with what says who may open its case. */
export type UnkeptRow = OwedCommitment & {
  readonly unit: string;
  readonly expert?: string;
  readonly formerUnits: readonly string[];
  readonly escalatedTo: readonly string[];
};

export const owedByUnit = (unit: string): string => `owed#unit#${unit}`;
export const owedByPerson = (username: string): string => `owed#person#${username}`;

/** Every commitment that nobody found kept, whoever owes it: what is late stands first, whatever the day is. */
export const unkeptList = "unkept";

const listOf = (owner: Owner): string =>
  "unit" in owner ? owedByUnit(owner.unit) : owedByPerson(owner.person);

const isExplanation = (row: OwedRow): row is OwedExplanation => "explanation" in row;

/** The day it is due, and its hour where it has one (S3). Hours of a day come before what has all of it: `#` sorts behind a space. */
export const dueOf = (row: OwedRow): string => {
  const { due, time } = isExplanation(row) ? row.explanation : row;
  return time === undefined ? due : `${due} ${time}`;
};

/** Behind all that is late at a moment, and before all that is not. */
export const lateUntil = (at: Date): string => `${tehranDay(at)} ${tehranTime(at)}~`;

/** By the day and hour it is due, then the case: several lists can be read as one. */
export const owedOrderOf = (row: OwedRow): string =>
  `${dueOf(row)}#${row.case}#${isExplanation(row) ? "e" : "c"}${String(row.number).padStart(2, "0")}`;

/** The shape of such a place. */
export const owedOrder: RegExp = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?#\d{12}#[ce]\d{2}$/;

/** The nth commitment of a case, from 1, if it has so many. */
export function owedCommitment(
  id: string,
  { commitments }: CaseState,
  number: number,
  concerning?: Contested,
): OwedCommitment | undefined {
  const commitment = commitments[number - 1];
  return commitment && { case: id, number, ...defined({ concerning }), ...commitment };
}

/** The nth explanation that was asked in a case, from 1, if there were so many. */
export function owedExplanation(
  id: string,
  { explanations }: CaseState,
  number: number,
  concerning?: Contested,
): OwedExplanation | undefined {
  const explanation = explanations[number - 1];
  return explanation && { case: id, number, explanation, ...defined({ concerning }) };
}

/** Rows of what is owed, in two lists: of who owes it, and commitments in that of all that are not kept. Of one that is kept, given or asked no more it is there to be overwritten, and stands in no list. */
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
