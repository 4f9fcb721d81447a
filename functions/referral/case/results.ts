/**
 * Results of a request (answered, final or withdrawn) that the partner system from which the request came must receive
 * (C8).
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { resultDue } from "../../../events/referral/result-due.v1.ts";
import { resultEntered } from "../../../events/referral/result-entered.v1.ts";
import { resultTaken } from "../../../events/referral/result-taken.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Changes, type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { CaseCore } from "./core.ts";
import { type About, type Announces, always, type Transitions } from "./subject.ts";

/** A result. Its number is its position in the case, from 1; only the latest counts. Times are ISO 8601 in UTC. */
export interface Result {
  readonly what: "answered" | "final" | "withdrawn";
  readonly at: string;
  /** The document of the answer, when the result is an answer. */
  readonly answer?: DocumentId;
  readonly outcome?: string;
  /**
   * When the partner's system received the result without a clerk: by webhook, or because the partner itself sent the
   * withdrawal.
   */
  readonly known?: string;
  readonly entered?: Mark;
}

export interface WithResults {
  /** All results, oldest first; absent when there are none (C8). */
  readonly results?: readonly Result[];
}

type State = Pick<CaseCore, "request"> & WithResults;

/**
 * `result-entered`: a clerk entered the result into the partner's system. `result-taken`: the partner took it by
 * webhook.
 */
export interface ResultFact {
  readonly type: "result-entered" | "result-taken";
  /** The number of the result, from 1. */
  readonly result: number;
}

export const transitions = {
  "enter-result": { by: "staff", from: always, fact: "result-entered", to: always },
  "hear-taken": { by: "system", from: always, fact: "result-taken", to: always },
} as const satisfies Transitions<ResultFact>;

export const quiet: readonly ResultFact["type"][] = ["result-entered", "result-taken"];

export const folds: Folds<ResultFact, State> = {
  "result-entered": (state, { result }, row) => ({
    results: onResult(state, result, { entered: mark(row) }),
  }),
  "result-taken": (state, { result }, row) => ({ results: onResult(state, result, { known: row.at }) }),
};

export const announces: Announces<ResultFact, State> = {
  "result-entered": ({ result }, { unit: _, ...about }, { request }) =>
    request?.external ? [resultEntered.of({ ...about, partner: request.external.partner, result })] : [],
  "result-taken": ({ result }, { case: code, at }, { request }) =>
    request?.external ? [resultTaken.of({ case: code, partner: request.external.partner, result, at })] : [],
};

const onResult = ({ results = [] }: WithResults, number: number, change: Partial<Result>) =>
  results.map((each, at) => (at + 1 === number ? { ...each, ...change } : each));

/**
 * Adds a result for the partner, if the request came from one. One part of a divided case adds none, because the answer
 * of the whole case includes the part's answer (R6).
 */
export const withResult = (
  { request, results = [] }: State,
  row: RowHead,
  result: Omit<Result, "at">,
): Changes<WithResults> =>
  request?.external && !isPart(row.id) ? { results: [...results, { ...result, at: row.at }] } : {};

/**
 * The event which announces that this row added a result for the partner. Empty when the row added none, or the
 * partner's system already has the result.
 */
export function dueAtPartner(
  { case: code, unit, at }: About,
  { request, results = [] }: State,
): readonly AnnouncedEvent[] {
  const last = results.at(-1);
  if (!request?.external || !last || last.at !== at || last.known !== undefined) return [];
  const { partner, code: external } = request.external;
  const { what, outcome } = last;
  return [
    resultDue.of({
      ...{ case: code, unit, partner, external, result: results.length, what, at },
      ...(outcome !== undefined && { outcome }),
    }),
  ];
}
