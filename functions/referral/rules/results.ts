/** The rules for results that a partner system must receive (C8). Pure. */

import { refuse } from "../../../shared/aggregate/stages.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Result } from "../case/results.ts";
import { accept, type CaseDecision } from "./machine.ts";

const isThere = ({ known, entered }: Result): boolean => known !== undefined || entered !== undefined;

/**
 * The newest result, when the partner's system does not have it; otherwise undefined. Older results no longer count.
 */
export function dueResult({ results = [] }: Pick<CaseState, "results">): Result | undefined {
  const last = results.at(-1);
  return last && !isThere(last) ? last : undefined;
}

/**
 * Records that a clerk entered a result into the partner's system. Changes nothing when the partner has the result
 * already. Refuses with `not-found` when the case has no result; `stale` when there is a newer result.
 * @param result its number, from 1.
 */
export function decideEnterResult(state: CaseState, result: number): CaseDecision {
  const { results = [] } = state;
  if (results.length === 0) return refuse("not-found");
  if (result !== results.length) return refuse("stale");
  return dueResult(state) ? accept({ type: "result-entered", result }) : accept();
}

/**
 * Records that the partner took a result by webhook (C8). Changes nothing for an older result, and for one that a clerk
 * already entered.
 */
export const takeResult = (state: CaseState, result: number): CaseDecision =>
  dueResult(state) && result === state.results?.length ? accept({ type: "result-taken", result }) : accept();
