/** Adds the user's own changes to the list of legal holds, which the server updates a moment later. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { placeHold } from "../../../../shared/contracts/staff/erasure.ts";

type Hold = ReplyOf<typeof placeHold>["body"];

/** The user's change to one request's hold; `hold` is undefined when the user lifted it. */
export interface Changed {
  readonly request: string;
  readonly hold?: Hold;
}

export const withOwn = (listed: readonly Hold[], own: readonly Changed[]): readonly Hold[] => [
  ...listed.filter(({ request }) => !own.some((one) => one.request === request)),
  ...own.flatMap(({ hold }) => (hold ? [hold] : [])),
];
