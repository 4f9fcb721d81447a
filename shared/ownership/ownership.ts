/** Whether a mobile belongs to the holder of an identity (C13). */

export interface OwnershipQuestion {
  readonly nationalCode: string;
  /** E.164: `+989123456789`. */
  readonly mobile: string;
}

export interface Ownership {
  /**
   * Never throws and waits a few seconds at most: an answer that is not available is `unknown`, and blocks
   * nothing.
   */
  ask(question: OwnershipQuestion): Promise<"yes" | "no" | "unknown">;
}
