/** Counts commitments: promised in an answer, ordered by inspection or at a meeting; and those judged as fulfilled. */

import { type Cell, cells, placesOf } from "./cell.ts";
import { type CaseStory, casesOf, type Story } from "./story.ts";

export const commitments = (story: Story): readonly Cell[] =>
  casesOf(story).flatMap((one) => ofCase(one, story.channel));

function ofCase(one: CaseStory, channel: string): readonly Cell[] {
  const kept = new Set<string>();
  return one.steps.flatMap(({ fact, day, unit }) => {
    const named = (name: string, by = 1) => cells(placesOf(one, unit), day, `${name}.${channel}`, by);
    if (fact.what === "owed") return named("owed");
    if (fact.what === "answered") return named("owed", fact.promises);
    if (fact.what !== "kept" || kept.has(fact.of)) return [];
    kept.add(fact.of);
    return named("kept");
  });
}
