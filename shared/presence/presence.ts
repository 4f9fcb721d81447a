/** R16: who else has a thing open now. Short-lived, and never part of a decision. */
export interface Presence {
  /** Says that this person looks at this thing (a case's code) now. */
  look(thing: string, username: string, at: Date): Promise<void>;
  /** Who looked within the last `minutesLooking`, newest first. */
  lookers(thing: string, at: Date): Promise<readonly Looker[]>;
}

export interface Looker {
  readonly username: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A page left open longer than this no longer counts as looking. */
export const minutesLooking = 10;
