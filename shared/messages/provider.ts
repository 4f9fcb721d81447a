/** One port for whoever carries messages; `failed` and `unknown` are different things and stay so. */
export interface Provider {
  /**
   * Hands a message over.
   * - `sent`: taken, with the provider's own id.
   * - `not-taken`: certainly not taken (throttled, unreachable before anything was sent): may be tried again.
   * - `refused`: certainly not taken and never will be (no such number).
   * Throws when nobody can tell.
   */
  send(message: Message): Promise<Handed>;
}

export type Handed =
  | { readonly result: "sent"; readonly providerId: string }
  | { readonly result: "not-taken" | "refused" };

export interface Message {
  readonly to: string;
  readonly text: string;
  /** E-mail only. */
  readonly subject?: string;
}

export type Providers = Readonly<Record<"sms" | "email", Provider>>;
