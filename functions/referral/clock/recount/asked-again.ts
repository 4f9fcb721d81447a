import type { After } from "../../../../shared/journal/view-builder.ts";
import type { CaseState } from "../../case/case-state.ts";
import { takeAwayAfter } from "../../reactions/take-away/take-away-after.ts";
import { type RecountDeps, recountAfter } from "./recount-case.ts";

/**
 * After a case changed, checks by the newest directory whether its holders may have it (R2) and whether its due dates
 * are right (D3). Both checks use one read of the directory.
 */
export function askedAgain(deps: RecountDeps): After<CaseState> {
  const moved = recountAfter(deps);
  return async (loaded) => {
    const directory = await deps.directory.current();
    await takeAwayAfter({ ...deps, directory: { current: async () => directory } })(loaded);
    await moved(loaded, directory);
  };
}
