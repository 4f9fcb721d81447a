import type { Cast } from "../actors/cast.ts";

/** A law that must hold when a run is over. */
export interface Invariant {
  /** The law in words, as a fact: `nothing is lost`. */
  readonly law: string;
  /** Returns a sentence for each place where the law is broken. */
  readonly broken: (cast: Cast) => Promise<readonly string[]> | readonly string[];
}

/** A law about the simulated system alone, which other users of this system, such as drills, can check, too. */
export interface WorldLaw extends Invariant {
  readonly broken: (cast: Pick<Cast, "world">) => Promise<readonly string[]> | readonly string[];
}
