import type { Messenger } from "../contracts/fields/messenger.ts";
import type { UndeliveredReason } from "../contracts/staff/notices.ts";

/**
 * The port to a provider of SMS or e-mail. The port distinguishes outcomes that are certain from outcomes
 * that are unknown.
 */
export interface Provider {
  /** The name of the provider, stored in the journal beside the provider's id of the message. */
  readonly name: string;
  /** Present when the provider is a messenger, which gets a number only after its owner chose the messenger (N9). */
  readonly messenger?: Messenger;
  /**
   * Sends a message, once.
   * - `sent`: the provider accepted the message; the outcome has the provider's id of the message.
   * - `not-taken`: the provider certainly did not accept the message (it throttled, could not be reached, or
   * bars our account). The message may be sent again immediately, also with another provider.
   * - `refused`: the provider certainly did not accept the message, and no provider will (for example, no
   * such number).
   * - `passed-on`: the provider certainly did not accept the message, since it reaches this recipient by no means
   * (`no-account`) or cannot carry this message (`unfit`). Another provider may send the message immediately. This is no
   * failure of the provider.
   * @throws when the outcome is unknown
   */
  send(message: Message): Promise<Handed>;
  /**
   * Asks the provider, by our id of the message, what became of a message that got no answer. This function
   * is absent when the provider cannot tell. Never throws.
   * - `never-came`: the provider certainly did not accept the message; it may be sent again.
   * - `unknown`: the provider cannot tell now, or no longer.
   */
  readonly seek?: (id: string) => Promise<Sought>;
  /**
   * Sends a message that got no answer once more, under the same id, by which the provider recognises it and delivers
   * it at most once (N9). This function is absent when the provider does not recognise repeated ids. Never throws.
   * - `passed-on`: neither attempt was accepted, and none can be.
   * - `unknown`: the message may have been accepted; it may be repeated later.
   */
  readonly again?: (message: Message) => Promise<Repeated>;
  /**
   * Asks the provider, by its id of the message, whether the message arrived on the telephone. This function
   * is absent when the provider cannot tell. Never throws.
   */
  readonly follow?: (providerId: string) => Promise<Report>;
}

/** The outcome that a provider reports later; see `Provider.seek`. */
export type Sought = Handed | { readonly result: "never-came" } | { readonly result: "unknown" };

/** The outcome of a repeated message; see `Provider.again`. */
export type Repeated =
  | Extract<Handed, { readonly result: "sent" | "passed-on" }>
  | { readonly result: "unknown" };

/**
 * Whether a message that a provider accepted arrived. `on-its-way`: not known yet, or not available now.
 * `reason`: why it did not arrive, when the provider gives a reason.
 */
export type Report =
  | { readonly arrival: "on-its-way" }
  | { readonly arrival: "delivered" }
  | { readonly arrival: "not-delivered"; readonly reason?: UndeliveredReason };

/** The outcome of sending; see `Provider.send`. */
export type Handed =
  | { readonly result: "sent"; readonly providerId: string }
  | { readonly result: "not-taken" }
  | { readonly result: "passed-on"; readonly why: PassedOn }
  | { readonly result: "refused"; readonly reason?: UndeliveredReason };

/** Why a messenger left a message to another provider. */
export type PassedOn = "no-account" | "unfit";

export interface Message {
  /** Our id of the message; the same for every attempt. */
  readonly id: string;
  /** The recipient: a number in E.164 (`+989123456789`) or an e-mail address. */
  readonly to: string;
  readonly text: string;
  /** The digits of the one-time code in the text, for providers that send codes in another way than notices. */
  readonly oneTimeCode?: string;
  /** The subject line; only for e-mail. */
  readonly subject?: string;
  /** The words of `text` as HTML; only for e-mail, and absent when they are too long for it. */
  readonly html?: string;
}
