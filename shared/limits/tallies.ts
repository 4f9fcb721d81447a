/**
 * Counts of events that are no decisions, as how often a guidance text was shown. Stored beside the limits
 * for two years, one row a day and service. (`dynamodb-tallies.ts` beside this file and its in-memory twin
 * implement it.)
 */
export interface Tallies {
  /**
   * Counts one `what` on a day (ISO, Tehran), once for each `once`.
   * @param once names the occasion (hash personal data before passing it); kept for two days
   * @returns `before`: already counted; `other`: this occasion was counted as another `what`
   */
  add(day: string, what: string, once: string, at: Date): Promise<"counted" | "before" | "other">;
  /** As `add`, for an occasion that always counts as the same `what`, as an event does. */
  tally(day: string, what: string, once: string, at: Date): Promise<void>;
  /** The counts of a day, by `what`. */
  of(day: string): Promise<Readonly<Record<string, number>>>;
}

/** Seconds for which the counts are kept. A repeat is recognised for as long as any claim. */
export const countsKept = 731 * 86_400;
