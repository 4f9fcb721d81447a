/** Breaks that remove defences of streams, bus and queues. */

import type { Fact, Journal } from "../../../shared/journal/journal.ts";
import { Outage } from "../../../shared/outage.ts";
import type { Wiring } from "../core/wiring.ts";

export const newsEachTime = (): Partial<Wiring> => {
  let deliveries = 0;
  return {
    event: (event) => {
      deliveries += 1;
      return { ...event, id: `${event.id}${deliveries}` };
    },
  };
};

const twoDays = 2 * 86_400_000;

/** With this break, consumers recognise a repeated event for two days only, and handle an older event again. */
export const forgottenAfterTwoDays = (): Partial<Wiring> => {
  let newest = 0;
  return {
    event: (event) => {
      const at = Date.parse(event.time);
      newest = Math.max(newest, at);
      return newest - at > twoDays ? { ...event, id: `${event.id}~` } : event;
    },
  };
};

export const noParking = (): Partial<Wiring> => ({ park: () => async () => {} });

const nothingFailed = () => ({ batchItemFailures: [] });

export const deafStream = (): Partial<Wiring> => ({
  reader: (reader) => (event) => reader(event).then(nothingFailed, nothingFailed),
});

export const deafQueue = (): Partial<Wiring> => ({
  batch: (handle) => (records) => handle(records).then(nothingFailed),
});

export const noDeadLetters = (): Partial<Wiring> => ({
  queue: (queue) => ({ ...queue, toDeadLetters: async () => {} }),
});

export const believingBus = (): Partial<Wiring> => ({
  bus: (bus) => ({
    publish: async (events) => {
      await bus.publish(events);
      return { failed: [] };
    },
  }),
});

const neverDone = <State, F extends Fact>(journal: Journal<State, F>): Journal<State, F> => ({
  ...journal,
  decide: async (id, command, decide, known) => {
    const outcome = await journal.decide(id, command, decide, known);
    if (outcome.accepted && outcome.replayed && command.actor.startsWith("event:"))
      throw new Outage("known already");
    return outcome;
  },
});

/** With this break, a repeated event is retried for ever. Nothing is lost or done twice, but the run never ends. */
export const knownNewsComesAgain = (): Partial<Wiring> => ({
  intake: (deps) => ({ ...deps, requests: neverDone(deps.requests) }),
  referral: (deps) => ({ ...deps, cases: neverDone(deps.cases) }),
});

/** With this break, events do not mark a report as one without identity (C3). */
export const unmarkedReports = (): Partial<Wiring> => ({
  event: (event) => {
    const { withoutIdentity: _, ...data } = event.data as { readonly withoutIdentity?: true };
    return { ...event, data };
  },
});
