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
  /** Takes back one that `take` counted in the window of `at`, for a caller whose own try turned out to be right. */
  giveBack(name: string, seconds: number, at: Date): Promise<void>;
  /** How many were counted in the window so far; 0 when none. */
  count(name: string, seconds: number, at: Date): Promise<number>;
}
