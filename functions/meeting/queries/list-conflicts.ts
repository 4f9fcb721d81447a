import type * as z from "zod/mini";
import type { refusedConflict } from "../../../shared/contracts/fields/meeting-fields.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { hindered } from "../access/meeting-access.ts";
import { namesIn } from "../access/names.ts";
import type { StaffDeps } from "../adapters/deps.ts";
import { conflictsId } from "../journals/journal-conflicts.ts";

/**
 * Lists attempts on a meeting that were refused for a conflict of interest, the newest first (R2). The list is read from the
 * journal and therefore never lags.
 */
export async function listConflicts(
  deps: StaffDeps,
  meeting: string,
  username: string,
): Promise<readonly z.output<typeof refusedConflict>[] | { readonly refused: Refusal }> {
  const loaded = await deps.meetings.load(meeting);
  const refused = await hindered(deps, loaded, username, "see-refused-conflicts");
  if (refused) return { refused };
  const [{ snapshot }, { state }] = await Promise.all([
    deps.directory.current(),
    deps.conflicts.load(conflictsId(meeting)),
  ]);
  const names = namesIn(snapshot);
  return state.refused.toReversed().map(({ by, named, ...one }) => ({
    ...one,
    by: names.staff(by),
    ...(named !== undefined && { named: names.staff(named) }),
  }));
}
