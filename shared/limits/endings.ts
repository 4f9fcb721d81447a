/**
 * Marks that sessions given until a moment are over. They lie beside the limits, each until the sessions before it would have expired
 * anyway. (`dynamodb-endings.ts` beside this file and its in-memory twin implement it.)
 */
export interface Endings {
  /**
   * Ends the sessions given under `name` at `until` or before. A mark never moves back: twice, late and out of order come to the same.
   * @param name hash what is personal before it comes here
   * @param keptFor seconds after `until`
   */
  end(name: string, until: Date, keptFor: number): Promise<void>;
  /** Whether a session given then under `name` was ended: one strongly consistent read of one small row. */
  isOver(name: string, given: Date): Promise<boolean>;
}
