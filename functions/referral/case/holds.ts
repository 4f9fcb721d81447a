/** Legal holds: while one is on, nothing of the request is erased (P2). */

import { holdHeard } from "../../../events/referral/hold-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** Whether the request is on legal hold, as intake reported it in version `sequence` of its journal (P2). */
export interface HoldTold {
  readonly on: boolean;
  readonly sequence: number;
}

export interface WithHold {
  /** The latest report about a legal hold, and its time (P2). */
  readonly hold?: HoldTold & { readonly at: string };
}

export type HoldFact = { readonly type: "hold-heard" } & HoldTold;

export const transitions = {
  "hear-hold": { by: "system", from: always, fact: "hold-heard", to: always },
} as const satisfies Transitions<HoldFact>;

export const folds: Folds<HoldFact, WithHold> = {
  "hold-heard": (_, hold, { at }) => ({ hold: { ...hold, at } }),
};

export const announces: Announces<HoldFact, WithHold> = {
  "hold-heard": ({ on }, { case: code, at }) => [holdHeard.of({ case: code, on, at })],
};
