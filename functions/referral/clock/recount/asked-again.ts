import type { After } from "../../../../shared/journal/view-builder.ts";
import type { CaseState } from "../../case/case-state.ts";
import { takeAwayAfter } from "../../reactions/take-away/take-away-after.ts";
import { type RecountDeps, recountAfter } from "./recount-case.ts";

/** What a case that just changed is asked under the directory in force, which is read once: who may have it (R2), and when it is due (D3). */
export function askedAgain(deps: RecountDeps): After<CaseState> {
  const moved = recountAfter(deps);
  return async (loaded) => {
    const directory = await deps.directory.current();
    await takeAwayAfter({ ...deps, directory: { current: async () => directory } })(loaded);
    await moved(loaded, directory);
  };
}
