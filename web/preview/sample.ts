import type { VNode } from "preact";

/** One page in one state. */
export interface Sample {
  readonly name: string;
  readonly page: VNode;
}
