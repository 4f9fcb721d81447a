/** Simulates an SMS or e-mail provider with the faults that such companies have. */

import type { Message, Provider, Report } from "../../../shared/messages/provider.ts";
import { answerLost } from "./faults.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const providerFaults = {
  /** The provider certainly did not accept the message; the sender tries again later. */
  busy: { name: "provider-busy", likely: 0.1 },
  /** The provider certainly did not accept the message and never will, since there is no such number. */
  refuses: { name: "provider-refuses", likely: 0.05 },
  /** The provider accepts the message, and its answer is lost. */
  silent: { name: "provider-took-it-in-silence", likely: 0.05 },
  /** The provider does not accept the message, and gives no answer. */
  dead: { name: "provider-unreachable", likely: 0.05 },
  /** The provider accepted the message and never delivers it. */
  undelivered: { name: "provider-does-not-deliver", likely: 0.05 },
  /** The provider reports no status when asked about a message. */
  mute: { name: "provider-says-nothing-of-it", likely: 0.2 },
} as const satisfies Record<string, Fault>;

export interface Delivered extends Message {
  /** When the message was delivered, in milliseconds since the epoch. */
  readonly at: number;
}

export interface SimulatedProvider extends Provider {
  /** The messages that were delivered to people. */
  readonly delivered: readonly Delivered[];
  /** The messages that the provider certainly refused; a message refused twice is here twice. */
  readonly refused: readonly Message[];
}

/**
 * The reports that a provider offers: Kavenegar finds a message by our id and reports deliveries, SMS.ir only reports
 * deliveries, SNS and SES offer neither.
 */
export interface Tells {
  readonly seeks?: true;
  readonly follows?: true;
}

interface Taken {
  readonly id: string;
  readonly providerId: string;
  readonly report: Report;
}

export function provider(
  run: Run,
  channel: "sms" | "email",
  { name = channel, ...tells }: Tells & { readonly name?: string } = {},
): SimulatedProvider {
  const delivered: Delivered[] = [];
  const refused: Message[] = [];
  /** The accepted messages by our id, the newest of each, and by the provider's id. */
  const [byId, byProviderId] = [new Map<string, Taken>(), new Map<string, Taken>()];
  const strikes = (fault: Fault) => run.weather.strikes(fault, name);
  const take = (message: Message): Taken => {
    const isLost = tells.follows === true && strikes(providerFaults.undelivered);
    const taken: Taken = {
      id: message.id,
      providerId: `${name}-${byProviderId.size + 1}`,
      report: isLost ? { arrival: "not-delivered", reason: "unreachable" } : { arrival: "delivered" },
    };
    byId.set(taken.id, taken);
    byProviderId.set(taken.providerId, taken);
    if (!isLost) delivered.push({ ...message, at: run.scheduler.now() });
    run.story.tell(name, `${isLost ? "takes and never delivers" : "delivers"}: ${message.text}`);
    return taken;
  };
  return {
    name: name.replaceAll(" ", "-"),
    delivered,
    refused,
    send: async (message) => {
      if (strikes(providerFaults.busy)) return { result: "not-taken" };
      if (strikes(providerFaults.refuses)) {
        refused.push(message);
        return { result: "refused", reason: "bad-address" };
      }
      if (strikes(providerFaults.dead)) throw new Error("connection refused or not, who knows");
      const { providerId } = take(message);
      if (strikes(providerFaults.silent)) {
        run.tally.count("fault", answerLost(channel));
        throw new Error("no answer");
      }
      return { result: "sent", providerId };
    },
    ...(tells.seeks && {
      seek: async (id) => {
        if (strikes(providerFaults.mute)) return { result: "unknown" };
        const found = byId.get(id);
        return found ? { result: "sent", providerId: found.providerId } : { result: "never-came" };
      },
    }),
    ...(tells.follows && {
      follow: async (providerId) => {
        if (strikes(providerFaults.mute)) return { arrival: "on-its-way" };
        return byProviderId.get(providerId)?.report ?? { arrival: "on-its-way" };
      },
    }),
  };
}
