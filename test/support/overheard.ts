/** Events on the bus and bodies sent to queues, recorded at the gateway. */
import type { EventEnvelope } from "../../events/define-event.ts";
import type { Stack } from "../../local/stack/stack.ts";

export interface Overheard {
  /** Each event once, in the order of first publication. */
  events(): readonly EventEnvelope[];
  /** The number of different events of one request and its case, by type. */
  countOf(correlation: string): Readonly<Record<string, number>>;
  /** All bodies as sent. */
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
