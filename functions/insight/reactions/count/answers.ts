/**
 * Counts answers, and whether each was in time: by the deadline at the time of the answer, and by the deadline that the
 * applicant was first promised.
 */

import type { AnswerClock } from "../told.ts";
import { type Cell, cells, placesOf } from "./cell.ts";
import { type CaseStory, casesOf, type Story } from "./story.ts";

export const answers = (story: Story): readonly Cell[] =>
  casesOf(story).flatMap((one) => ofCase(one, story.channel));

interface Dates {
  readonly due: string;
  readonly promised: string;
}

function ofCase(one: CaseStory, channel: string): readonly Cell[] {
  const dates = new Map<AnswerClock, Dates>();
  let clock: AnswerClock = "answer";
  return one.steps.flatMap(({ fact, at, day, unit }) => {
    if (fact.what === "due") dates.set(fact.clock, fact);
    if (fact.what === "second-stage") clock = "second-stage";
    if (fact.what !== "answered") return [];
    const names = ["answered", ...timeliness(at, dates.get(clock))];
    return names.flatMap((name) => cells(placesOf(one, unit), day, `${name}.${channel}`));
  });
}

function timeliness(at: string, date: Dates | undefined): readonly string[] {
  if (!date) return [];
  return ["dated", ...(at <= date.due ? ["on-time"] : []), ...(at <= date.promised ? ["as-promised"] : [])];
}
