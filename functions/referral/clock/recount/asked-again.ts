import type { After } from "../../../../shared/journal/view-builder.ts";
import type { CaseState } from "../../case/case-state.ts";
import { takeAwayAfter } from "../../reactions/take-away/take-away-after.ts";
import { type RecountDeps, recountAfter } from "./recount-case.ts";

/** Checks a case that just changed against one read of the directory in force: who may have it (R2), and its due dates (D3). */
export function askedAgain(deps: RecountDeps): After<CaseState> {
  const moved = recountAfter(deps);
  return async (loaded) => {
    const directory = await deps.directory.current();
    await takeAwayAfter({ ...deps, directory: { current: async () => directory } })(loaded);
    await moved(loaded, directory);
  };
}
