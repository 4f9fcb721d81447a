/**
 * Adds up the sheets of days (a sheet has the sums of one day): the events in ranges of days, and the backlog at the end
 * of each range. Pure functions.
 */

import { dayNumber } from "../../../../shared/domain/time/days.ts";
import type { Sheet } from "../../../../shared/sheets/sheets.ts";
import { agedOf } from "../../reactions/count/aged.ts";
import { ages } from "../../reactions/count/backlog.ts";
import { daysToRate } from "../../reactions/count/ratings.ts";

export type Sums = Readonly<Record<string, number>>;

/** A range of days, both ends included; ISO dates. */
interface Span {
  readonly first: string;
  readonly last: string;
}

export interface SpanSums {
  /** The numbers of events in the range. */
  readonly flow: Sums;
  /** The backlog at the end of the range. */
  readonly stock: Sums;
}

/**
 * Returns the sums for each range.
 * @param days the sums of each day, from the first day on, in order
 * @param spans consecutive ranges; the last one ends with the last day read
 */
export function sumDays(days: readonly Sheet[], spans: readonly Span[]): readonly SpanSums[] {
  const running = new RunningSums();
  const left = [...days];
  const parted = spans.map(({ first, last }) => {
    for (const sheet of upTo(left, (period) => period < first)) running.add(sheet);
    const flow = new Map<string, number>();
    for (const sheet of upTo(left, (period) => period <= last)) running.add(sheet, flow);
    return { first: dayNumber(first), last: dayNumber(last), flow, stock: running.at(dayNumber(last)) };
  });
  // Silences (answers without a rating) are added last, because an answer can be rated after the end of the range in
  // which it was given.
  for (const { first, last, flow } of parted) running.addSilences(flow, first, last);
  return parted.map(({ flow, stock }) => ({ flow: Object.fromEntries(flow), stock }));
}

/** Removes from the front of `left`, and returns, the sheets whose day satisfies `isOf`. */
function upTo(left: Sheet[], isOf: (period: string) => boolean): readonly Sheet[] {
  const end = left.findIndex(({ period }) => !isOf(period));
  return left.splice(0, end === -1 ? left.length : end);
}

/** The backlog and the answers without a rating, after the days added so far. */
class RunningSums {
  readonly #waiting = new Cohorts("waits");
  readonly #unrated = new Cohorts("unrated");
  readonly #late = new Map<string, number>();

  /** Adds the sums of one day. @param flow receives the numbers of events of the day */
  add({ period, sums }: Sheet, flow?: Map<string, number>): void {
    const day = dayNumber(period);
    for (const [name, by] of Object.entries(sums)) {
      if (this.#waiting.take(name, day, by) || this.#unrated.take(name, day, by)) continue;
      if (name.startsWith("late.")) addTo(this.#late, name, by);
      else if (flow) addTo(flow, name, by);
    }
  }

  at(day: number): Sums {
    return Object.fromEntries([...waitingByAge(this.#waiting, day), ...this.#late]);
  }

  /**
   * Adds the answers that were not rated in time. Such an answer counts on the day after the last day for its rating.
   */
  addSilences(flow: Map<string, number>, first: number, last: number): void {
    for (const [channel, cohorts] of this.#unrated.byChannel)
      for (const [answered, count] of cohorts) {
        const silentOn = answered + daysToRate + 1;
        if (count !== 0 && silentOn >= first && silentOn <= last) addTo(flow, `silent.${channel}`, count);
      }
  }
}

const addTo = (sums: Map<string, number>, name: string, by: number): void =>
  void sums.set(name, (sums.get(name) ?? 0) + by);

/** Counts of cases or answers by channel, and by the day on which each began to wait. */
class Cohorts {
  readonly #measure: "waits" | "unrated";
  readonly byChannel = new Map<string, Map<number, number>>();

  constructor(measure: "waits" | "unrated") {
    this.#measure = measure;
  }

  /** Adds the sum if it belongs to this measure; returns whether it does. */
  take(name: string, day: number, by: number): boolean {
    const aged = agedOf(name, this.#measure);
    if (!aged) return false;
    const cohorts = this.byChannel.get(aged.channel) ?? new Map<number, number>();
    const began = day - aged.days;
    this.byChannel.set(aged.channel, cohorts.set(began, (cohorts.get(began) ?? 0) + by));
    return true;
  }
}

/** Groups the waiting cases by age, under names such as `open-10.web`; a channel without waiting cases gets zeros. */
function waitingByAge({ byChannel }: Cohorts, day: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [channel, cohorts] of byChannel)
    for (const { name, from, to } of ages) {
      const own = [...cohorts].filter(([began]) => day - began >= from && day - began <= to);
      sums.set(
        `${name}.${channel}`,
        own.reduce((sum, [, count]) => sum + count, 0),
      );
    }
  return sums;
}
