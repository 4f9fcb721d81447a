/**
 * A counter that shares a row of the table with other counters, and its window; the fields are those of
 * `take`.
 */
export interface Counter {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/**
 * Rate limits and budgets: counters that expire, and are increased only below a limit. Counting is no
 * decision and writes no journal row. (`dynamodb.ts` and its in-memory twin implement this port.)
 */
export interface Limits {
  /**
   * Counts one use of `name`, if fewer than `most` were counted in the window. Windows start at multiples of
   * `seconds` after midnight in Tehran (`window.ts`). Hash personal data before passing it as `name`.
   * @returns true when the use was counted, false when the limit is reached
   * @example
   * if (!(await limits.take(`code/${hashedMobile}`, 5, 3_600, now))) return refused("too-many-codes");
   */
  take(name: string, most: number, seconds: number, at: Date): Promise<boolean>;
  /**
   * Counts one use, as `take` does, for an operation with an idempotency key (P4): an operation counts once in a
   * window, however often it is sent, also concurrently. The counter stores each counted `once`, so use it
   * only for limits of at most a few hundred.
   * @param once a hash of the key and of the whole input, since another input under the same key is another
   * operation
   * @returns `again`: the operation was already counted in this window, even if the limit is reached now;
   * `full`: the limit is reached and the operation is not counted
   */
  takeOnce(
    name: string,
    once: string,
    most: number,
    seconds: number,
    at: Date,
  ): Promise<"first" | "again" | "full">;
  /**
   * Counts one use under each of these counters, which share one row, in one write. When one of the counters
   * is full, no counter is increased.
   * @returns true when the use was counted
   */
  takeTogether(row: string, counters: readonly Counter[], at: Date): Promise<boolean>;
  /**
   * Subtracts one use that was counted in the window of `at`, for example when the user entered the right code
   * and only wrong codes count.
   * @param once the value of `once` with which the use was counted
   */
  giveBack(name: string, seconds: number, at: Date, once?: string): Promise<void>;
  /** The number of uses that were counted in the window so far. */
  count(name: string, seconds: number, at: Date): Promise<number>;
}
