/** The list of holds catches up a moment later: what one has just done is shown over it. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { placeHold } from "../../../../shared/contracts/staff/erasure.ts";

type Hold = ReplyOf<typeof placeHold>["body"];

/** Lifted where there is none. */
export interface Changed {
  readonly request: string;
  readonly hold?: Hold;
}

export const withOwn = (listed: readonly Hold[], own: readonly Changed[]): readonly Hold[] => [
  ...listed.filter(({ request }) => !own.some((one) => one.request === request)),
  ...own.flatMap(({ hold }) => (hold ? [hold] : [])),
];
