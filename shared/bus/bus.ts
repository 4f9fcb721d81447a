import type { EventEnvelope } from "../../events/define-event.ts";

/** The event bus as the relay sees it. */
export interface Bus {
  /**
   * Publishes up to ten events.
   * @returns the events that the bus did not take: `failed` ones may succeed on a retry, `refused` ones never
   * will
   */
  publish(
    events: readonly EventEnvelope[],
  ): Promise<{ readonly failed: readonly EventEnvelope[]; readonly refused?: readonly EventEnvelope[] }>;
}
