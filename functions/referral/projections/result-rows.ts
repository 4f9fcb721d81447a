/** What is answered here and not yet there (C8): a row for a partner's request, in the list of its partner while its newest result is due. */

import { defined } from "../../../shared/defined.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Contested } from "../access/conflict.ts";
import type { CaseState } from "../case/case-state.ts";
import { formerUnits, holder } from "../case/core.ts";
import type { Result } from "../case/results.ts";
import { dueResult } from "../rules/results.ts";

/** A result with its place, and what says who may open it. No words. */
export interface ResultRow extends Pick<Result, "what" | "at" | "outcome"> {
  readonly case: string;
  /** The request's code there. */
  readonly external: string;
  /** Which of its results, from 1. */
  readonly result: number;
  readonly unit: string;
  readonly expert?: string;
  readonly formerUnits: readonly string[];
  /** With whom the case concerns, where it concerns anybody, so that the list hides it from them (R2). */
  readonly concerning?: Contested;
}

export const resultsOf = (partner: string): string => `results#${partner}`;

/** By when it was answered: what waits longest comes first. */
export const resultOrderOf = ({ at, case: code }: Pick<ResultRow, "at" | "case">): string => `${at}#${code}`;

/** One row; of a result that is there it is there to be overwritten, and stands in no list. */
export function resultViews(
  id: string,
  version: number,
  state: CaseState,
  concerning: Contested | undefined,
): readonly View[] {
  const { request, results = [] } = state;
  const last = results.at(-1);
  if (!request?.external || !last) return [];
  const { partner, code } = request.external;
  const { what, at, outcome } = last;
  const data: ResultRow = {
    ...{ case: id, external: code, result: results.length, what, at },
    ...defined({ outcome }),
    ...{ unit: holder(state), formerUnits: formerUnits(state) },
    ...defined({ expert: state.expert, concerning }),
  };
  const place = dueResult(state) ? { list: resultsOf(partner), order: resultOrderOf(data) } : {};
  return [{ id: `case#${id}#result`, version, ...place, data }];
}
