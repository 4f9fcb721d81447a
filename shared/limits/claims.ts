/**
 * Claimed names. A claim tells whether a name is used a second time for the same purpose, or for another
 * purpose. They are stored in the limits table for two days. (`dynamodb-claims.ts` and its in-memory twin
 * implement this port.)
 */
export interface Claims {
  /**
   * Claims a name for a use, unless it is claimed already.
   * @param name the name; hash personal data before passing it
   * @param what the use of the name
   * @returns `first`: now claimed; `before`: claimed earlier for the same use; `other`: claimed for another
   * use
   */
  claim(name: string, what: string, at: Date): Promise<"first" | "before" | "other">;
}

/** The number of seconds for which a claim is stored; for this time a repeated use is recognised. */
export const claimsKept = 2 * 86_400;
