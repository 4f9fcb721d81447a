import type { Cast } from "../actors/cast.ts";

/** What must hold when everything has come to rest. */
export interface Invariant {
  /** As a fact: `nothing is lost`. */
  readonly law: string;
  /** Every place where it does not hold. */
  readonly broken: (cast: Cast) => Promise<readonly string[]> | readonly string[];
}
