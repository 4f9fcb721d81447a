/** How the results of a partner's request fold (C8). Whatever gives the whole request another result makes it due there. */

import { isPart } from "../../../shared/domain/cases/case-id.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { CaseState } from "./case-state.ts";
import type { Result, ResultFact } from "./result-facts.ts";

/** A part's answer goes there with the whole (R6); what came from no partner has nothing to be told to one. */
export const withResult = (state: CaseState, row: RowHead, result: Omit<Result, "at">): CaseState =>
  state.request?.external && !isPart(row.id)
    ? { ...state, results: [...(state.results ?? []), { ...result, at: row.at }] }
    : state;

const onResult = ({ results = [] }: CaseState, number: number, change: Partial<Result>) =>
  results.map((each, at) => (at + 1 === number ? { ...each, ...change } : each));

export const resultFolds: {
  readonly [Type in ResultFact["type"]]: (
    state: CaseState,
    fact: Extract<ResultFact, { readonly type: Type }>,
    row: RowHead,
  ) => CaseState;
} = {
  "result-entered": (state, { result }, row) => ({
    ...state,
    results: onResult(state, result, {
      entered: { at: row.at, by: row.actor.slice(row.actor.indexOf(":") + 1) },
    }),
  }),
  "result-taken": (state, { result }, row) => ({
    ...state,
    results: onResult(state, result, { known: row.at }),
  }),
};
