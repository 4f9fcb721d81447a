import type { EventEnvelope } from "../../events/define-event.ts";

/** The event bus as the relay sees it. */
export interface Bus {
  /**
   * Publishes up to ten; returns those that were not taken (`FailedEntryCount` is never ignored): `failed` ones may be
   * taken another time, `refused` ones never will be.
   */
  publish(
    events: readonly EventEnvelope[],
  ): Promise<{ readonly failed: readonly EventEnvelope[]; readonly refused?: readonly EventEnvelope[] }>;
}
