import type { Journal } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { DirectoryFact, DirectoryState } from "../directory/journal.ts";
import type { ProposalFact, ProposalState } from "../proposals/journal-proposals.ts";

/** The ports of the use cases of directory. */
export interface DirectoryDeps {
  readonly journal: Journal<DirectoryState, DirectoryFact>;
  readonly proposals: Journal<ProposalState, ProposalFact>;
  readonly views: Pick<ViewStore, "list">;
  readonly now: () => Date;
}
