/** Whoever carries messages to people, with all the moods such companies have. */

import type { Message, Provider } from "../../../shared/messages/provider.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const providerFaults = {
  /** Certainly not taken: try again later. */
  busy: { name: "provider-busy", likely: 0.1 },
  /** Certainly not taken, and never will be: no such number. */
  refuses: { name: "provider-refuses", likely: 0.05 },
  /** Took it, and nobody hears so. */
  silent: { name: "provider-took-it-in-silence", likely: 0.05 },
  /** Did not take it, and nobody hears so. */
  dead: { name: "provider-unreachable", likely: 0.05 },
} as const satisfies Record<string, Fault>;

export interface Delivered extends Message {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface SimulatedProvider extends Provider {
  /** What reached people. */
  readonly delivered: readonly Delivered[];
  /** How often each message was certainly refused, by recipient and text. */
  readonly refused: readonly Message[];
}

export function provider(run: Run, name: string): SimulatedProvider {
  const delivered: Delivered[] = [];
  const refused: Message[] = [];
  const strikes = (fault: Fault) => run.weather.strikes(fault, name);
  return {
    name: name.replaceAll(" ", "-"),
    delivered,
    refused,
    send: async (message) => {
      if (strikes(providerFaults.busy)) return { result: "not-taken" };
      if (strikes(providerFaults.refuses)) {
        refused.push(message);
        return { result: "refused" };
      }
      if (strikes(providerFaults.dead)) throw new Error("connection refused or not, who knows");
      delivered.push({ ...message, at: run.scheduler.now() });
      run.story.tell(name, `delivers: ${message.text}`);

      if (strikes(providerFaults.silent)) throw new Error("no answer");
      return { result: "sent", providerId: `${name}-${delivered.length}` };
    },
  };
}
