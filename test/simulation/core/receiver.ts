/** Simulates the systems that receive webhooks, with the faults that such systems have (N6). */

import { Outage } from "../../../shared/outage.ts";
import type { Post } from "../../../shared/webhooks/post.ts";
import { answerLost } from "./faults.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const receiverFaults = {
  /** The receiver refuses the event. */
  busy: { name: "receiver-busy", likely: 0.15 },
  /** The receiver does not answer. */
  away: { name: "receiver-away", likely: 0.15 },
  /** The receiver accepted the event, and its answer was lost. */
  silent: { name: "receiver-took-it-in-silence", likely: 0.1 },
  /** The receiver says, in a single answer, that the address no longer exists. */
  gone: { name: "receiver-gone", likely: 0.05 },
} as const satisfies Record<string, Fault>;

export interface Heard {
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /**
   * When the receiver got the event, in milliseconds since the epoch, by the run's virtual time and not by a machine's clock.
   */
  readonly at: number;
}

/** Returns whether a receiver never answers; the host name of such a receiver begins with `dead`. */
export const isDead = (host: string): boolean => host.startsWith("dead");

export interface Receivers {
  /** The events that receivers accepted; an event accepted twice is here twice. */
  readonly heard: readonly Heard[];
  readonly post: Post;
}

export function receivers(run: Run): Receivers {
  const heard: Heard[] = [];
  return {
    heard,
    post: async ({ url: { hostname: host } }, headers, body) => {
      const strikes = (fault: Fault) => run.weather.strikes(fault, host);
      if (isDead(host) || strikes(receiverFaults.away)) throw new Outage("nobody is there");
      if (strikes(receiverFaults.gone)) return { status: 410 };
      if (strikes(receiverFaults.busy))
        return run.random.chance(0.5) ? { status: 500 } : { status: 503, retryAfter: 60 };
      heard.push({ host, headers, body, at: run.scheduler.now() });
      run.story.tell(host, `hears: ${body}`);
      if (strikes(receiverFaults.silent)) {
        run.tally.count("fault", answerLost("receivers"));
        throw new Outage("no answer");
      }
      return { status: 204 };
    },
  };
}
