/** How a vendor's stand-in behaves at the moment: the weather that adapters must live with. */
export type Mood =
  /** Takes messages and answers at once. */
  | "well"
  /** Says that there are too many, and takes none. */
  | "throttling"
  /** Breaks down before it takes a message: its own fault, and it says so. */
  | "failing"
  /** Takes a message and breaks down before it answers. */
  | "failing-late"
  /** Takes a message and never answers. */
  | "silent"
  /** Takes a message and drops the connection. */
  | "dropping"
  /** Says that our account may send nothing. */
  | "barred"
  /** Answers with the page of a proxy between us. */
  | "behind-a-proxy"
  /** Takes messages, and says later that they did not arrive. */
  | "not-delivering";

export const moods = [
  ...(["well", "throttling", "failing", "failing-late", "silent", "dropping"] as const),
  ...(["barred", "behind-a-proxy", "not-delivering"] as const),
] as const satisfies readonly Mood[];

/** A message as the vendor took it. */
export interface Taken {
  /** Its own id. */
  readonly id: number;
  /** Our id, where it takes one. */
  readonly local?: string;
  readonly to: string;
  readonly text: string;
  arrival: "on-its-way" | "delivered" | "not-delivered" | "blocked";
}
