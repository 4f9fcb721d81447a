/** Simulates a messenger that is reached by mobile number, with the faults that such a service has (N9). */

import type { Handed, Message } from "../../../shared/messages/provider.ts";
import { answerLost } from "./faults.ts";
import { type Delivered, providerFaults, type SimulatedProvider } from "./provider.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const messengerFaults = {
  /** The messenger hears the message, and its answer is lost. */
  silent: { name: "messenger-took-it-in-silence", likely: 0.3 },
  /** The messenger does not hear the message, and gives no answer. */
  dead: { name: "messenger-unreachable", likely: 0.15 },
  /** The messenger does not say what became of a repeated message. */
  mute: { name: "messenger-does-not-hear-again", likely: 0.3 },
} as const satisfies Record<string, Fault>;

/** A message that reached the messenger, so that the messenger learned the number. */
export interface Heard {
  readonly to: string;
  /** In milliseconds since the epoch. */
  readonly at: number;
}

export interface SimulatedMessenger extends SimulatedProvider {
  /** The messages that reached the messenger, whether it accepted them or not. */
  readonly heard: readonly Heard[];
}

/** Every third number has no account. */
export const hasAccount = (to: string): boolean => Number(to.slice(-2)) % 3 !== 0;

export function messenger(run: Run): SimulatedMessenger {
  const name = "bale";
  const delivered: Delivered[] = [];
  const heard: Heard[] = [];
  const strikes = (fault: Fault) => run.weather.strikes(fault, name);
  /** Delivers a message once, however often it comes under this id. */
  const take = (message: Message): Handed => {
    const at = run.scheduler.now();
    if (!delivered.some(({ id }) => id === message.id)) {
      delivered.push({ ...message, at });
      run.story.tell(name, `delivers: ${message.text}`);
    } else run.tally.count("effect", "a message by messenger was repeated, and delivered once");
    return { result: "sent", providerId: `${name}-${delivered.length}` };
  };
  const hears = (message: Message): Handed => {
    heard.push({ to: message.to, at: run.scheduler.now() });
    if (!hasAccount(message.to)) return { result: "passed-on", why: "no-account" };
    return take(message);
  };
  return {
    ...{ name, messenger: "bale", delivered, heard, refused: [] },
    send: async (message) => {
      if (strikes(providerFaults.busy)) return { result: "not-taken" };
      if (strikes(messengerFaults.dead)) throw new Error("connection refused or not, who knows");
      const handed = hears(message);
      if (strikes(messengerFaults.silent)) {
        run.tally.count("fault", answerLost("sms"));
        throw new Error("no answer");
      }
      return handed;
    },
    again: async (message) => {
      if (strikes(messengerFaults.mute)) return { result: "unknown" };
      const handed = hears(message);
      return handed.result === "sent" || handed.result === "passed-on" ? handed : { result: "unknown" };
    },
  };
}
