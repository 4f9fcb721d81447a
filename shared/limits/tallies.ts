/**
 * Figures of what is no decision: how often people were told something. They lie beside the limits for two years, one row a day
 * and service. (`dynamodb-tallies.ts` beside this file and its in-memory twin implement it.)
 */
export interface Tallies {
  /**
   * Counts one more of `what` on a day (ISO, Tehran), once for each `once`.
   * @param once names the occasion (hash what is personal before it comes here); kept for two days
   * @returns `before`: it was counted already; `other`: this occasion was counted as something else
   */
  add(day: string, what: string, once: string, at: Date): Promise<"counted" | "before" | "other">;
  /** The same of an occasion that is always of one thing, as an event is: nobody asks what was counted before. */
  tally(day: string, what: string, once: string, at: Date): Promise<void>;
  /** The counts of a day, by what was counted. */
  of(day: string): Promise<Readonly<Record<string, number>>>;
}

/** Seconds: how long the counts stay. A repeat is noticed as any claim is. */
export const countsKept = 731 * 86_400;
