/** The port to a service that tells whether a mobile is registered to the holder of an identity (C13). */

export interface OwnershipQuestion {
  readonly nationalCode: string;
  /** The mobile in E.164: `+989123456789`. */
  readonly mobile: string;
}

export interface Ownership {
  /**
   * Asks the service, and waits at most a few seconds for the answer. Returns `unknown` when there is no
   * answer, and never throws, so that no work waits for the vendor.
   */
  ask(question: OwnershipQuestion): Promise<"yes" | "no" | "unknown">;
}
