/**
 * Sealed rows of unfinished forms (ADR 0057). Stored beside the limits under a prefix of their own, each
 * until two hours after its last write. (`dynamodb-draft-rows.ts` beside this file and its in-memory twin
 * implement it.)
 */
export interface DraftRows {
  /**
   * Writes the whole row.
   * @returns false when it was written too often: nothing changes
   */
  put(name: string, sealed: Uint8Array, until: Date): Promise<boolean>;
  /** The content of the last write; undefined after its end, even before the row is swept. */
  get(name: string, at: Date): Promise<Uint8Array | undefined>;
  /** Idempotent. */
  remove(name: string): Promise<void>;
}

/** The most writes of one row; a person who corrects every answer of the longest form needs about thirty. */
export const mostWrites = 200;
