import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isDone } from "../../case/core.ts";
import { conflictFound } from "./conflict-found.ts";
import { takeAwayFrom } from "./take-away.ts";

/**
 * Asks of a case that just changed whether whoever has it may have it under the directory in force (R2). A step can be
 * decided under one directory and appended after the next was swept through: this finds it. A case that concerns nobody
 * and that nobody has in hand asks nothing.
 */
export const takeAwayAfter =
  (deps: Pick<ReferralDeps, "cases" | "directory" | "now">) =>
  async ({ id, state }: Loaded<CaseState>): Promise<void> => {
    if (isDone(state) || (!state.contested && state.expert === undefined)) return;
    const directory = await deps.directory.current();
    if (conflictFound(state, directory.snapshot, deps.now()) === undefined) return;
    await takeAwayFrom(deps, id, directory);
  };
