import type { UndeliveredReason } from "../contracts/staff/notices.ts";

/** The port to a message provider. It keeps certain outcomes apart from unknown ones. */
export interface Provider {
  /** Stored in the journal beside the provider's id of the message. */
  readonly name: string;
  /**
   * Sends a message, once.
   *
   * - `sent`: taken, with the provider's own id.
   * - `not-taken`: certainly not taken (throttled, unreachable before anything was sent, our account is
   * barred): may be retried, also with another provider at once.
   * - `refused`: certainly not taken, and no provider will take it (no such number).
   * @throws when the outcome is unknown
   */
  send(message: Message): Promise<Handed>;
  /**
   * The outcome of a message without an answer, by our own id. Absent where the provider keeps no such
   * record. Never throws.
   *
   * - `never-came`: certainly not taken: may be sent again.
   * - `unknown`: not available now, or no more.
   */
  readonly seek?: (id: string) => Promise<Sought>;
  /**
   * Whether the message arrived on the phone, by the provider's id. Absent where the provider does not report
   * it. Never throws.
   */
  readonly follow?: (providerId: string) => Promise<Report>;
}

/** See `Provider.seek`. */
export type Sought = Handed | { readonly result: "never-came" } | { readonly result: "unknown" };

/**
 * The provider's report on a message it took; `on-its-way`: not final yet, or unavailable now. `reason`: why
 * it did not arrive, where the provider says.
 */
export type Report =
  | { readonly arrival: "on-its-way" }
  | { readonly arrival: "delivered" }
  | { readonly arrival: "not-delivered"; readonly reason?: UndeliveredReason };

/** See `Provider.send`. */
export type Handed =
  | { readonly result: "sent"; readonly providerId: string }
  | { readonly result: "not-taken" }
  | { readonly result: "refused"; readonly reason?: UndeliveredReason };

export interface Message {
  /** Our own id of the message, the same for every attempt. */
  readonly id: string;
  /** E.164 (`+989123456789`) or an e-mail address. */
  readonly to: string;
  readonly text: string;
  /** E-mail only. */
  readonly subject?: string;
}
