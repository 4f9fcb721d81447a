/** Results that partner systems are to have (C8). Pure. */

import { refuse } from "../../../shared/aggregate/stages.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Result } from "../case/results.ts";
import { accept, type CaseDecision } from "./machine.ts";

const isThere = ({ known, entered }: Result): boolean => known !== undefined || entered !== undefined;

/** What its system does not have yet: the newest result, whatever became of those before. */
export function dueResult({ results = [] }: Pick<CaseState, "results">): Result | undefined {
  const last = results.at(-1);
  return last && !isThere(last) ? last : undefined;
}

/**
 * @param result which was entered there, from 1. Refused: `not-found` where there is none; `stale`, when there is a newer one: that has to be entered
 * by now. One that is there already stays as it is, whoever says so again.
 */
export function decideEnterResult(state: CaseState, result: number): CaseDecision {
  const { results = [] } = state;
  if (results.length === 0) return refuse("not-found");
  if (result !== results.length) return refuse("stale");
  return dueResult(state) ? accept({ type: "result-entered", result }) : accept();
}

/**
 * What the partner took by webhook (C8). News of a result before the newest says nothing of that one; and what somebody entered
 * there meanwhile is there.
 */
export const takeResult = (state: CaseState, result: number): CaseDecision =>
  dueResult(state) && result === state.results?.length ? accept({ type: "result-taken", result }) : accept();
