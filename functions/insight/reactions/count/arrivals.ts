/**
 * Counts received requests: in the organisation at registration, and in a unit at each arrival. Also counts returned
 * cases and second stages.
 */

import { type Cell, cells, ofUnit, placesOf, wholeOrganisation } from "./cell.ts";
import { type CaseStory, casesOf, type Story } from "./story.ts";

export const arrivals = (story: Story): readonly Cell[] => [
  ...cells([wholeOrganisation], story.registered, `came.${story.channel}`),
  ...casesOf(story).flatMap((one) => ofCase(one, story.channel)),
];

function ofCase(one: CaseStory, channel: string): readonly Cell[] {
  return one.steps.flatMap(({ fact, day, before, unit }) => [
    ...("unit" in fact && unit !== undefined ? cells([ofUnit(unit)], day, `came.${channel}`) : []),
    ...(fact.what === "returned" || fact.what === "second-stage"
      ? cells(placesOf(one, before), day, `${fact.what}.${channel}`)
      : []),
  ]);
}
