/**
 * Examines logs, events and messages while a drill runs, and forgets them, because those of thirty thousand requests do not fit
 * in memory.
 */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { canaries } from "../../simulation/actors/people.ts";
import type { World } from "../../simulation/world.ts";

export interface Evidence {
  /** Examines what was logged, published and sent since the last call. */
  examine(): void;
  /** The ids of all published events. */
  readonly published: ReadonlySet<string>;
  /** The number of messages that were sent to each queue. */
  readonly messages: ReadonlyMap<string, number>;
  /** The places in which personal data were found. */
  readonly leaks: string[];
  /** The lines of functions that logged an error. */
  readonly errors: string[];
}

export const isLeak = (text: string): boolean => canaries.some((canary) => text.includes(canary));

export function evidenceOf({ logs, events, queues }: World): Evidence {
  const published = new Set<string>();
  const messages = new Map<string, number>();
  const [leaks, errors]: [string[], string[]] = [[], []];
  const examineLine = (line: string) => {
    if (isLeak(line)) leaks.push("a line of a log");
    if (line.includes('"level":"error"')) errors.push(line.slice(0, 300));
  };
  const examineEvent = (event: EventEnvelope) => {
    if (isLeak(JSON.stringify(event))) leaks.push(`event ${event.id}`);
    published.add(event.id);
  };
  return {
    ...{ published, messages, leaks, errors },
    examine: () => {
      logs.splice(0).forEach(examineLine);
      events.forget().forEach(examineEvent);
      for (const queue of queues)
        messages.set(queue.name, (messages.get(queue.name) ?? 0) + queue.forget().length);
    },
  };
}
