/** The behaviour of a vendor's stand-in at the moment, which adapters must handle. */
export type Mood =
  /** Takes messages and answers at once. */
  | "well"
  /** Answers that there are too many, and takes none. */
  | "throttling"
  /** Fails before it takes a message, and reports its own fault. */
  | "failing"
  /** Takes a message and fails before it answers. */
  | "failing-late"
  /** Takes a message and never answers. */
  | "silent"
  /** Takes a message and drops the connection. */
  | "dropping"
  /** Answers that our account is barred. */
  | "barred"
  /** Answers with the page of a proxy in between. */
  | "behind-a-proxy"
  /** Takes messages, and reports later that they did not arrive. */
  | "not-delivering";

export const moods = [
  ...(["well", "throttling", "failing", "failing-late", "silent", "dropping"] as const),
  ...(["barred", "behind-a-proxy", "not-delivering"] as const),
] as const satisfies readonly Mood[];

/** A message that the vendor took. */
export interface Taken {
  /** Its own id. */
  readonly id: number;
  /** Our id, where the vendor accepts one. */
  readonly local?: string;
  readonly to: string;
  readonly text: string;
  arrival: "on-its-way" | "delivered" | "not-delivered" | "blocked";
}
