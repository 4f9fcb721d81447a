/** Computes shares of the figures for display. Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { readFigures } from "../../../../shared/contracts/staff/figures.ts";

export type FiguresShown = ReplyOf<typeof readFigures>["body"];
export type Counts = FiguresShown["counts"];
export type Backlog = FiguresShown["backlog"];

/** The share in whole percent; undefined when the total is zero. */
export const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((100 * part) / whole);

/** The share of answers given in time, among the answers that had a promised date. */
export const onTimeShare = ({ onTime, dated }: Counts): number | undefined => percentOf(onTime, dated);

/**
 * The share of applicants who gave an opinion, among the applicants who gave an opinion or can no longer give one.
 */
export const responseShare = ({ rated, silent }: Counts): number | undefined =>
  percentOf(rated, rated + silent);

export const openIn = ({ ages }: Backlog): number => Object.values(ages).reduce((sum, one) => sum + one, 0);

/** The mean of the answers to both questions of a rating, out of 100. */
export const scoreOf = ({ rated, process, outcome }: Pick<Counts, "rated" | "process" | "outcome">): number =>
  Math.round((50 * (process + outcome)) / rated);

/** The value at the top of a chart: the smallest of 1, 2, 5, 10, 20, 50 … that is not below the largest value. */
export function topOf(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}
