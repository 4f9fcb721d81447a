/**
 * Marks that end all sessions issued until a given time. A mark is stored in the limits table until all
 * sessions that it ends would have expired anyway. (`dynamodb-endings.ts` and its in-memory twin implement
 * this port.)
 */
export interface Endings {
  /**
   * Ends the sessions that were issued under `name` until the time `until`. A mark never moves to an earlier
   * time, so repeated, late and reordered calls have the same result.
   * @param name the name of the thing to which the sessions belong: one session, a person or a request; hash
   * personal data before passing it
   * @param keptFor how long the mark is kept, in seconds after `until`
   */
  end(name: string, until: Date, keptFor: number): Promise<void>;
  /**
   * Whether a session that was issued at `given` under `name` was ended. Costs one strongly consistent read
   * of a small row.
   */
  isOver(name: string, given: Date): Promise<boolean>;
}
