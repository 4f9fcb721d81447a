/**
 * All amounts that a request adds to the sums, each on the day on which it happened; computed only from the request's
 * facts (I1). Pure functions.
 */

import { isoDay } from "../../../../shared/domain/time/days.ts";
import type { Sum } from "../../../../shared/sheets/sheets.ts";
import type { Heard, Told } from "../told.ts";
import { answers } from "./answers.ts";
import { arrivals } from "./arrivals.ts";
import { backlog } from "./backlog.ts";
import type { Cell } from "./cell.ts";
import { commitments } from "./commitments.ts";
import { meetings } from "./meetings.ts";
import { ratings } from "./ratings.ts";
import { layout, onSheets } from "./sheet-layout.ts";
import { storyOf } from "./story.ts";
import { subjects } from "./subjects.ts";

const measures = [arrivals, answers, backlog, ratings, subjects, commitments, meetings];

/** Returns the amounts that a request adds to the sums of days. */
export function countOf(heard: readonly Heard[]): readonly Sum[] {
  const story = storyOf(heard);
  return story ? together(measures.flatMap((measure) => measure(story)).map(onDay)) : [];
}

/**
 * Returns the amounts of a request that the stored sums already contain: its count without the amounts still to be
 * added. The list is empty when the request was counted in another format of the sums.
 */
export const countedOf = (told: Told): readonly Sum[] =>
  told.layout === layout ? between(told.owed, countOf(told.heard)) : [];

const onDay = ({ day, about, ...cell }: Cell): Sum => ({
  ...cell,
  about: onSheets(about),
  period: isoDay(day),
});

/** Returns the sums to add to get from one count to another. */
export const between = (before: readonly Sum[], after: readonly Sum[]): readonly Sum[] =>
  together([...before.map((sum) => ({ ...sum, by: -sum.by })), ...after]);

/** Adds up sums with the same name and day, and leaves out zeros. */
export function together(sums: readonly Sum[]): readonly Sum[] {
  const total = new Map<string, Sum>();
  for (const sum of sums) {
    const key = `${sum.about} ${sum.period} ${sum.name}`;
    total.set(key, { ...sum, by: (total.get(key)?.by ?? 0) + sum.by });
  }
  return [...total.values()].filter(({ by }) => by !== 0);
}
