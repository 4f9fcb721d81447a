import type { RefObject } from "react";

/** Moves an entry of a section up or down by one. */
export interface Mover {
  readonly move: (at: number, by: -1 | 1) => void;
  /** Tells a moved row which of its buttons was pressed, so that the focus follows. */
  readonly moved: RefObject<{ readonly at: number; readonly by: -1 | 1 } | undefined>;
}
