/** Defences of streams, bus and queues, taken away. */

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
