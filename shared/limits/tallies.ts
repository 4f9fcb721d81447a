/**
 * Counts of events that are no decisions, such as how often a guidance text was shown. They are stored in the
 * limits table for two years, one row for each day and service. (`dynamodb-tallies.ts` and its in-memory twin
 * implement this port.)
 */
export interface Tallies {
  /**
   * Increases the count of `what` on a day (ISO, Tehran), once for each occasion `once`.
   * @param once names the occasion; hash personal data before passing it; stored for two days
   * @returns `before`: this occasion was already counted with the same `what`; `other`: with a different
   * `what`
   */
  add(day: string, what: string, once: string, at: Date): Promise<"counted" | "before" | "other">;
  /** Counts as `add`, for an occasion that is only ever counted with the same `what`, such as an event. */
  tally(day: string, what: string, once: string, at: Date): Promise<void>;
  /** The counts of a day, by `what`. */
  of(day: string): Promise<Readonly<Record<string, number>>>;
}

/**
 * Seconds for which the counts are stored. If the same event is reported again, the repetition is recognised
 * only within the shorter time `claimsKept`.
 */
export const countsKept = 731 * 86_400;
