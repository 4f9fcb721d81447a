import type { EventEnvelope } from "../../../events/define-event.ts";
import type { EventHandlers } from "../../../shared/handler/queue/consume.ts";
import type triggers from "../triggers.ts";
import { timelineHandlers } from "./extend-timeline/timeline-handlers.ts";
import { deskHandlers } from "./note-desk-act/desk-handlers.ts";
import type { DeskDayDeps } from "./note-desk-act/note-desk-act.ts";

type Handlers = EventHandlers<(typeof triggers)["on-events"]["events"]>;
type Some = Readonly<Record<string, ((event: EventEnvelope<never>) => Promise<void>) | undefined>>;

/**
 * All of intake's event handlers: for the public timeline and for clerks' acts. Each handler counts a repeated event
 * once.
 */
export function eventHandlers(deps: Parameters<typeof timelineHandlers>[0] & DeskDayDeps): Handlers {
  const [timeline, desk]: readonly [Some, Some] = [timelineHandlers(deps), deskHandlers(deps)];
  const types = new Set([...Object.keys(timeline), ...Object.keys(desk)]);
  const both = (type: string) => async (event: EventEnvelope<never>) => {
    await timeline[type]?.(event);
    await desk[type]?.(event);
  };
  return Object.fromEntries([...types].map((type) => [type, both(type)])) as Handlers;
}
