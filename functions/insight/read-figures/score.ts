import { isByInspection } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { saidOf } from "../count/cell.ts";
import type { FiguresDeps } from "../deps.ts";
import { byPart } from "./counts.ts";
import { sumsOf } from "./sums.ts";

/** I3: below so many ratings a unit has no score. */
export const leastRatings = 20;
const monthsScored = 12;

export interface Score {
  readonly rated: number;
  /** How many were satisfied with the handling, and with the outcome. */
  readonly process: number;
  readonly outcome: number;
}

/** How satisfied those were whose administrative emergency was about a unit, in the twelve months that end with a day (I3); none of few ratings. */
export async function scoreOf(
  sheets: FiguresDeps["sheets"],
  snapshot: Snapshot,
  { unit, day }: { readonly unit: string; readonly day: string },
): Promise<Score | undefined> {
  const months = await sumsOf(sheets, saidOf(unit), { day, months: monthsScored });
  const ratings = (name: string): number =>
    months
      .flatMap(({ flow }) => byPart(flow, `kind-${name}`))
      .filter(({ part }) => isByInspection(snapshot, part))
      .reduce((sum, { count }) => sum + count, 0);
  const rated = ratings("rated");
  if (rated < leastRatings) return undefined;
  return { rated, process: ratings("process"), outcome: ratings("outcome") };
}
