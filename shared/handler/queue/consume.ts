/** What a consumer does with its events: its list of events makes the rule (in `infra`) and the parser (here). */

import * as z from "zod/mini";
import type { DataOf, EventDefinition, EventEnvelope } from "../../../events/define-event.ts";
import { envelope } from "../../../events/envelope.ts";
import { once } from "../../../events/once.ts";
import type { LogFields } from "../log.ts";

/** A handler for each event of the list, by its type: one missing or too many does not compile. */
export type EventHandlers<Events extends readonly EventDefinition[]> = {
  readonly [Type in Events[number]["type"]]: (
    event: EventEnvelope<DataOf<Extract<Events[number], { readonly type: Type }>>>,
  ) => Promise<void>;
};

/** What `batch` needs to know about messages that are events. */
export interface EventConsumer {
  parse(body: string): EventEnvelope;
  handle(event: EventEnvelope): Promise<void>;
  describe(event: EventEnvelope): Partial<LogFields>;
}

/** The part of EventBridge's own event that is read. */
const fromBus = once(() => z.object({ "detail-type": z.string(), detail: envelope() }));

/**
 * `parse` throws on everything that is not one of these events, and such a message is poison; `handle` calls the handler
 * of the event's type. Fields that the event's definition does not know are passed over.
 */
export function consume<const Events extends readonly EventDefinition[]>(
  events: Events,
  handlers: EventHandlers<Events>,
): EventConsumer {
  const byType = new Map(events.map((event) => [event.type, event]));
  const handlerOf = handlers as Readonly<Record<string, (event: EventEnvelope) => Promise<void>>>;
  return {
    parse: (body) => {
      const { "detail-type": type, detail } = fromBus().parse(JSON.parse(body));
      const definition = byType.get(type);
      if (!definition || detail.type !== type) throw new TypeError("Not an event that is consumed here");
      return { ...detail, data: definition.reads.parse(detail.data) };
    },
    handle: async (event) => {
      await handlerOf[event.type]?.(event);
    },
    describe: ({ id, type, correlationid }) => ({ eventId: id, eventType: type, correlation: correlationid }),
  };
}
