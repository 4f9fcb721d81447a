/**
 * Sealed rows of forms that are being filled in (ADR 0057). They lie beside the limits under a prefix of their own, each until two hours
 * after it was last written. (`dynamodb-draft-rows.ts` beside this file and its in-memory twin implement it.)
 */
export interface DraftRows {
  /**
   * Writes the whole row.
   * @returns false when it was written too often: nothing changes
   */
  put(name: string, sealed: Uint8Array, until: Date): Promise<boolean>;
  /** The content that was written last; nothing after its end, however late the row is swept. */
  get(name: string, at: Date): Promise<Uint8Array | undefined>;
  /** Takes the row away; none there is as good. */
  remove(name: string): Promise<void>;
}

/** Writes of one row: a person who corrects every answer of the longest form needs some thirty. */
export const mostWrites = 200;
