/** Holds: personal data of a request is kept, whatever else (P2). */

import { holdHeard } from "../../../events/referral/hold-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** P2: whether what is personal of the request is kept, whatever else; as intake said it at `sequence` of its journal. */
export interface HoldTold {
  readonly on: boolean;
  readonly sequence: number;
}

export interface WithHold {
  /** P2: the newest that was told of a hold, and since when. */
  readonly hold?: HoldTold & { readonly at: string };
}

export type HoldFact = { readonly type: "hold-heard" } & HoldTold;

export const transitions = {
  /** P2: that the request is on hold, or is no more. */
  "hear-hold": { by: "system", from: always, fact: "hold-heard", to: always },
} as const satisfies Transitions<HoldFact>;

export const folds: Folds<HoldFact, WithHold> = {
  "hold-heard": (_, hold, { at }) => ({ hold: { ...hold, at } }),
};

export const announces: Announces<HoldFact, WithHold> = {
  "hold-heard": ({ on }, { case: code, at }) => [holdHeard.of({ case: code, on, at })],
};
