import type { UndeliveredReason } from "../contracts/staff/notices.ts";

/** One port for whoever carries messages; what is certain and what nobody knows are different things and stay so. */
export interface Provider {
  /** Stands in the journal beside the message's id there. */
  readonly name: string;
  /**
   * Hands a message over, once.
   * - `sent`: taken, with the provider's own id.
   * - `not-taken`: certainly not taken (throttled, unreachable before anything was sent, our account is barred): may be
   *   tried again, and with another provider at once.
   * - `refused`: certainly not taken and never will be by anybody (no such number).
   * Throws when nobody can tell.
   */
  send(message: Message): Promise<Handed>;
  /**
   * What became of a message that was sent without an answer, by our own id. Absent where the provider keeps no record
   * of it that can be asked.
   * - `never-came`: certainly not taken: may be sent again.
   * - `unknown`: it cannot be said now, or no more.
   * Never throws.
   */
  readonly seek?: (id: string) => Promise<Sought>;
  /** Whether it arrived on the phone, by the provider's id. Absent where the provider does not tell. Never throws. */
  readonly follow?: (providerId: string) => Promise<Report>;
}

export type Sought = Handed | { readonly result: "never-came" } | { readonly result: "unknown" };

/** What a provider says of a message it took; `on-its-way`: nothing final yet, or it cannot be said now. Why it did not arrive, where the provider says that. */
export type Report =
  | { readonly arrival: "on-its-way" }
  | { readonly arrival: "delivered" }
  | { readonly arrival: "not-delivered"; readonly reason?: UndeliveredReason };

export type Handed =
  | { readonly result: "sent"; readonly providerId: string }
  | { readonly result: "not-taken" }
  | { readonly result: "refused"; readonly reason?: UndeliveredReason };

export interface Message {
  /** Our own id of the message: the same message is never given another one. */
  readonly id: string;
  /** E.164 (`+989123456789`) or an e-mail address. */
  readonly to: string;
  readonly text: string;
  /** E-mail only. */
  readonly subject?: string;
}
