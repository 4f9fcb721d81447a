/** R16: who else has a case open now. Short-lived, and never part of a decision. */
export interface Presence {
  /** Records that this person looks at this case (its code) now. */
  look(thing: string, username: string, at: Date): Promise<void>;
  /** The people who looked within the last `minutesLooking`, newest first. */
  lookers(thing: string, at: Date): Promise<readonly Looker[]>;
}

export interface Looker {
  readonly username: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A page left open for longer no longer counts. */
export const minutesLooking = 10;
