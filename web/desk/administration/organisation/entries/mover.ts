import type { RefObject } from "react";

/** Moves an entry of the organisation's data up or down by one in its list. */
export interface Mover {
  readonly move: (at: number, by: -1 | 1) => void;
  /** The button pressed last; after the move, the row gives the focus back to this button. */
  readonly moved: RefObject<{ readonly at: number; readonly by: -1 | 1 } | undefined>;
}
