/** Shares of the figures, as they are shown. Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { readFigures } from "../../../../shared/contracts/staff/figures.ts";

export type FiguresShown = ReplyOf<typeof readFigures>["body"];
export type Counts = FiguresShown["counts"];
export type Backlog = FiguresShown["backlog"];

/** In whole percent; nothing of nothing. */
export const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((100 * part) / whole);

/** Of the answers that had a date. */
export const onTimeShare = ({ onTime, dated }: Counts): number | undefined => percentOf(onTime, dated);

/** Of all who could give an opinion and whose days to do so are over, or who gave one. */
export const responseShare = ({ rated, silent }: Counts): number | undefined =>
  percentOf(rated, rated + silent);

export const openIn = ({ ages }: Backlog): number => Object.values(ages).reduce((sum, one) => sum + one, 0);

/** The mean of both questions, of 100. */
export const scoreOf = ({ rated, process, outcome }: Pick<Counts, "rated" | "process" | "outcome">): number =>
  Math.round((50 * (process + outcome)) / rated);

/** The height that a chart goes up to, and which can be read: the next of 1, 2, 5, 10, 20, 50 … */
export function topOf(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}
