/** How a stand-in of an SMS provider behaves now; our adapters must handle each behaviour. */
export type Mood =
  /** Accepts messages and answers immediately. */
  | "well"
  /** Answers that there are too many messages, and accepts none. */
  | "throttling"
  /** Fails before it accepts a message, and reports an error of its own. */
  | "failing"
  /** Accepts a message, then fails before it answers. */
  | "failing-late"
  /** Accepts a message and never answers. */
  | "silent"
  /** Accepts a message and drops the connection. */
  | "dropping"
  /** Answers that our account is barred. */
  | "barred"
  /** Answers with the error page of a proxy in between. */
  | "behind-a-proxy"
  /** Accepts messages, and reports later that they did not arrive. */
  | "not-delivering";

export const moods = [
  ...(["well", "throttling", "failing", "failing-late", "silent", "dropping"] as const),
  ...(["barred", "behind-a-proxy", "not-delivering"] as const),
] as const satisfies readonly Mood[];

/** A message that the provider accepted. */
export interface Taken {
  /** The provider's own id of the message. */
  readonly id: number;
  /** Our id of the message, when the provider accepts one. */
  readonly local?: string;
  readonly to: string;
  readonly text: string;
  arrival: "on-its-way" | "delivered" | "not-delivered" | "blocked";
}
