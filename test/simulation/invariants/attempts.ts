/** Attempts to send a notice, by an account that is independent of the journal: a write without an answer still has its effect, once (law 2, N4). */

import type { Cast } from "../actors/cast.ts";
import type { Invariant } from "./invariant.ts";

const countsOf = (all: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(all, (one) => one)].map(([one, { length }]) => [one, length]));

export const ownRowsAreSent: Invariant = {
  law: "an attempt that wrote its row hands the notice to a provider, also when the write got no answer (N1, law 2)",
  broken: ({ world: { notification } }: Cast) => {
    const handed = countsOf(notification.handed);
    const begun = countsOf(notification.begun.map(({ notice }) => notice));
    return [...begun].flatMap(([notice, times]) => {
      const sent = handed.get(notice) ?? 0;
      return sent < times ? [`${notice}: begun ${times} times, handed over ${sent} times`] : [];
    });
  },
};

/** Leaves out an attempt that lost the race for its row: two simultaneous deliveries both count before either writes. */
export const countedOnce: Invariant = {
  law: "each budget counts an event once, however often it is delivered (N4, C17)",
  broken: ({ world }: Cast) => {
    // A restored journal has forgotten which events were counted.
    if (world.restored.length > 0) return [];
    const all = world.notification.begun.flatMap(({ notice, counted = [] }) =>
      counted.map((budget) => `${notice}: ${budget}`),
    );
    return [...countsOf(all)].flatMap(([one, times]) => (times > 1 ? [`${one}, ${times} times`] : []));
  },
};
