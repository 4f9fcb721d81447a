/** Of each attempt to send a notice, by an account of its own: what was written without an answer is done all the same, once (law 2, N4). */

import type { Cast } from "../actors/cast.ts";
import type { Invariant } from "./invariant.ts";

const countsOf = (all: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(all, (one) => one)].map(([one, { length }]) => [one, length]));

export const ownRowsAreSent: Invariant = {
  law: "an attempt that wrote its row hands the notice to a provider, also when the answer to writing it was lost (N1, law 2)",
  broken: ({ world: { notification } }: Cast) => {
    const handed = countsOf(notification.handed);
    const begun = countsOf(notification.begun.map(({ notice }) => notice));
    return [...begun].flatMap(([notice, times]) => {
      const sent = handed.get(notice) ?? 0;
      return sent < times ? [`${notice}: begun ${times} times, handed over ${sent} times`] : [];
    });
  },
};

/** Two deliveries of one event at the same moment each count it before either writes its row: the one that loses is not asked here. */
export const countedOnce: Invariant = {
  law: "an event is counted once in each budget, however often it is delivered and its provider refuses it (N4, C17)",
  broken: ({ world }: Cast) => {
    // A journal that was put back has forgotten which events were counted.
    if (world.restored.length > 0) return [];
    const all = world.notification.begun.flatMap(({ notice, counted = [] }) =>
      counted.map((budget) => `${notice}: ${budget}`),
    );
    return [...countsOf(all)].flatMap(([one, times]) => (times > 1 ? [`${one}, ${times} times`] : []));
  },
};
