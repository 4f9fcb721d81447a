/**
 * Sends one step for several cases in batches. After an interruption it goes on with the cases that have no result yet,
 * so each step is taken once (R17).
 */
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type bulkAssign, listInbox } from "../../../../shared/contracts/staff/cases.ts";
import type { Outcome } from "../../app/api/call.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import type { InboxItem } from "./asked.ts";
import { type BulkResult, type Parcel, parcelsOf } from "./bulk.ts";
import { rememberRow } from "./own-rows.ts";

/** The reply of each of the two bulk operations. */
type Answer = Outcome<typeof bulkAssign>;

export interface Bulk {
  /** The results received so far, in the order of the rows. */
  readonly results: readonly BulkResult[];
  readonly running: boolean;
  /** Set when a batch was refused or no answer came; the remaining cases can be sent again. */
  readonly problem: DeskProblem | undefined;
  /** Whether every case has a result. */
  readonly over: boolean;
  /**
   * @param asked the input for all cases. The same input continues with the batches that have no result yet; another
   * input starts a new command
   */
  readonly start: (asked: object, sendParcel: (parcel: Parcel) => Promise<Answer>) => void;
}

/** @param became returns the row after the step, at the given version */
export function useBulk(
  rows: readonly InboxItem[],
  became: (row: InboxItem, version: number) => InboxItem,
): Bulk {
  const queries = useQueryClient();
  const open = useRef<{ readonly asked: string; parcels: readonly Parcel[] }>(undefined);
  const [state, setState] = useState<Pick<Bulk, "results" | "running" | "problem">>({
    results: [],
    running: false,
    problem: undefined,
  });

  const note = ({ case: code, done, version }: BulkResult) => {
    const row = rows.find((each) => each.case === code);
    if (done && row && version !== undefined) rememberRow(became(row, version));
  };
  const start = async (...[input, sendParcel]: Parameters<Bulk["start"]>) => {
    const asked = JSON.stringify(input);
    if (open.current?.asked !== asked)
      open.current = { asked, parcels: parcelsOf(rows, () => crypto.randomUUID()) };
    const left = open.current;
    setState((now) => ({ ...now, running: true, problem: undefined }));
    for (let parcel = left.parcels[0]; parcel; parcel = left.parcels[0]) {
      const outcome = await sendParcel(parcel);
      if (!outcome.ok) return setState((now) => ({ ...now, running: false, problem: outcome.problem }));
      left.parcels = left.parcels.slice(1);
      outcome.body.results.forEach(note);
      setState((now) => ({ ...now, results: [...now.results, ...outcome.body.results] }));
    }
    setState((now) => ({ ...now, running: false }));
    void queries.invalidateQueries({ queryKey: [listInbox.id] });
  };
  const over = state.results.length === rows.length && !state.running;
  return { ...state, over, start: (asked, sendParcel) => void start(asked, sendParcel) };
}
