/** The people who have a case open now (R16). The data expire after minutes, and no decision uses them. */
export interface Presence {
  /**
   * Records that a person has a case open now.
   * @param thing the case's id
   */
  look(thing: string, username: string, at: Date): Promise<void>;
  /** The people who had the case open within the last `minutesLooking`, newest first. */
  lookers(thing: string, at: Date): Promise<readonly Looker[]>;
}

export interface Looker {
  readonly username: string;
  /** The time at which the person last had the case open: ISO 8601 in UTC. */
  readonly at: string;
}

/** Minutes for which the record counts that a person has a case open. A screen that stays open renews the record. */
export const minutesLooking = 10;
