import type { After } from "../../../shared/journal/view-builder.ts";
import { severalAtOnce } from "../../../shared/several-at-once.ts";
import type { CaseState } from "../case/case-state.ts";
import { askedAgain } from "../clock/recount/asked-again.ts";
import type { RecountDeps } from "../clock/recount/recount-case.ts";
import { type IndexDeps, indexWords } from "../reactions/index-words/index-words.ts";

/**
 * Runs for each changed case after its views are written. Checks whether its holders may have it and whether its due
 * dates are right, and indexes its words.
 */
export function afterViews(deps: RecountDeps & IndexDeps): After<CaseState> {
  const [asked, indexed] = [askedAgain(deps), indexWords(deps)];
  return async (loaded) => {
    await severalAtOnce([asked, indexed], 2, (look) => look(loaded));
  };
}
