/**
 * Reads the events of a consumer. From the consumer's list of events, `infra` makes the EventBridge rule, and
 * this file makes the parser.
 */

import * as z from "zod/mini";
import type { DataOf, EventDefinition, EventEnvelope } from "../../../events/define-event.ts";
import { envelope } from "../../../events/envelope.ts";
import { once } from "../../../events/once.ts";
import type { LogFields } from "../log.ts";

/** A handler for each event of the list, by type. A missing or extra handler does not compile. */
export type EventHandlers<Events extends readonly EventDefinition[]> = {
  readonly [Type in Events[number]["type"]]: (
    event: EventEnvelope<DataOf<Extract<Events[number], { readonly type: Type }>>>,
  ) => Promise<void>;
};

/** How `batch` reads and logs messages that are events. */
interface EventReader {
  parse(body: string): EventEnvelope;
  describe(event: EventEnvelope): Partial<LogFields>;
}

export interface EventConsumer extends EventReader {
  handle(event: EventEnvelope): Promise<void>;
}

/** A consumer that handles the events of a batch together (`BatchConsumer` in `shared/queue`). */
export interface EventsConsumer extends EventReader {
  handleAll(events: readonly EventEnvelope[]): Promise<readonly unknown[]>;
}

/** The schema of EventBridge's own event, with only the fields that are read. */
const fromBus = once(() => z.object({ "detail-type": z.string(), detail: envelope() }));

/**
 * Reads the envelope of an event, without checking the event's data.
 * @throws Error for a body that is no event of these types
 */
export function readEnvelope(body: string, types: { has(type: string): boolean }): EventEnvelope {
  const { "detail-type": type, detail } = fromBus().parse(JSON.parse(body));
  if (!types.has(type) || detail.type !== type) throw new TypeError("Not an event that is consumed here");
  return detail;
}

/**
 * Makes a consumer of these events. `parse` throws for every other message, so that the message goes to the
 * dead-letter queue. `handle` calls the handler of the event's type. Unknown fields of an event are ignored.
 * @example
 * consume([requestRegistered], { [requestRegistered.type]: (event) => openCase(deps, event) })
 */
export function consume<const Events extends readonly EventDefinition[]>(
  events: Events,
  handlers: EventHandlers<Events>,
): EventConsumer {
  const handlerOf = handlers as Readonly<Record<string, (event: EventEnvelope) => Promise<void>>>;
  return {
    ...readEvents(events),
    handle: async (event) => {
      await handlerOf[event.type]?.(event);
    },
  };
}

/** Makes a consumer as `consume` does, except that all events of a batch go to `handleAll`. */
export const consumeTogether = (
  events: readonly EventDefinition[],
  handleAll: EventsConsumer["handleAll"],
): EventsConsumer => ({ ...readEvents(events), handleAll });

function readEvents(events: readonly EventDefinition[]): EventReader {
  const byType = new Map(events.map((event) => [event.type, event]));
  return {
    parse: (body) => {
      const event = readEnvelope(body, byType);
      return { ...event, data: byType.get(event.type)?.reads.parse(event.data) };
    },
    describe: ({ id, type, correlationid }) => ({ eventId: id, eventType: type, correlation: correlationid }),
  };
}
