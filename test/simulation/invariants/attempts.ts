/**
 * Compares attempts to send a notice with the simulation's own count, which does not use the journal. A write whose answer
 * was lost must still count, and only once (law 2, N4).
 */

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

/**
 * Checks only attempts that stored their row. Of two simultaneous deliveries of an event both may count, but only one stores
 * its row.
 */
export const countedOnce: Invariant = {
  law: "each budget counts an event once, however often it is delivered (N4, C17)",
  broken: ({ world }: Cast) => {
    // A restored journal may have lost the record of which events were counted.
    if (world.restored.length > 0) return [];
    const all = world.notification.begun.flatMap(({ notice, counted = [] }) =>
      counted.map((budget) => `${notice}: ${budget}`),
    );
    return [...countsOf(all)].flatMap(([one, times]) => (times > 1 ? [`${one}, ${times} times`] : []));
  },
};
