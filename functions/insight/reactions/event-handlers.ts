import type { EventEnvelope } from "../../../events/define-event.ts";
import { countedEvents } from "./facts-of-events.ts";
import { followCase } from "./follow-case/follow-case.ts";
import type { FollowDeps } from "./follow-case/keep-told.ts";

/** All that is taken is followed alike. */
export const eventHandlers = (
  deps: FollowDeps,
): Readonly<Record<string, (event: EventEnvelope) => Promise<void>>> =>
  Object.fromEntries(
    countedEvents.map(({ type }) => [type, (event: EventEnvelope) => followCase(deps, event)]),
  );
