import type { EventEnvelope } from "../../events/define-event.ts";

/** The event bus to which the relay publishes events. */
export interface Bus {
  /**
   * Publishes up to ten events.
   * @returns the events that the bus did not accept: a retry may deliver the events in `failed`; no retry can
   * deliver the events in `refused`
   */
  publish(
    events: readonly EventEnvelope[],
  ): Promise<{ readonly failed: readonly EventEnvelope[]; readonly refused?: readonly EventEnvelope[] }>;
}
