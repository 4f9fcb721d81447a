/**
 * Marks that what was given out until a moment is over, whatever it says of itself. They lie beside the limits, each until nothing
 * given before could be used anyway. (`dynamodb-endings.ts` beside this file and its in-memory twin implement it.)
 */
export interface Endings {
  /**
   * Ends what was given under `name` at `until` or before. A mark never moves back: twice, late and out of order come to the same.
   * @param name hash what is personal before it comes here
   * @param keptFor seconds after `until`
   */
  end(name: string, until: Date, keptFor: number): Promise<void>;
  /** Whether what was given then under `name` was ended, as of now: one strongly consistent read of one small row. */
  isOver(name: string, given: Date): Promise<boolean>;
}
