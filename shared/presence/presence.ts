/** R16: which people have a case open now. The data are short-lived, and no decision uses them. */
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
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Minutes after which a page that stays open no longer counts. */
export const minutesLooking = 10;
