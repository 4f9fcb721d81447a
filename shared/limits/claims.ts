/**
 * Recognises repeated calls. The first call with a name, such as a message's id, claims the name for a
 * content. A later call with the name is a retry when its content is the same, else a mistake. Claims are
 * stored in the limits table for two days. (`dynamodb-claims.ts` and its in-memory twin implement this port.)
 */
export interface Claims {
  /**
   * Claims a name for a content, unless it is claimed already.
   * @param name the name; hash personal data before passing it
   * @param what the content, or a hash of it
   * @returns `first`: now claimed; `before`: claimed earlier for the same content; `other`: claimed for
   * another content
   */
  claim(name: string, what: string, at: Date): Promise<"first" | "before" | "other">;
}

/** The number of seconds for which a claim is stored, and a repeated call therefore recognised. */
export const claimsKept = 2 * 86_400;
