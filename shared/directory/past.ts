import { dayNumber } from "../domain/time/days.ts";
import { tehranMoment } from "../domain/time/tehran-time.ts";
import type { ViewStore } from "../journal/views.ts";
import { currentViewId, snapshotViewId, versionViewId } from "./reader.ts";
import type { Snapshot } from "./snapshot.ts";

/** Gives the organisation's data as they were at an earlier time. */
export interface PastDirectory {
  /** The last snapshot published by the end of a day in Tehran (ISO); undefined before the first publication. */
  asOf(day: string): Promise<Snapshot | undefined>;
}

/**
 * Finds the last snapshot that was published by the end of a day, by binary search over the numbered
 * snapshots. Snapshots never change, so each version record and each snapshot is read only once.
 */
export function readPast(views: Pick<ViewStore, "get">): PastDirectory {
  const known = new Map<string, Promise<unknown>>();
  const get = (id: string): Promise<unknown> => {
    const found = known.get(id) ?? views.get(id).then((view) => view?.data);
    known.set(id, found);
    return found;
  };
  const publishedAt = async (number: number): Promise<number> => {
    const version = (await get(versionViewId(number))) as { readonly at: string } | undefined;
    return version ? Date.parse(version.at) : Number.POSITIVE_INFINITY;
  };
  return {
    asOf: async (day) => {
      const ends = tehranMoment(dayNumber(day) + 1);
      const current = (await get(currentViewId)) as { readonly number: number } | undefined;
      let [there, notYet] = [0, (current?.number ?? 0) + 1];
      while (notYet - there > 1) {
        const middle = Math.floor((there + notYet) / 2);
        if ((await publishedAt(middle)) < ends) there = middle;
        else notYet = middle;
      }
      return there === 0 ? undefined : ((await get(snapshotViewId(there))) as Snapshot | undefined);
    },
  };
}
