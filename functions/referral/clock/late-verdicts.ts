import { examination } from "../../../shared/contracts/words/attachment-words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { waitingFilesList } from "../projections/waiting-files.ts";

/** Counting stops at this number of cases, because one late case is enough for the alarm. */
const mostCounted = 100;

/**
 * The number of cases with a file whose malware scan takes longer than usual (C12). Files that are no longer kept are
 * left out, because their scan can have no result.
 */
export async function lateVerdicts({ views, now }: Pick<ReferralDeps, "views" | "now">): Promise<number> {
  const ago = (minutes: number) => new Date(now().getTime() - minutes * 60_000).toISOString();
  const { items } = await views.list(waitingFilesList, {
    behind: ago(examination.keptMinutes),
    limit: mostCounted,
  });
  const late = ago(examination.usualMinutes);
  return items.filter(({ order = "" }) => order < late).length;
}
