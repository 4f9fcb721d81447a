import { examination } from "../../../shared/contracts/fields/attachment-words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { waitingFilesList } from "../projections/waiting-files.ts";

/** The count stops here: one is enough to raise the alarm. */
const mostCounted = 100;

/**
 * The number of cases where a file's examination takes longer than usual (C12). Files past their retention are left out,
 * because no verdict will come.
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
