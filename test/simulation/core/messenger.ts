/** Simulates a messenger that is reached by mobile number, with the faults that such a service has (N9). */

import type { Message } from "../../../shared/messages/provider.ts";
import { answerLost } from "./faults.ts";
import { type Delivered, providerFaults, type SimulatedProvider } from "./provider.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

/**
 * These faults also occur after the first period of faults, since only then most applicants have entered a code, after which
 * the messenger is tried. The attempts for a notice are limited, so each run still ends.
 */
export const messengerFaults = {
  /** The messenger hears the message, and its answer is lost. */
  silent: { name: "messenger-took-it-in-silence", likely: 0.3, lasts: true },
  /** The messenger does not hear the message, and gives no answer. */
  dead: { name: "messenger-unreachable", likely: 0.15, lasts: true },
  /** The messenger does not say what became of a repeated message. */
  mute: { name: "messenger-does-not-hear-again", likely: 0.3, lasts: true },
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

export function messenger(run: Run): SimulatedMessenger {
  const name = "bale";
  const delivered: Delivered[] = [];
  const heard: Heard[] = [];
  const strikes = (fault: Fault) => run.weather.strikes(fault, name);
  /** Whether the number has an account, always the same within a run. */
  const hasAccount = (number: string) => run.random.fork(`account-${number}`).chance(0.6);
  /** Delivers a message once, however often it comes under this id. */
  const take = (message: Message) => {
    const at = run.scheduler.now();
    if (!delivered.some(({ id }) => id === message.id)) {
      delivered.push({ ...message, at });
      run.story.tell(name, `delivers: ${message.text}`);
    } else run.tally.count("effect", "a message by messenger was repeated, and delivered once");
    return { result: "sent", providerId: `${name}-${delivered.length}` } as const;
  };
  const hears = (message: Message) => {
    heard.push({ to: message.to, at: run.scheduler.now() });
    if (!hasAccount(message.to)) return { result: "passed-on", why: "no-account" } as const;
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
      if (handed.result === "passed-on")
        run.tally.count("effect", "a message by messenger was passed on when repeated");
      return handed;
    },
  };
}
