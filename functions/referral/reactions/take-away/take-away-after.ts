import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isDone } from "../../case/core.ts";
import { conflictFound } from "./conflict-found.ts";
import { takeAwayFrom } from "./take-away.ts";

/**
 * Checks a case that just changed under the directory in force (R2): a step may be decided under one directory and appended
 * after the next one's sweep. Reads no directory for an unassigned case without accused.
 */
export const takeAwayAfter =
  (deps: Pick<ReferralDeps, "cases" | "directory" | "now">) =>
  async ({ id, state }: Loaded<CaseState>): Promise<void> => {
    if (isDone(state) || (!state.contested && state.expert === undefined)) return;
    const directory = await deps.directory.current();
    if (conflictFound(state, directory.snapshot, deps.now()) === undefined) return;
    await takeAwayFrom(deps, id, directory);
  };
