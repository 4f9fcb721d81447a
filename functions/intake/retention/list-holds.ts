import { defined } from "../../../shared/defined.ts";
import { mayKnow } from "../access/clerk-access.ts";
import { holdList, type ListedHold } from "../projections/build-views.ts";
import type { EraseDeps } from "./erase-applicant.ts";

type Deps = Pick<EraseDeps, "directory" | "now" | "views">;

export interface HoldsPage {
  readonly holds: readonly ListedHold[];
  /** The position for the next page; absent on the last page. */
  readonly next?: string;
}

const pageSize = 25;

/**
 * Returns the requests under legal hold (P2), without those in which `by` is accused (R2).
 *
 * @param after `next` of the previous page
 */
export async function listHolds(
  { directory, views, now }: Deps,
  by: string,
  after?: string,
): Promise<HoldsPage> {
  const { snapshot } = await directory.current();
  const page = await views.list(holdList, { limit: pageSize, ...defined({ after }) });
  const holds = page.items
    .map(({ data }) => data as ListedHold)
    .filter(({ parties }) => mayKnow(snapshot, parties, by, now()));
  return { holds, ...defined({ next: page.next }) };
}
