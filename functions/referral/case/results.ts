/** What the partner system that a request came from is to hear of it (C8). */

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

/** Number `n` of the case is the nth, from 1; only the last one counts there. Times are ISO 8601 in UTC. */
export interface Result {
  readonly what: "answered" | "final" | "withdrawn";
  readonly at: string;
  /** Of an answer. */
  readonly answer?: DocumentId;
  readonly outcome?: string;
  /** Since when its system has it without anybody's doing. */
  readonly known?: string;
  readonly entered?: Mark;
}

export interface WithResults {
  /** C8: what the partner system that it came from is to hear, oldest first; absent while there is nothing. */
  readonly results?: readonly Result[];
}

type State = Pick<CaseCore, "request"> & WithResults;

/** Somebody entered the nth result there; or the partner took it by webhook. */
export interface ResultFact {
  readonly type: "result-entered" | "result-taken";
  /** From 1. */
  readonly result: number;
}

export const transitions = {
  /** C8: a result was entered into the partner system that the request came from. */
  "enter-result": { by: "staff", from: always, fact: "result-entered", to: always },
  /** C8: or the partner took it by webhook. */
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
 * What gives the whole request another result makes it due there. A part's answer goes there with the whole (R6); what came from
 * no partner has nothing to be told to one.
 */
export const withResult = (
  { request, results = [] }: State,
  row: RowHead,
  result: Omit<Result, "at">,
): Changes<WithResults> =>
  request?.external && !isPart(row.id) ? { results: [...results, { ...result, at: row.at }] } : {};

/** Of the fact that this row gave the request its newest result by; none where its system has it already. */
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
