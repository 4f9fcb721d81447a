import { examination } from "../../../shared/contracts/fields/attachment-words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { waitingFilesList } from "../projections/waiting-files.ts";

/** More are counted as so many: one is enough to ring. */
const mostCounted = 100;

/**
 * In how many cases a file of the applicant's is under examination longer than an examination takes (C12). What came so long ago
 * that it is no longer kept is not counted: no verdict comes for it any more, and nobody can do anything.
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
