import type { EventEnvelope } from "../../../events/define-event.ts";
import type { EventHandlers } from "../../../shared/handler/queue/consume.ts";
import type triggers from "../triggers.ts";
import type { HearingDeps, PostingDeps } from "./deps.ts";
import { hearEvent } from "./hear-event/hear-event.ts";
import { postDelivery } from "./post-delivery/post-delivery.ts";
import { type PublicEvent, publicEvents } from "./public-events.ts";

type Handlers = EventHandlers<(typeof triggers)["post-webhook"]["events"]>;

/** The event handlers that make deliveries of events, and post the due deliveries. */
export function webhookHandlers(deps: HearingDeps & PostingDeps): Handlers {
  const handlers = Object.entries(publicEvents).map(([type, of]) => [
    type,
    async (event: EventEnvelope) => {
      const told = (of as (data: unknown) => PublicEvent | undefined)(event.data);
      if (told) await hearEvent(deps, event, told);
    },
  ]);
  return {
    ...Object.fromEntries(handlers),
    "notification.delivery-due.v1": (event) => postDelivery(deps, event),
  } as Handlers;
}
