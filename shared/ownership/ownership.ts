/** Whether a mobile belongs to the holder of an identity (C13). */

export interface OwnershipQuestion {
  readonly nationalCode: string;
  /** E.164: `+989123456789`. */
  readonly mobile: string;
}

export interface Ownership {
  /** Never throws and never waits for longer than a few seconds: what is not known is `unknown`, and stops nothing. */
  ask(question: OwnershipQuestion): Promise<"yes" | "no" | "unknown">;
}
