/** A counter that shares a row with others, and its window, as for `take`. */
export interface Counter {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/**
 * Rate limits and budgets: counters with a time to live, increased under a condition. They are no decisions
 * and leave no journal row. (`dynamodb.ts` beside this file and its in-memory twin implement it.)
 */
export interface Limits {
  /**
   * Counts one use of `name` (hash personal data before passing it), if fewer than `most` were counted in the
   * window. Windows start at multiples of `seconds`.
   * @returns true when it was counted, false when the limit is reached
   * @example
   * if (!(await limits.take(`code/${hashedMobile}`, 5, 3_600, now))) return refused("too-many-codes");
   */
  take(name: string, most: number, seconds: number, at: Date): Promise<boolean>;
  /**
   * As `take`, for an operation with an idempotency key (P4): it counts once in a window, however often it is
   * sent, also concurrently. The counter stores what it counted, so use it for limits of a few hundred at
   * most.
   * @param once a hash of the key and of the whole input: another input under the same key is another
   * operation
   * @returns `again`: counted in this window before, even when the window is full; `full`: not counted
   */
  takeOnce(
    name: string,
    once: string,
    most: number,
    seconds: number,
    at: Date,
  ): Promise<"first" | "again" | "full">;
  /**
   * Counts one use under each of these counters of one row, in one write: all of them, or none when one is
   * full.
   * @returns true when it was counted
   */
  takeTogether(row: string, counters: readonly Counter[], at: Date): Promise<boolean>;
  /**
   * Takes back one use counted in the window of `at`, for a caller whose attempt turned out to be right.
   * @param once as it was counted
   */
  giveBack(name: string, seconds: number, at: Date, once?: string): Promise<void>;
  /** The number counted in the window so far. */
  count(name: string, seconds: number, at: Date): Promise<number>;
}
