/** Results that the partner system which a request came from is to receive (C8). */

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

/** Identified by its position in the case, from 1; only the latest counts. Times are ISO 8601 in UTC. */
export interface Result {
  readonly what: "answered" | "final" | "withdrawn";
  readonly at: string;
  /** Set when the result is an answer. */
  readonly answer?: DocumentId;
  readonly outcome?: string;
  /** When the partner's system learned it without a clerk: by webhook, or because it sent the withdrawal itself. */
  readonly known?: string;
  readonly entered?: Mark;
}

export interface WithResults {
  /** Oldest first; absent while there are none (C8). */
  readonly results?: readonly Result[];
}

type State = Pick<CaseCore, "request"> & WithResults;

/** A clerk entered the result in the partner's system, or the partner took it by webhook. */
export interface ResultFact {
  readonly type: "result-entered" | "result-taken";
  /** Its position, from 1. */
  readonly result: number;
}

export const transitions = {
  /** A clerk entered the result in the partner's system (C8). */
  "enter-result": { by: "staff", from: always, fact: "result-entered", to: always },
  /** The partner took the result by webhook (C8). */
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
 * Adds a result for the partner, if the request came from one. The answer of a part goes there within the whole case's
 * answer (R6).
 */
export const withResult = (
  { request, results = [] }: State,
  row: RowHead,
  result: Omit<Result, "at">,
): Changes<WithResults> =>
  request?.external && !isPart(row.id) ? { results: [...results, { ...result, at: row.at }] } : {};

/** Announces the result that this row added; nothing when the partner's system already has it. */
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
