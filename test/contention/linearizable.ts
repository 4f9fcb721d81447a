/**
 * Checks linearizability (Herlihy and Wing): whether the calls of a history can be put into a sequential order that explains
 * all their answers, if each call takes effect between its invocation and its return. The search is Wing and Gong's; as Lowe
 * proposed, it remembers which calls it has tried and in which state they ended, and tries none of these twice.
 */

import type { Call } from "./history.ts";

export interface Model<State, What> {
  readonly initial: State;
  /** @returns the state after the call, the same object if unchanged; undefined if this state cannot give the call's answer */
  apply(state: State, what: What): State | undefined;
  /** A text that is equal for equal states and different for different states. */
  keyOf(state: State): string;
}

export type Verdict<What> =
  | { readonly linearizable: true }
  /** `unexplained` are the calls at which the longest explanation ends: none of them can come next. */
  | { readonly linearizable: false; readonly unexplained: readonly Call<What>[] };

interface Position<State> {
  /** All calls with an index below this one have a place in the order. */
  readonly from: number;
  /** The indices of further calls that have a place in the order, ascending. */
  readonly ahead: readonly number[];
  readonly state: State;
}

export function linearize<State, What>(
  model: Model<State, What>,
  calls: readonly Call<What>[],
): Verdict<What> {
  const ordered = [...calls].sort((one, other) => one.invoked - other.invoked);
  const seen = new Set<string>();
  const open: Position<State>[] = [{ from: 0, ahead: [], state: model.initial }];
  let furthest = { placed: -1, next: [] as readonly number[] };
  for (let position = open.pop(); position; position = open.pop()) {
    if (position.from === ordered.length) return { linearizable: true };
    const next = nextOf(ordered, position);
    const placed = position.from + position.ahead.length;
    if (placed > furthest.placed) furthest = { placed, next };
    for (const after of followers(model, ordered, position, next)) {
      const key = `${after.from} ${after.ahead} ${model.keyOf(after.state)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(after);
    }
  }
  return { linearizable: false, unexplained: furthest.next.flatMap((index) => ordered[index] ?? []) };
}

/**
 * The indices of the calls that may come next: the calls that were invoked before any call without a place in the order
 * returned.
 */
function nextOf<What>(ordered: readonly Call<What>[], { from, ahead }: Position<unknown>): readonly number[] {
  const next: number[] = [];
  let earliest = Number.POSITIVE_INFINITY;
  for (let index = from; index < ordered.length; index += 1) {
    const { invoked, returned } = ordered[index] as Call<What>;
    if (invoked > earliest) break;
    if (ahead.includes(index)) continue;
    next.push(index);
    earliest = Math.min(earliest, returned);
  }
  return next.filter((index) => (ordered[index] as Call<What>).invoked < earliest);
}

function followers<State, What>(
  model: Model<State, What>,
  ordered: readonly Call<What>[],
  position: Position<State>,
  next: readonly number[],
): readonly Position<State>[] {
  const after: Position<State>[] = [];
  for (const index of next) {
    const state = model.apply(position.state, (ordered[index] as Call<What>).what);
    if (state === undefined) continue;
    const placed = place(position, index, state);
    if (state === position.state) return [placed];
    after.push(placed);
  }
  return after;
}

function place<State>({ from, ahead }: Position<State>, index: number, state: State): Position<State> {
  const all = new Set([...ahead, index]);
  let first = from;
  while (all.delete(first)) first += 1;
  return { from: first, ahead: [...all].sort((one, other) => one - other), state };
}
