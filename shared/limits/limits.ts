/** A counter beside others in a row, and the window it counts in, as for `take`. */
export interface Counter {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/**
 * Limits and budgets are not decisions: they are counters with a time to live, added to under a condition.
 * (`dynamodb.ts` beside this file and its in-memory twin implement it.)
 */
export interface Limits {
  /**
   * Counts one more under `name` (hash what is personal before it comes here), if fewer than `most` were counted in the
   * window. Windows start at multiples of `seconds`.
   * @returns true when it was counted, false when the limit is reached.
   */
  take(name: string, most: number, seconds: number, at: Date): Promise<boolean>;
  /**
   * The same for an operation with an idempotency key (P4): however often it is sent, also at once, it counts once in a window.
   * The counter keeps what it counted, so this is for limits of a few hundred at most.
   * @param once a hash of the key and of the whole input: another input under the same key is another operation, and counts.
   * @returns `again`: it was counted in this window before, even when the window is full; `full`: it is not counted.
   */
  takeOnce(
    name: string,
    once: string,
    most: number,
    seconds: number,
    at: Date,
  ): Promise<"first" | "again" | "full">;
  /**
   * Counts one more under each of these counters, which lie in one row, in one write: where one of them is full, under none.
   * @returns true when it was counted
   */
  takeTogether(row: string, counters: readonly Counter[], at: Date): Promise<boolean>;
  /** Takes back one that was counted in the window of `at`, for a caller whose own try turned out to be right. @param once as it was counted */
  giveBack(name: string, seconds: number, at: Date, once?: string): Promise<void>;
  /** How many were counted in the window so far; 0 when none. */
  count(name: string, seconds: number, at: Date): Promise<number>;
}
