/**
 * Marks that end sessions issued until a given time. Stored beside the limits, each until the sessions before
 * it would have expired anyway. (`dynamodb-endings.ts` beside this file and its in-memory twin implement it.)
 */
export interface Endings {
  /**
   * Ends the sessions issued under `name` until `until`. A mark never moves back, so repeated, late and
   * reordered calls have the same result.
   * @param name hash personal data before passing it
   * @param keptFor seconds after `until`
   */
  end(name: string, until: Date, keptFor: number): Promise<void>;
  /**
   * Whether a session issued at `given` under `name` was ended: one strongly consistent read of a small row.
   */
  isOver(name: string, given: Date): Promise<boolean>;
}
