/** Tells whether a mobile is registered to the holder of an identity (C13). */

export interface OwnershipQuestion {
  readonly nationalCode: string;
  /** The mobile in E.164: `+989123456789`. */
  readonly mobile: string;
}

export interface Ownership {
  /**
   * Asks, and waits a few seconds at most. Returns `unknown` when there is no answer, and never throws, so
   * that nothing waits for the vendor.
   */
  ask(question: OwnershipQuestion): Promise<"yes" | "no" | "unknown">;
}
