import type { Cast } from "../actors/cast.ts";

/** A law that must hold when the run is over. */
export interface Invariant {
  /** As a fact: `nothing is lost`. */
  readonly law: string;
  /** Every place where it does not hold. */
  readonly broken: (cast: Cast) => Promise<readonly string[]> | readonly string[];
}
