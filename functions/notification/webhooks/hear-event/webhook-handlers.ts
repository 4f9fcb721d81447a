import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { EventHandlers } from "../../../../shared/handler/consume.ts";
import type triggers from "../../triggers.ts";
import type { HearingDeps } from "../deps.ts";
import { type PublicEvent, publicEvents } from "../public-events.ts";
import { hearEvent } from "./hear-event.ts";

type Handlers = EventHandlers<(typeof triggers)["on-webhook-events"]["events"]>;

/** What of each event goes outside. */
export function webhookHandlers(deps: HearingDeps): Handlers {
  const handlers = Object.entries(publicEvents).map(([type, of]) => [
    type,
    async (event: EventEnvelope) => {
      const told = (of as (data: unknown) => PublicEvent | undefined)(event.data);
      if (told) await hearEvent(deps, event, told);
    },
  ]);
  return Object.fromEntries(handlers) as Handlers;
}
