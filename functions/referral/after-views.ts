import type { After } from "../../shared/journal/view-builder.ts";
import type { CaseState } from "./case-state.ts";
import { type IndexDeps, indexWords } from "./index-words/index-words.ts";
import { askedAgain } from "./recount/asked-again.ts";
import type { RecountDeps } from "./recount/recount-case.ts";

/** What is done with a case that just changed, once its lists are written: asked again who may have it, and found by its words. */
export function afterViews(deps: RecountDeps & IndexDeps): After<CaseState> {
  const [asked, indexed] = [askedAgain(deps), indexWords(deps)];
  return async (loaded) => {
    await asked(loaded);
    await indexed(loaded);
  };
}
