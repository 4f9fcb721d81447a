/**
 * Names that were used for something, so that a repeat is told from another thing under the same name. They lie beside the limits
 * for two days. (`dynamodb-claims.ts` beside this file and its in-memory twin implement it.)
 */
export interface Claims {
  /**
   * @param name hash what is personal before it comes here
   * @param what for which it is used
   * @returns `before`: for the same; `other`: for something else
   */
  claim(name: string, what: string, at: Date): Promise<"first" | "before" | "other">;
}

/** Seconds: how long a repeat is noticed. */
export const claimsKept = 2 * 86_400;
