/**
 * Rows of results that a partner's system does not have yet (C8): a row for each request. It is in the partner's list
 * while the newest result is due there.
 */

import { defined } from "../../../shared/defined.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Contested } from "../access/conflict.ts";
import type { CaseState } from "../case/case-state.ts";
import { formerUnits, holder } from "../case/core.ts";
import type { Result } from "../case/results.ts";
import { dueResult } from "../rules/results.ts";

/** A result without its text, with the fields that decide whether a person may open it. */
export interface ResultRow extends Pick<Result, "what" | "at" | "outcome"> {
  readonly case: string;
  /** The request's code in the partner's system. */
  readonly external: string;
  /** The number of the result in its case, from 1. */
  readonly result: number;
  readonly unit: string;
  readonly expert?: string;
  readonly formerUnits: readonly string[];
  /** The accused and deciders of the case, if any. The list hides the row from people in conflict of interest (R2). */
  readonly concerning?: Contested;
}

export const resultsOf = (partner: string): string => `results#${partner}`;

/** Sorts by the time of the result, the longest waiting first. */
export const resultOrderOf = ({ at, case: code }: Pick<ResultRow, "at" | "case">): string => `${at}#${code}`;

/** The row of a request's newest result. The row is in no list once the partner has the result. */
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
