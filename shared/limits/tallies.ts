/**
 * Counts events that need no journal row, such as how often a guidance text was shown. The counts are stored
 * in the limits table for two years, one row for each day and service. (`dynamodb-tallies.ts` and its in-memory
 * twin implement this port.)
 */
export interface Tallies {
  /**
   * Increases the count of `what` on a day (ISO, Tehran), unless `once` was counted before.
   * @param once the idempotency key; hash personal data before passing it; stored for two days
   * @returns `before`: the key was already counted with the same `what`; `other`: with a different `what`
   */
  add(day: string, what: string, once: string, at: Date): Promise<"counted" | "before" | "other">;
  /** Counts as `add` does, for a key that always comes with the same `what`, such as the id of an event. */
  tally(day: string, what: string, once: string, at: Date): Promise<void>;
  /** The counts of a day, by `what`. */
  of(day: string): Promise<Readonly<Record<string, number>>>;
}

/**
 * Seconds for which the counts are stored. If the same event is reported again, the repetition is recognised
 * only within the shorter time `claimsKept`.
 */
export const countsKept = 731 * 86_400;
