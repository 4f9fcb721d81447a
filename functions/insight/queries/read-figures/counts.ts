/** Turns stored sums into the figures that the replies contain. Pure functions. */

import type * as z from "zod/mini";
import {
  ageNames,
  counted,
  meetingCounts,
  type readFigures,
} from "../../../../shared/contracts/staff/figures.ts";
import { ages } from "../../reactions/count/backlog.ts";
import type { Sums } from "./sum-days.ts";
import type { MonthSums } from "./sums.ts";

type Figures = z.output<(typeof readFigures)["responses"][200]["body"]>;
export type Counts = Figures["counts"];
export type Backlog = Figures["backlog"];

/**
 * The stored name of each count, to which the channel is added: `secondStages` of the web is stored as
 * `second-stage.web`.
 */
const measureOf: Readonly<Record<keyof Counts, string>> = {
  ...{ came: "came", answered: "answered", dated: "dated", onTime: "on-time", asPromised: "as-promised" },
  ...{ returned: "returned", secondStages: "second-stage", owed: "owed", kept: "kept" },
  ...{ rated: "rated", process: "process", outcome: "outcome", silent: "silent" },
};

/** The sum of a measure for one channel or, without a channel, for all channels. */
function sumOf(sums: Sums, measure: string, channel?: string): number {
  if (channel !== undefined) return sums[`${measure}.${channel}`] ?? 0;
  return byPart(sums, measure).reduce((total, { count }) => total + count, 0);
}

/** The sums of a measure, one for each channel, kind or subject that follows the measure in a sum's name. */
export const byPart = (
  sums: Sums,
  measure: string,
): readonly { readonly part: string; readonly count: number }[] =>
  Object.entries(sums).flatMap(([name, count]) =>
    name.startsWith(`${measure}.`) ? [{ part: name.slice(measure.length + 1), count }] : [],
  );

const numbers = <Name extends string>(
  names: readonly Name[],
  of: (name: Name, at: number) => number,
): Record<Name, number> =>
  Object.fromEntries(names.map((name, at) => [name, of(name, at)])) as Record<Name, number>;

export const countsOf = (flow: Sums, channel?: string): Counts =>
  numbers(counted, (name) => sumOf(flow, measureOf[name], channel));

export const backlogOf = (stock: Sums, channel?: string): Backlog => ({
  ages: numbers(ageNames, (_, at) => sumOf(stock, ages[at]?.name ?? "", channel)),
  late: sumOf(stock, "late", channel),
});

export const openIn = (backlog: Backlog): number =>
  Object.values(backlog.ages).reduce((sum, one) => sum + one, 0);

export const meetingsOf = (flow: Sums): NonNullable<Figures["meetings"]> =>
  numbers(meetingCounts, (name) => sumOf(flow, `meeting-${name}`));

/** The channels that have figures. */
export function channelsIn({ flow, stock }: MonthSums): readonly string[] {
  const measures = [...Object.values(measureOf), ...ages.map(({ name }) => name), "late"];
  const found = measures.flatMap((measure) => [...byPart(flow, measure), ...byPart(stock, measure)]);
  return [...new Set(found.filter(({ count }) => count !== 0).map(({ part }) => part))];
}
