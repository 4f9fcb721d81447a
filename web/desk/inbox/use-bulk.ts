/** Sends one step for several cases, parcel by parcel; after a break it goes on where it stopped, each case once (R17). */
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type bulkAssign, listInbox } from "../../../shared/contracts/cases.ts";
import type { Outcome } from "../api/call.ts";
import type { DeskProblem } from "../api/problem.ts";
import { mayGoWell } from "../api/problem.ts";
import type { InboxItem } from "./asked.ts";
import { type BulkResult, type Parcel, parcelsOf } from "./bulk.ts";
import { rememberRow } from "./own-rows.ts";

/** What a bulk operation of either name answers. */
type Answer = Outcome<typeof bulkAssign>;

export interface Bulk {
  /** In the order of the rows, as far as answered. */
  readonly results: readonly BulkResult[];
  readonly running: boolean;
  /** The whole was refused, or no answer came: what is left can be sent again. */
  readonly problem: DeskProblem | undefined;
  /** Every case was answered. */
  readonly over: boolean;
  readonly start: (sendParcel: (parcel: Parcel) => Promise<Answer>) => void;
}

/** @param became the row after the step, at this version */
export function useBulk(
  rows: readonly InboxItem[],
  became: (row: InboxItem, version: number) => InboxItem,
): Bulk {
  const queries = useQueryClient();
  const left = useRef<readonly Parcel[]>(undefined);
  const [state, setState] = useState<Pick<Bulk, "results" | "running" | "problem">>({
    results: [],
    running: false,
    problem: undefined,
  });

  const note = ({ case: code, done, version }: BulkResult) => {
    const row = rows.find((each) => each.case === code);
    if (done && row && version !== undefined) rememberRow(became(row, version));
  };
  const start: Bulk["start"] = async (sendParcel) => {
    left.current ??= parcelsOf(rows, () => crypto.randomUUID());
    setState((now) => ({ ...now, running: true, problem: undefined }));
    for (let parcel = left.current[0]; parcel; parcel = left.current[0]) {
      const outcome = await sendParcel(parcel);
      if (!outcome.ok) {
        // What was decided against as a whole may be sent with other words: then it is another request.
        if (!mayGoWell(outcome.problem)) left.current = undefined;
        return setState((now) => ({ ...now, running: false, problem: outcome.problem }));
      }
      left.current = left.current.slice(1);
      outcome.body.results.forEach(note);
      setState((now) => ({ ...now, results: [...now.results, ...outcome.body.results] }));
    }
    setState((now) => ({ ...now, running: false }));
    void queries.invalidateQueries({ queryKey: [listInbox.id] });
  };
  const over = state.results.length === rows.length && !state.running;
  return { ...state, over, start: (sendParcel) => void start(sendParcel) };
}
