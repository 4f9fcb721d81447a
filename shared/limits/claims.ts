/**
 * Claimed names: tell a repeat from another use of the same name. Stored beside the limits for two days.
 * (`dynamodb-claims.ts` beside this file and its in-memory twin implement it.)
 */
export interface Claims {
  /**
   * @param name hash personal data before passing it
   * @param what the use of the name
   * @returns `before`: claimed for the same use; `other`: for another
   */
  claim(name: string, what: string, at: Date): Promise<"first" | "before" | "other">;
}

/** Seconds for which a repeat is recognised. */
export const claimsKept = 2 * 86_400;
