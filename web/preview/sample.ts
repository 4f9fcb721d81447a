import type { VNode } from "preact";

/** A page in one state, with its name. */
export interface Sample {
  readonly name: string;
  readonly page: VNode;
}
