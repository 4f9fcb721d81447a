/** The figures of a drill, as they are written to the file of `--json`. All ways of running a drill fill in the same form. */

import { availableParallelism, loadavg, totalmem } from "node:os";
import { smsParts } from "../../shared/domain/text/sms-parts.ts";
import { quantile } from "../bench/numbers.ts";
import type { Channel } from "./scenario.ts";

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

export interface Registrations {
  readonly accepted: number;
  /** The refusals by code; an applicant who tries again may be refused more than once. */
  readonly refused: Readonly<Record<string, number>>;
  /** The applicants who gave up after refusals. */
  readonly gaveUp: number;
}

/** The number of open cases in each unit's inbox at one time. */
export interface Inboxes {
  /** In memory the time in Tehran, `12-05 09:00`; by HTTP the time since the drill began, `75 s`. */
  readonly at: string;
  readonly cases: number;
  /** The wait of the oldest open case since its registration, in the unit of `waits`. */
  readonly oldest: number;
  readonly units: Readonly<Record<string, number>>;
}

export interface QueueFigures {
  /** The number of messages that were ever sent to the queue; absent where the system does not tell. */
  readonly messages?: number;
  /** The most messages that waited or were being handled at one time. */
  readonly largest: number;
  /** The longest time that a message took until it was handled, in seconds. */
  readonly longest: number;
  readonly deadLetters: number;
}

/** How far a reader of a journal's stream was behind. */
export interface StreamFigures {
  /** The most rows that waited for the reader at one time. */
  readonly largest: number;
  /** The longest time that a row took until the reader had handled it, in seconds. */
  readonly longest: number;
}

export interface SmsFigures {
  /** The SMS that the provider delivered. */
  readonly sent: number;
  /** The parts that the provider charges for. */
  readonly parts: number;
}

export interface Report {
  readonly drill: {
    readonly way: "memory" | "stack" | "at";
    readonly seed: number;
    readonly requests: number;
    readonly settings: Readonly<Record<string, number | string>>;
    /** When the drill began (ISO 8601), and how long it took in real time. */
    readonly began: string;
    readonly tookSeconds: number;
    /** The processor time of the drill's own process, in seconds. */
    readonly processorSeconds: number;
    readonly machine: string;
  };
  readonly registrations: Readonly<Record<Channel, Registrations>>;
  /** Durations in seconds by name, such as a caller's wait for an operator. */
  readonly seconds: Readonly<Record<string, Spread>>;
  readonly cases: {
    readonly accepted: number;
    readonly answered: number;
    /** The accepted requests that wait in exactly one inbox. */
    readonly waiting: number;
    /** Accepted requests that are neither answered nor in exactly one inbox. */
    readonly lost: readonly string[];
  };
  /** The times from the registration until staff's first decision and until the answer. */
  readonly waits: {
    readonly unit: "office hours" | "seconds";
    readonly firstDecision: Spread;
    readonly answer: Spread;
  };
  /** Clocks of cases that ran out, by the name of the clock; absent where the system does not tell. */
  readonly overdue?: Readonly<Record<string, number>>;
  readonly escalations?: number;
  readonly inboxes: readonly Inboxes[];
  /** Steps of staff by name and outcome: `accept-case accepted`, `accept-case stale`. */
  readonly steps: Readonly<Record<string, number>>;
  readonly lookUps: Readonly<Record<string, number>>;
  /** By queue; absent where the system does not tell. */
  readonly queues?: Readonly<Record<string, QueueFigures>>;
  /** By reader of a journal's stream; absent where the system does not tell. */
  readonly streams?: Readonly<Record<string, StreamFigures>>;
  /** SMS and e-mails by template and outcome, such as `registered sent`. */
  readonly notices?: Readonly<Record<string, number>>;
  readonly sms?: SmsFigures;
  readonly similar: Readonly<Record<string, number>>;
  /** What broke: laws, errors and dead letters; empty when nothing did. */
  readonly broke: readonly string[];
}

export function spreadOf(values: readonly number[], digits = 1): Spread {
  if (values.length === 0) return { count: 0, p50: 0, p95: 0, most: 0 };
  const of = (share: number) => Number(quantile(values, share).toFixed(digits));
  return { count: values.length, p50: of(0.5), p95: of(0.95), most: of(1) };
}

/** Counts names. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string, times = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + times);
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Counts the parts of SMS. */
export const smsFigures = (texts: readonly string[]): SmsFigures => ({
  sent: texts.length,
  parts: texts.reduce((sum, text) => sum + smsParts(text), 0),
});

/** Returns when the drill began, how long it took until now, and on which machine it ran. */
export function ran(began: Date) {
  const { user, system } = process.cpuUsage();
  const [load = 0] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    began: began.toISOString(),
    tookSeconds: Math.round((Date.now() - began.getTime()) / 1_000),
    processorSeconds: Math.round((user + system) / 1_000_000),
    machine: `${availableParallelism()} cores with a load of ${load.toFixed(0)}, ${memory} GB, Node ${process.versions.node}`,
  };
}
