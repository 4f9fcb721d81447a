/** Records at the stack's gateway the events published on the bus and the message bodies sent to queues. */
import type { EventEnvelope } from "../../events/define-event.ts";
import type { Stack } from "../../local/stack/stack.ts";

export interface Overheard {
  /** Returns each event once, in the order of first publication. */
  events(): readonly EventEnvelope[];
  /** Returns by type how many different events one request and its case have. */
  countOf(correlation: string): Readonly<Record<string, number>>;
  /** Returns the bodies of all published events and queued messages, as they were sent. */
  raw(): readonly string[];
}

interface Entry {
  readonly Detail: string;
}

export function overhear(stack: Pick<Stack, "inject">): Overheard {
  const events = new Map<string, EventEnvelope>();
  const raw: string[] = [];
  stack.inject(({ operation, input }) => {
    if (operation.startsWith("sqs:SendMessage")) raw.push(JSON.stringify(input));
    if (operation !== "events:PutEvents") return undefined;
    for (const { Detail } of (input as { readonly Entries: readonly Entry[] }).Entries) {
      raw.push(Detail);
      const event = JSON.parse(Detail) as EventEnvelope;
      if (!events.has(event.id)) events.set(event.id, event);
    }
    return undefined;
  });
  return {
    events: () => [...events.values()],
    countOf: (correlation) => {
      const own = [...events.values()].filter(({ correlationid }) => correlationid === correlation);
      return Object.fromEntries(
        Object.entries(Object.groupBy(own, ({ type }) => type)).map(([type, all]) => [
          type,
          all?.length ?? 0,
        ]),
      );
    },
    raw: () => raw,
  };
}
