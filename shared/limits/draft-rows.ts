/**
 * Encrypted rows of unfinished forms (ADR 0057). They are stored in the limits table under a prefix of their
 * own, each until two hours after its last write. (`dynamodb-draft-rows.ts` and its in-memory twin implement
 * this port.)
 */
export interface DraftRows {
  /**
   * Writes the whole row.
   * @returns false when the row was already written `mostWrites` times; the row then stays unchanged
   */
  put(name: string, sealed: Uint8Array, until: Date): Promise<boolean>;
  /**
   * The content of the row by its last write; undefined after the row expired, even if DynamoDB has not
   * removed it yet.
   */
  get(name: string, at: Date): Promise<Uint8Array | undefined>;
  /** Removes a row; does nothing when there is none. */
  remove(name: string): Promise<void>;
}

/** The most writes of one row. A person who corrects every answer of the longest form needs about thirty. */
export const mostWrites = 200;
