/** What a drill by HTTP knows: who takes part, and what happened to each request. */

import { Counts } from "../report.ts";
import type { Channel } from "../scenario.ts";
import { isExpert, isOperator, type Worker, workersAt } from "./crew.ts";
import type { HttpOptions, Place } from "./place.ts";
import type { Happened, Work } from "./working.ts";

export interface Followed extends Partial<Record<Parameters<Happened>[1], number>> {
  readonly channel: Channel;
  /** When the registration was accepted, in milliseconds since the epoch. */
  readonly at: number;
  unit?: string;
}

export interface HttpDrill {
  readonly place: Place;
  readonly options: HttpOptions;
  readonly began: Date;
  readonly operators: readonly Worker[];
  readonly staff: readonly Worker[];
  /** The accepted requests by tracking code. */
  readonly cases: Map<string, Followed>;
  readonly refused: Readonly<Record<Channel, Counts>>;
  readonly lookUps: Counts;
  /** Seconds that each call took, by kind. */
  readonly times: Map<string, number[]>;
  readonly broke: string[];
  readonly work: Work;
  /** The number of requests that are not yet sent. */
  coming: number;
  /** How many people, one after another, found nothing to do since the last accepted step. */
  idleTurns: number;
}

export async function drillAt(place: Place, options: HttpOptions): Promise<HttpDrill> {
  const began = new Date();
  const workers = await workersAt(place);
  const cases = new Map<string, Followed>();
  const times = new Map<string, number[]>();
  return {
    ...{ place, options, began, cases, times, broke: [], lookUps: new Counts() },
    operators: workers.filter(isOperator),
    staff: workers.filter((one) => isExpert(one) || one.isHead),
    refused: { web: new Counts(), "phone-111": new Counts() },
    work: workOn(cases, times),
    ...{ coming: options.requests, idleTurns: 0 },
  };
}

const workOn = (cases: Map<string, Followed>, times: Map<string, number[]>): Work => ({
  steps: new Counts(),
  taken: new Set(),
  isOurs: (code) => cases.has(code),
  happened: (code, what, unit) => {
    const followed = cases.get(code);
    if (followed) Object.assign(followed, { unit, [what]: followed[what] ?? Date.now() });
  },
  took: (kind, milliseconds) => {
    const all = times.get(kind) ?? [];
    all.push(milliseconds / 1_000);
    times.set(kind, all);
  },
});

export const isOpen = ({ answered }: Followed): boolean => answered === undefined;
