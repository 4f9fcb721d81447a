import type { RefObject } from "react";

/** Moves an entry of a section up or down by one. */
export interface Mover {
  readonly move: (at: number, by: -1 | 1) => void;
  /** Takes the focus along: the row that was moved finds here which of its buttons was pressed. */
  readonly moved: RefObject<{ readonly at: number; readonly by: -1 | 1 } | undefined>;
}
