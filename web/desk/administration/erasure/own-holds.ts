/** Shows the user's own change over the list of holds, which follows a moment later. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { placeHold } from "../../../../shared/contracts/staff/erasure.ts";

type Hold = ReplyOf<typeof placeHold>["body"];

/** Undefined: the hold was lifted. */
export interface Changed {
  readonly request: string;
  readonly hold?: Hold;
}

export const withOwn = (listed: readonly Hold[], own: readonly Changed[]): readonly Hold[] => [
  ...listed.filter(({ request }) => !own.some((one) => one.request === request)),
  ...own.flatMap(({ hold }) => (hold ? [hold] : [])),
];
