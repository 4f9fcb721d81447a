import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isDone } from "../../case/core.ts";
import { conflictFound } from "./conflict-found.ts";
import { takeAwayFrom } from "./take-away.ts";

/**
 * Takes a case that just changed from holders who may not have it under the newest directory (R2). A step may be
 * decided under one directory and stored after all cases were already checked by the next directory. An unassigned case
 * without accused cannot be in conflict of interest, so the directory is not read for such a case.
 */
export const takeAwayAfter =
  (deps: Pick<ReferralDeps, "cases" | "directory" | "now">) =>
  async ({ id, state }: Loaded<CaseState>): Promise<void> => {
    if (isDone(state) || (!state.contested && state.expert === undefined)) return;
    const directory = await deps.directory.current();
    if (conflictFound(state, directory.snapshot, deps.now()) === undefined) return;
    await takeAwayFrom(deps, id, directory);
  };
